from typing import Literal

PolarityEnum = Literal["context", "contradicts", "supports"]

POLARITY_ENUM_VALUES: set[PolarityEnum] = {
    "context",
    "contradicts",
    "supports",
}


def check_polarity_enum(value: str) -> PolarityEnum:
    if value in POLARITY_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {POLARITY_ENUM_VALUES!r}")
