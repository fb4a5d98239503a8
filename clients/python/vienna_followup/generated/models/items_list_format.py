from typing import Literal

ItemsListFormat = Literal["csv", "json", "ndjson", "xlsx"]

ITEMS_LIST_FORMAT_VALUES: set[ItemsListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_items_list_format(value: str) -> ItemsListFormat:
    if value in ITEMS_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_FORMAT_VALUES!r}")
