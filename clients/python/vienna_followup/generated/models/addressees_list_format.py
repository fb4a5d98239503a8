from typing import Literal

AddresseesListFormat = Literal["csv", "json", "ndjson", "xlsx"]

ADDRESSEES_LIST_FORMAT_VALUES: set[AddresseesListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_addressees_list_format(value: str) -> AddresseesListFormat:
    if value in ADDRESSEES_LIST_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADDRESSEES_LIST_FORMAT_VALUES!r}"
    )
