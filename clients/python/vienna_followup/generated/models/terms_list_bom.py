from typing import Literal

TermsListBom = Literal["0", "1"]

TERMS_LIST_BOM_VALUES: set[TermsListBom] = {
    "0",
    "1",
}


def check_terms_list_bom(value: str) -> TermsListBom:
    if value in TERMS_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TERMS_LIST_BOM_VALUES!r}")
