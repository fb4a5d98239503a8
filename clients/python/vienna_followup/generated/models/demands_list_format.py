from typing import Literal

DemandsListFormat = Literal["csv", "json", "ndjson", "xlsx"]

DEMANDS_LIST_FORMAT_VALUES: set[DemandsListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_demands_list_format(value: str) -> DemandsListFormat:
    if value in DEMANDS_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_FORMAT_VALUES!r}")
