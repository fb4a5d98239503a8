from typing import Literal

CommitmentsListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

COMMITMENTS_LIST_LANG_VALUES: set[CommitmentsListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_commitments_list_lang(value: str) -> CommitmentsListLang:
    if value in COMMITMENTS_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_LANG_VALUES!r}")
