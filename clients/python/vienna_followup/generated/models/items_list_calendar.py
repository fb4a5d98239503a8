from typing import Literal

ItemsListCalendar = Literal["gregorian", "solar-hijri"]

ITEMS_LIST_CALENDAR_VALUES: set[ItemsListCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_items_list_calendar(value: str) -> ItemsListCalendar:
    if value in ITEMS_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_CALENDAR_VALUES!r}")
