from typing import Literal

TermsListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

TERMS_LIST_LANG_VALUES: set[TermsListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_terms_list_lang(value: str) -> TermsListLang:
    if value in TERMS_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TERMS_LIST_LANG_VALUES!r}")
