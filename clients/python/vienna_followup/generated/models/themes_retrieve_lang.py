from typing import Literal

ThemesRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

THEMES_RETRIEVE_LANG_VALUES: set[ThemesRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_themes_retrieve_lang(value: str) -> ThemesRetrieveLang:
    if value in THEMES_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THEMES_RETRIEVE_LANG_VALUES!r}")
