from typing import Literal

ThemesListCalendar = Literal["", "gregorian", "solar-hijri"]

THEMES_LIST_CALENDAR_VALUES: set[ThemesListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_themes_list_calendar(value: str) -> ThemesListCalendar:
    if value in THEMES_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THEMES_LIST_CALENDAR_VALUES!r}")
