from typing import Literal

DemandsHistoryListBom = Literal["0", "1"]

DEMANDS_HISTORY_LIST_BOM_VALUES: set[DemandsHistoryListBom] = {
    "0",
    "1",
}


def check_demands_history_list_bom(value: str) -> DemandsHistoryListBom:
    if value in DEMANDS_HISTORY_LIST_BOM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DEMANDS_HISTORY_LIST_BOM_VALUES!r}"
    )
