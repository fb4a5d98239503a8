from typing import Literal

ItemsRetrieveTranslations = Literal["state"]

ITEMS_RETRIEVE_TRANSLATIONS_VALUES: set[ItemsRetrieveTranslations] = {
    "state",
}


def check_items_retrieve_translations(value: str) -> ItemsRetrieveTranslations:
    if value in ITEMS_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITEMS_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
