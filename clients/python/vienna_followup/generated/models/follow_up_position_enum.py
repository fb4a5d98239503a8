from typing import Literal

FollowUpPositionEnum = Literal["acknowledged", "noted", "rejects", "supports", "supports_in_part"]

FOLLOW_UP_POSITION_ENUM_VALUES: set[FollowUpPositionEnum] = {
    "acknowledged",
    "noted",
    "rejects",
    "supports",
    "supports_in_part",
}


def check_follow_up_position_enum(value: str) -> FollowUpPositionEnum:
    if value in FOLLOW_UP_POSITION_ENUM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FOLLOW_UP_POSITION_ENUM_VALUES!r}"
    )
