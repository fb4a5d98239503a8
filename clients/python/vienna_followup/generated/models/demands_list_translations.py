from typing import Literal

DemandsListTranslations = Literal["state"]

DEMANDS_LIST_TRANSLATIONS_VALUES: set[DemandsListTranslations] = {
    "state",
}


def check_demands_list_translations(value: str) -> DemandsListTranslations:
    if value in DEMANDS_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_TRANSLATIONS_VALUES!r}"
    )
