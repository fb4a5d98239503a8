from typing import Literal

LedgerEntriesRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

LEDGER_ENTRIES_RETRIEVE_LANG_VALUES: set[LedgerEntriesRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_ledger_entries_retrieve_lang(value: str) -> LedgerEntriesRetrieveLang:
    if value in LEDGER_ENTRIES_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LEDGER_ENTRIES_RETRIEVE_LANG_VALUES!r}"
    )
