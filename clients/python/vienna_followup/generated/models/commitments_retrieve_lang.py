from typing import Literal

CommitmentsRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

COMMITMENTS_RETRIEVE_LANG_VALUES: set[CommitmentsRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_commitments_retrieve_lang(value: str) -> CommitmentsRetrieveLang:
    if value in COMMITMENTS_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_RETRIEVE_LANG_VALUES!r}"
    )
