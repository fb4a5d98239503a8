from typing import Literal

PastStatusAsOfPrecision = Literal["day", "month", "range", "year"]

PAST_STATUS_AS_OF_PRECISION_VALUES: set[PastStatusAsOfPrecision] = {
    "day",
    "month",
    "range",
    "year",
}


def check_past_status_as_of_precision(value: str) -> PastStatusAsOfPrecision:
    if value in PAST_STATUS_AS_OF_PRECISION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {PAST_STATUS_AS_OF_PRECISION_VALUES!r}"
    )
