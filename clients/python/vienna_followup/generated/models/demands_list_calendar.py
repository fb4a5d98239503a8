from typing import Literal

DemandsListCalendar = Literal["gregorian", "solar-hijri"]

DEMANDS_LIST_CALENDAR_VALUES: set[DemandsListCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_demands_list_calendar(value: str) -> DemandsListCalendar:
    if value in DEMANDS_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_CALENDAR_VALUES!r}")
