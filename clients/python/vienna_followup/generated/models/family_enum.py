from typing import Literal

FamilyEnum = Literal["closed", "met", "not_met", "open", "unknown"]

FAMILY_ENUM_VALUES: set[FamilyEnum] = {
    "closed",
    "met",
    "not_met",
    "open",
    "unknown",
}


def check_family_enum(value: str) -> FamilyEnum:
    if value in FAMILY_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FAMILY_ENUM_VALUES!r}")
