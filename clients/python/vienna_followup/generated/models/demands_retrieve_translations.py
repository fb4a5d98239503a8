from typing import Literal

DemandsRetrieveTranslations = Literal["state"]

DEMANDS_RETRIEVE_TRANSLATIONS_VALUES: set[DemandsRetrieveTranslations] = {
    "state",
}


def check_demands_retrieve_translations(value: str) -> DemandsRetrieveTranslations:
    if value in DEMANDS_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DEMANDS_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
