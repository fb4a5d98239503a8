from typing import Literal

DemandsListKind = Literal["", "commitment", "condition", "demand", "position"]

DEMANDS_LIST_KIND_VALUES: set[DemandsListKind] = {
    "",
    "commitment",
    "condition",
    "demand",
    "position",
}


def check_demands_list_kind(value: str) -> DemandsListKind:
    if value in DEMANDS_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_KIND_VALUES!r}")
