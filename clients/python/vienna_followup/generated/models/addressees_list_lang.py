from typing import Literal

AddresseesListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

ADDRESSEES_LIST_LANG_VALUES: set[AddresseesListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_addressees_list_lang(value: str) -> AddresseesListLang:
    if value in ADDRESSEES_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ADDRESSEES_LIST_LANG_VALUES!r}")
