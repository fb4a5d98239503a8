from typing import Literal

UpdatesListBom = Literal["0", "1"]

UPDATES_LIST_BOM_VALUES: set[UpdatesListBom] = {
    "0",
    "1",
}


def check_updates_list_bom(value: str) -> UpdatesListBom:
    if value in UPDATES_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_BOM_VALUES!r}")
