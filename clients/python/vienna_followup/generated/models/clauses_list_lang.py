from typing import Literal

ClausesListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

CLAUSES_LIST_LANG_VALUES: set[ClausesListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_clauses_list_lang(value: str) -> ClausesListLang:
    if value in CLAUSES_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSES_LIST_LANG_VALUES!r}")
