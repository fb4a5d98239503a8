from typing import Literal

ChangeTypeEnum = Literal[
    "addressee", "clause", "declaration", "follow-up", "item", "source", "term", "theme", "update"
]

CHANGE_TYPE_ENUM_VALUES: set[ChangeTypeEnum] = {
    "addressee",
    "clause",
    "declaration",
    "follow-up",
    "item",
    "source",
    "term",
    "theme",
    "update",
}


def check_change_type_enum(value: str) -> ChangeTypeEnum:
    if value in CHANGE_TYPE_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHANGE_TYPE_ENUM_VALUES!r}")
