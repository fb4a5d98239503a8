from typing import Literal

ItemsListTranslations = Literal["state"]

ITEMS_LIST_TRANSLATIONS_VALUES: set[ItemsListTranslations] = {
    "state",
}


def check_items_list_translations(value: str) -> ItemsListTranslations:
    if value in ITEMS_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_TRANSLATIONS_VALUES!r}"
    )
