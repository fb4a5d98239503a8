from typing import Literal

DemandsListBom = Literal["0", "1"]

DEMANDS_LIST_BOM_VALUES: set[DemandsListBom] = {
    "0",
    "1",
}


def check_demands_list_bom(value: str) -> DemandsListBom:
    if value in DEMANDS_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_BOM_VALUES!r}")
