from typing import Literal

StanceEnum = Literal["condemnation", "criticism", "gratitude", "view", "welcome"]

STANCE_ENUM_VALUES: set[StanceEnum] = {
    "condemnation",
    "criticism",
    "gratitude",
    "view",
    "welcome",
}


def check_stance_enum(value: str) -> StanceEnum:
    if value in STANCE_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STANCE_ENUM_VALUES!r}")
