from typing import Literal

StatisticsCalendar = Literal["gregorian", "solar-hijri"]

STATISTICS_CALENDAR_VALUES: set[StatisticsCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_statistics_calendar(value: str) -> StatisticsCalendar:
    if value in STATISTICS_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATISTICS_CALENDAR_VALUES!r}")
