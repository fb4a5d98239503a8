from typing import Literal

SourcesListCalendar = Literal["", "gregorian", "solar-hijri"]

SOURCES_LIST_CALENDAR_VALUES: set[SourcesListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_sources_list_calendar(value: str) -> SourcesListCalendar:
    if value in SOURCES_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCES_LIST_CALENDAR_VALUES!r}")
