from typing import Literal

TermsListFormat = Literal["csv", "json", "ndjson", "xlsx"]

TERMS_LIST_FORMAT_VALUES: set[TermsListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_terms_list_format(value: str) -> TermsListFormat:
    if value in TERMS_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TERMS_LIST_FORMAT_VALUES!r}")
