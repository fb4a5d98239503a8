from typing import Literal

StatisticsKind = Literal["commitment", "condition", "demand"]

STATISTICS_KIND_VALUES: set[StatisticsKind] = {
    "commitment",
    "condition",
    "demand",
}


def check_statistics_kind(value: str) -> StatisticsKind:
    if value in STATISTICS_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATISTICS_KIND_VALUES!r}")
