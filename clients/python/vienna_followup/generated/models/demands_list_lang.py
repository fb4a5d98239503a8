from typing import Literal

DemandsListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

DEMANDS_LIST_LANG_VALUES: set[DemandsListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_demands_list_lang(value: str) -> DemandsListLang:
    if value in DEMANDS_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_LANG_VALUES!r}")
