from typing import Literal

ItemsListKind = Literal["", "commitment", "condition", "demand", "position"]

ITEMS_LIST_KIND_VALUES: set[ItemsListKind] = {
    "",
    "commitment",
    "condition",
    "demand",
    "position",
}


def check_items_list_kind(value: str) -> ItemsListKind:
    if value in ITEMS_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_KIND_VALUES!r}")
