from typing import Literal

CommitmentsHistoryListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

COMMITMENTS_HISTORY_LIST_LANG_VALUES: set[CommitmentsHistoryListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_commitments_history_list_lang(value: str) -> CommitmentsHistoryListLang:
    if value in COMMITMENTS_HISTORY_LIST_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_HISTORY_LIST_LANG_VALUES!r}"
    )
