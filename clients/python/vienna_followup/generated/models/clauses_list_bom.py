from typing import Literal

ClausesListBom = Literal["0", "1"]

CLAUSES_LIST_BOM_VALUES: set[ClausesListBom] = {
    "0",
    "1",
}


def check_clauses_list_bom(value: str) -> ClausesListBom:
    if value in CLAUSES_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSES_LIST_BOM_VALUES!r}")
