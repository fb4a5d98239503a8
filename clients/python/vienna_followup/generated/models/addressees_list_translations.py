from typing import Literal

AddresseesListTranslations = Literal["state"]

ADDRESSEES_LIST_TRANSLATIONS_VALUES: set[AddresseesListTranslations] = {
    "state",
}


def check_addressees_list_translations(value: str) -> AddresseesListTranslations:
    if value in ADDRESSEES_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADDRESSEES_LIST_TRANSLATIONS_VALUES!r}"
    )
