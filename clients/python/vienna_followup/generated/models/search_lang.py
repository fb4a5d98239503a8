from typing import Literal

SearchLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

SEARCH_LANG_VALUES: set[SearchLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_search_lang(value: str) -> SearchLang:
    if value in SEARCH_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEARCH_LANG_VALUES!r}")
