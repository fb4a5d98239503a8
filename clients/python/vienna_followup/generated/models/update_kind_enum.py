from typing import Literal

UpdateKindEnum = Literal[
    "assessment", "claim", "correction", "development", "letter_sent", "reminder", "reply"
]

UPDATE_KIND_ENUM_VALUES: set[UpdateKindEnum] = {
    "assessment",
    "claim",
    "correction",
    "development",
    "letter_sent",
    "reminder",
    "reply",
}


def check_update_kind_enum(value: str) -> UpdateKindEnum:
    if value in UPDATE_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATE_KIND_ENUM_VALUES!r}")
