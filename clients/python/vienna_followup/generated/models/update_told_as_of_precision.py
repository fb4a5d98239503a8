from typing import Literal

UpdateToldAsOfPrecision = Literal["day", "month", "range", "year"]

UPDATE_TOLD_AS_OF_PRECISION_VALUES: set[UpdateToldAsOfPrecision] = {
    "day",
    "month",
    "range",
    "year",
}


def check_update_told_as_of_precision(value: str) -> UpdateToldAsOfPrecision:
    if value in UPDATE_TOLD_AS_OF_PRECISION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_TOLD_AS_OF_PRECISION_VALUES!r}"
    )
