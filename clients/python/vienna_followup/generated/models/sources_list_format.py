from typing import Literal

SourcesListFormat = Literal["csv", "json", "ndjson", "xlsx"]

SOURCES_LIST_FORMAT_VALUES: set[SourcesListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_sources_list_format(value: str) -> SourcesListFormat:
    if value in SOURCES_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCES_LIST_FORMAT_VALUES!r}")
