from typing import Literal

UpdateAsOfPrecision = Literal["day", "month", "range", "year"]

UPDATE_AS_OF_PRECISION_VALUES: set[UpdateAsOfPrecision] = {
    "day",
    "month",
    "range",
    "year",
}


def check_update_as_of_precision(value: str) -> UpdateAsOfPrecision:
    if value in UPDATE_AS_OF_PRECISION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_AS_OF_PRECISION_VALUES!r}"
    )
