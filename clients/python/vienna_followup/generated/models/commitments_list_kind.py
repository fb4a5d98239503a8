from typing import Literal

CommitmentsListKind = Literal["", "commitment", "condition", "demand", "position"]

COMMITMENTS_LIST_KIND_VALUES: set[CommitmentsListKind] = {
    "",
    "commitment",
    "condition",
    "demand",
    "position",
}


def check_commitments_list_kind(value: str) -> CommitmentsListKind:
    if value in COMMITMENTS_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_KIND_VALUES!r}")
