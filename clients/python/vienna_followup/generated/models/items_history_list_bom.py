from typing import Literal

ItemsHistoryListBom = Literal["0", "1"]

ITEMS_HISTORY_LIST_BOM_VALUES: set[ItemsHistoryListBom] = {
    "0",
    "1",
}


def check_items_history_list_bom(value: str) -> ItemsHistoryListBom:
    if value in ITEMS_HISTORY_LIST_BOM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITEMS_HISTORY_LIST_BOM_VALUES!r}"
    )
