from typing import Literal

SearchRetrieveType = Literal["addressee", "clause", "item", "source", "term", "update"]

SEARCH_RETRIEVE_TYPE_VALUES: set[SearchRetrieveType] = {
    "addressee",
    "clause",
    "item",
    "source",
    "term",
    "update",
}


def check_search_retrieve_type(value: str) -> SearchRetrieveType:
    if value in SEARCH_RETRIEVE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEARCH_RETRIEVE_TYPE_VALUES!r}")
