from typing import Literal

AddresseesListBom = Literal["0", "1"]

ADDRESSEES_LIST_BOM_VALUES: set[AddresseesListBom] = {
    "0",
    "1",
}


def check_addressees_list_bom(value: str) -> AddresseesListBom:
    if value in ADDRESSEES_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ADDRESSEES_LIST_BOM_VALUES!r}")
