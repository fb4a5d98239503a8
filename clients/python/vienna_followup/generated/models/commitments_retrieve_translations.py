from typing import Literal

CommitmentsRetrieveTranslations = Literal["state"]

COMMITMENTS_RETRIEVE_TRANSLATIONS_VALUES: set[CommitmentsRetrieveTranslations] = {
    "state",
}


def check_commitments_retrieve_translations(value: str) -> CommitmentsRetrieveTranslations:
    if value in COMMITMENTS_RETRIEVE_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_RETRIEVE_TRANSLATIONS_VALUES!r}"
    )
