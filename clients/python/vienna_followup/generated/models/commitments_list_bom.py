from typing import Literal

CommitmentsListBom = Literal["0", "1"]

COMMITMENTS_LIST_BOM_VALUES: set[CommitmentsListBom] = {
    "0",
    "1",
}


def check_commitments_list_bom(value: str) -> CommitmentsListBom:
    if value in COMMITMENTS_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_BOM_VALUES!r}")
