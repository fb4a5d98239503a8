from typing import Literal

DeclarationsRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

DECLARATIONS_RETRIEVE_LANG_VALUES: set[DeclarationsRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_declarations_retrieve_lang(value: str) -> DeclarationsRetrieveLang:
    if value in DECLARATIONS_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DECLARATIONS_RETRIEVE_LANG_VALUES!r}"
    )
