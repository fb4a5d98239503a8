from typing import Literal

DeclarationsListCalendar = Literal["", "gregorian", "solar-hijri"]

DECLARATIONS_LIST_CALENDAR_VALUES: set[DeclarationsListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_declarations_list_calendar(value: str) -> DeclarationsListCalendar:
    if value in DECLARATIONS_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DECLARATIONS_LIST_CALENDAR_VALUES!r}"
    )
