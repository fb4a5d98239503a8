from typing import Literal

PrecisionEnum = Literal["day", "month", "range", "year"]

PRECISION_ENUM_VALUES: set[PrecisionEnum] = {
    "day",
    "month",
    "range",
    "year",
}


def check_precision_enum(value: str) -> PrecisionEnum:
    if value in PRECISION_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PRECISION_ENUM_VALUES!r}")
