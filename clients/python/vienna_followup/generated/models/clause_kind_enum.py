from typing import Literal

ClauseKindEnum = Literal["closing", "operative", "preamble"]

CLAUSE_KIND_ENUM_VALUES: set[ClauseKindEnum] = {
    "closing",
    "operative",
    "preamble",
}


def check_clause_kind_enum(value: str) -> ClauseKindEnum:
    if value in CLAUSE_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSE_KIND_ENUM_VALUES!r}")
