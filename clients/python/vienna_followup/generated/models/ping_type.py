from typing import Literal

PingType = Literal["ping"]

PING_TYPE_VALUES: set[PingType] = {
    "ping",
}


def check_ping_type(value: str) -> PingType:
    if value in PING_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PING_TYPE_VALUES!r}")
