from typing import Literal

ClausesRetrieveTranslations = Literal["state"]

CLAUSES_RETRIEVE_TRANSLATIONS_VALUES: set[ClausesRetrieveTranslations] = {
    "state",
}


def check_clauses_retrieve_translations(value: str) -> ClausesRetrieveTranslations:
    if value in CLAUSES_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CLAUSES_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
