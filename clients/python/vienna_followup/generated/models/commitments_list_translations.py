from typing import Literal

CommitmentsListTranslations = Literal["state"]

COMMITMENTS_LIST_TRANSLATIONS_VALUES: set[CommitmentsListTranslations] = {
    "state",
}


def check_commitments_list_translations(value: str) -> CommitmentsListTranslations:
    if value in COMMITMENTS_LIST_TRANSLATIONS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_TRANSLATIONS_VALUES!r}"
    )
