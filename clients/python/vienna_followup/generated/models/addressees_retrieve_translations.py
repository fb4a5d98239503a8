from typing import Literal

AddresseesRetrieveTranslations = Literal["state"]

ADDRESSEES_RETRIEVE_TRANSLATIONS_VALUES: set[AddresseesRetrieveTranslations] = {
    "state",
}


def check_addressees_retrieve_translations(value: str) -> AddresseesRetrieveTranslations:
    if value in ADDRESSEES_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADDRESSEES_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
