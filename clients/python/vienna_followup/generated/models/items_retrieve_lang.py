from typing import Literal

ItemsRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

ITEMS_RETRIEVE_LANG_VALUES: set[ItemsRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_items_retrieve_lang(value: str) -> ItemsRetrieveLang:
    if value in ITEMS_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_RETRIEVE_LANG_VALUES!r}")
