from typing import Literal

ClausesListTranslations = Literal["state"]

CLAUSES_LIST_TRANSLATIONS_VALUES: set[ClausesListTranslations] = {
    "state",
}


def check_clauses_list_translations(value: str) -> ClausesListTranslations:
    if value in CLAUSES_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CLAUSES_LIST_TRANSLATIONS_VALUES!r}"
    )
