from typing import Literal

DemandsRetrieveCalendar = Literal["gregorian", "solar-hijri"]

DEMANDS_RETRIEVE_CALENDAR_VALUES: set[DemandsRetrieveCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_demands_retrieve_calendar(value: str) -> DemandsRetrieveCalendar:
    if value in DEMANDS_RETRIEVE_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DEMANDS_RETRIEVE_CALENDAR_VALUES!r}"
    )
