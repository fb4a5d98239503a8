from typing import Literal

UpdatesListTranslations = Literal["state"]

UPDATES_LIST_TRANSLATIONS_VALUES: set[UpdatesListTranslations] = {
    "state",
}


def check_updates_list_translations(value: str) -> UpdatesListTranslations:
    if value in UPDATES_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_TRANSLATIONS_VALUES!r}"
    )
