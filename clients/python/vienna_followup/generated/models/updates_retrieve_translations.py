from typing import Literal

UpdatesRetrieveTranslations = Literal["state"]

UPDATES_RETRIEVE_TRANSLATIONS_VALUES: set[UpdatesRetrieveTranslations] = {
    "state",
}


def check_updates_retrieve_translations(value: str) -> UpdatesRetrieveTranslations:
    if value in UPDATES_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATES_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
