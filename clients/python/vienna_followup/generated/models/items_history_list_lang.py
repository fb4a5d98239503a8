from typing import Literal

ItemsHistoryListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

ITEMS_HISTORY_LIST_LANG_VALUES: set[ItemsHistoryListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_items_history_list_lang(value: str) -> ItemsHistoryListLang:
    if value in ITEMS_HISTORY_LIST_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITEMS_HISTORY_LIST_LANG_VALUES!r}"
    )
