from typing import Literal

LedgerEntriesListFormat = Literal["csv", "json", "ndjson", "xlsx"]

LEDGER_ENTRIES_LIST_FORMAT_VALUES: set[LedgerEntriesListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_ledger_entries_list_format(value: str) -> LedgerEntriesListFormat:
    if value in LEDGER_ENTRIES_LIST_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LEDGER_ENTRIES_LIST_FORMAT_VALUES!r}"
    )
