from typing import Literal

LedgerEntriesListBom = Literal["0", "1"]

LEDGER_ENTRIES_LIST_BOM_VALUES: set[LedgerEntriesListBom] = {
    "0",
    "1",
}


def check_ledger_entries_list_bom(value: str) -> LedgerEntriesListBom:
    if value in LEDGER_ENTRIES_LIST_BOM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LEDGER_ENTRIES_LIST_BOM_VALUES!r}"
    )
