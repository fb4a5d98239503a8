from typing import Literal

ThemesListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

THEMES_LIST_LANG_VALUES: set[ThemesListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_themes_list_lang(value: str) -> ThemesListLang:
    if value in THEMES_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THEMES_LIST_LANG_VALUES!r}")
