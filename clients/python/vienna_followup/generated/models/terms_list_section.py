from typing import Literal

TermsListSection = Literal["", "content", "interface", "organisations", "statuses"]

TERMS_LIST_SECTION_VALUES: set[TermsListSection] = {
    "",
    "content",
    "interface",
    "organisations",
    "statuses",
}


def check_terms_list_section(value: str) -> TermsListSection:
    if value in TERMS_LIST_SECTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TERMS_LIST_SECTION_VALUES!r}")
