from typing import Literal

UpdatesListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

UPDATES_LIST_LANG_VALUES: set[UpdatesListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_updates_list_lang(value: str) -> UpdatesListLang:
    if value in UPDATES_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_LANG_VALUES!r}")
