from typing import Literal

AddresseesRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

ADDRESSEES_RETRIEVE_LANG_VALUES: set[AddresseesRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_addressees_retrieve_lang(value: str) -> AddresseesRetrieveLang:
    if value in ADDRESSEES_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADDRESSEES_RETRIEVE_LANG_VALUES!r}"
    )
