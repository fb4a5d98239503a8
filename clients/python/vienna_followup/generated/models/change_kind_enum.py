from typing import Literal

ChangeKindEnum = Literal[
    "added", "corrected", "edited", "published", "redacted", "removed", "translated"
]

CHANGE_KIND_ENUM_VALUES: set[ChangeKindEnum] = {
    "added",
    "corrected",
    "edited",
    "published",
    "redacted",
    "removed",
    "translated",
}


def check_change_kind_enum(value: str) -> ChangeKindEnum:
    if value in CHANGE_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHANGE_KIND_ENUM_VALUES!r}")
