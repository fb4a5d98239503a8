from typing import Literal

ItemKindEnum = Literal["commitment", "condition", "demand", "position"]

ITEM_KIND_ENUM_VALUES: set[ItemKindEnum] = {
    "commitment",
    "condition",
    "demand",
    "position",
}


def check_item_kind_enum(value: str) -> ItemKindEnum:
    if value in ITEM_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEM_KIND_ENUM_VALUES!r}")
