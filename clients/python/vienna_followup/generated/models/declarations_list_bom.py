from typing import Literal

DeclarationsListBom = Literal["0", "1"]

DECLARATIONS_LIST_BOM_VALUES: set[DeclarationsListBom] = {
    "0",
    "1",
}


def check_declarations_list_bom(value: str) -> DeclarationsListBom:
    if value in DECLARATIONS_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DECLARATIONS_LIST_BOM_VALUES!r}")
