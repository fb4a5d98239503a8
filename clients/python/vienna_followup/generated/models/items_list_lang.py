from typing import Literal

ItemsListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

ITEMS_LIST_LANG_VALUES: set[ItemsListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_items_list_lang(value: str) -> ItemsListLang:
    if value in ITEMS_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_LANG_VALUES!r}")
