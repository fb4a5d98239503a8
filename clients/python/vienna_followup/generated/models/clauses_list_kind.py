from typing import Literal

ClausesListKind = Literal["", "closing", "operative", "preamble"]

CLAUSES_LIST_KIND_VALUES: set[ClausesListKind] = {
    "",
    "closing",
    "operative",
    "preamble",
}


def check_clauses_list_kind(value: str) -> ClausesListKind:
    if value in CLAUSES_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSES_LIST_KIND_VALUES!r}")
