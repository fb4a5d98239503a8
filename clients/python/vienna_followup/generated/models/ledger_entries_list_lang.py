from typing import Literal

LedgerEntriesListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

LEDGER_ENTRIES_LIST_LANG_VALUES: set[LedgerEntriesListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_ledger_entries_list_lang(value: str) -> LedgerEntriesListLang:
    if value in LEDGER_ENTRIES_LIST_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LEDGER_ENTRIES_LIST_LANG_VALUES!r}"
    )
