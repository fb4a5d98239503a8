from typing import Literal

HitTypeEnum = Literal["addressee", "clause", "item", "source", "term", "update"]

HIT_TYPE_ENUM_VALUES: set[HitTypeEnum] = {
    "addressee",
    "clause",
    "item",
    "source",
    "term",
    "update",
}


def check_hit_type_enum(value: str) -> HitTypeEnum:
    if value in HIT_TYPE_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HIT_TYPE_ENUM_VALUES!r}")
