from typing import Literal

DeclarationsListFormat = Literal["csv", "json", "ndjson", "xlsx"]

DECLARATIONS_LIST_FORMAT_VALUES: set[DeclarationsListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_declarations_list_format(value: str) -> DeclarationsListFormat:
    if value in DECLARATIONS_LIST_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DECLARATIONS_LIST_FORMAT_VALUES!r}"
    )
