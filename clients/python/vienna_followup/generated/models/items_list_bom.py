from typing import Literal

ItemsListBom = Literal["0", "1"]

ITEMS_LIST_BOM_VALUES: set[ItemsListBom] = {
    "0",
    "1",
}


def check_items_list_bom(value: str) -> ItemsListBom:
    if value in ITEMS_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_BOM_VALUES!r}")
