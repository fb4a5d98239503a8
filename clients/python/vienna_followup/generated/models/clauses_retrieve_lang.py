from typing import Literal

ClausesRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

CLAUSES_RETRIEVE_LANG_VALUES: set[ClausesRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_clauses_retrieve_lang(value: str) -> ClausesRetrieveLang:
    if value in CLAUSES_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSES_RETRIEVE_LANG_VALUES!r}")
