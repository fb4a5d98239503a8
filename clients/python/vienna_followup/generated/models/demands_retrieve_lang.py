from typing import Literal

DemandsRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

DEMANDS_RETRIEVE_LANG_VALUES: set[DemandsRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_demands_retrieve_lang(value: str) -> DemandsRetrieveLang:
    if value in DEMANDS_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_RETRIEVE_LANG_VALUES!r}")
