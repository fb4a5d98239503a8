from typing import Literal

ThemesListTranslations = Literal["state"]

THEMES_LIST_TRANSLATIONS_VALUES: set[ThemesListTranslations] = {
    "state",
}


def check_themes_list_translations(value: str) -> ThemesListTranslations:
    if value in THEMES_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {THEMES_LIST_TRANSLATIONS_VALUES!r}"
    )
