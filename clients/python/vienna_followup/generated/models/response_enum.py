from typing import Literal

ResponseEnum = Literal["acknowledged", "awaiting_reply", "not_transmitted", "overdue", "replied"]

RESPONSE_ENUM_VALUES: set[ResponseEnum] = {
    "acknowledged",
    "awaiting_reply",
    "not_transmitted",
    "overdue",
    "replied",
}


def check_response_enum(value: str) -> ResponseEnum:
    if value in RESPONSE_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RESPONSE_ENUM_VALUES!r}")
