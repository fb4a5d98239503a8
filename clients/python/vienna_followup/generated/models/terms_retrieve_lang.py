from typing import Literal

TermsRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

TERMS_RETRIEVE_LANG_VALUES: set[TermsRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_terms_retrieve_lang(value: str) -> TermsRetrieveLang:
    if value in TERMS_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TERMS_RETRIEVE_LANG_VALUES!r}")
