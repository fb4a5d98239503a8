from typing import Literal

UpdatesListFormat = Literal["csv", "json", "ndjson", "xlsx"]

UPDATES_LIST_FORMAT_VALUES: set[UpdatesListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_updates_list_format(value: str) -> UpdatesListFormat:
    if value in UPDATES_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_FORMAT_VALUES!r}")
