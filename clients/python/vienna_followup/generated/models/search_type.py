from typing import Literal

SearchType = Literal["", "addressee", "clause", "item", "source", "term", "update"]

SEARCH_TYPE_VALUES: set[SearchType] = {
    "",
    "addressee",
    "clause",
    "item",
    "source",
    "term",
    "update",
}


def check_search_type(value: str) -> SearchType:
    if value in SEARCH_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEARCH_TYPE_VALUES!r}")
