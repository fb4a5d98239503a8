from typing import Literal

ThemesRetrieveTranslations = Literal["state"]

THEMES_RETRIEVE_TRANSLATIONS_VALUES: set[ThemesRetrieveTranslations] = {
    "state",
}


def check_themes_retrieve_translations(value: str) -> ThemesRetrieveTranslations:
    if value in THEMES_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {THEMES_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
