from typing import Literal

UpdatesRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

UPDATES_RETRIEVE_LANG_VALUES: set[UpdatesRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_updates_retrieve_lang(value: str) -> UpdatesRetrieveLang:
    if value in UPDATES_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_RETRIEVE_LANG_VALUES!r}")
