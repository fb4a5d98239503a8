from typing import Literal

ClausesListFormat = Literal["csv", "json", "ndjson", "xlsx"]

CLAUSES_LIST_FORMAT_VALUES: set[ClausesListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_clauses_list_format(value: str) -> ClausesListFormat:
    if value in CLAUSES_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSES_LIST_FORMAT_VALUES!r}")
