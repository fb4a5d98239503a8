from typing import Literal

ReplyPositionEnum = Literal["acknowledged", "noted", "rejects", "supports", "supports_in_part"]

REPLY_POSITION_ENUM_VALUES: set[ReplyPositionEnum] = {
    "acknowledged",
    "noted",
    "rejects",
    "supports",
    "supports_in_part",
}


def check_reply_position_enum(value: str) -> ReplyPositionEnum:
    if value in REPLY_POSITION_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPLY_POSITION_ENUM_VALUES!r}")
