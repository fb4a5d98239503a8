from typing import Literal

DemandsHistoryListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

DEMANDS_HISTORY_LIST_LANG_VALUES: set[DemandsHistoryListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_demands_history_list_lang(value: str) -> DemandsHistoryListLang:
    if value in DEMANDS_HISTORY_LIST_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DEMANDS_HISTORY_LIST_LANG_VALUES!r}"
    )
