from typing import Literal

CommitmentsListFormat = Literal["csv", "json", "ndjson", "xlsx"]

COMMITMENTS_LIST_FORMAT_VALUES: set[CommitmentsListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_commitments_list_format(value: str) -> CommitmentsListFormat:
    if value in COMMITMENTS_LIST_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_FORMAT_VALUES!r}"
    )
