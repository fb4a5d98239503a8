from typing import Literal

CommitmentsHistoryListBom = Literal["0", "1"]

COMMITMENTS_HISTORY_LIST_BOM_VALUES: set[CommitmentsHistoryListBom] = {
    "0",
    "1",
}


def check_commitments_history_list_bom(value: str) -> CommitmentsHistoryListBom:
    if value in COMMITMENTS_HISTORY_LIST_BOM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_HISTORY_LIST_BOM_VALUES!r}"
    )
