from typing import Literal

UpdatesListCalendar = Literal["", "gregorian", "solar-hijri"]

UPDATES_LIST_CALENDAR_VALUES: set[UpdatesListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_updates_list_calendar(value: str) -> UpdatesListCalendar:
    if value in UPDATES_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_CALENDAR_VALUES!r}")
