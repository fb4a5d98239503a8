from typing import Literal

StateEnum = Literal["changes_requested", "draft", "in_review", "published", "rejected", "withdrawn"]

STATE_ENUM_VALUES: set[StateEnum] = {
    "changes_requested",
    "draft",
    "in_review",
    "published",
    "rejected",
    "withdrawn",
}


def check_state_enum(value: str) -> StateEnum:
    if value in STATE_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATE_ENUM_VALUES!r}")
