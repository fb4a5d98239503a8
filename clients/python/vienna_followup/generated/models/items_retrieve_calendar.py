from typing import Literal

ItemsRetrieveCalendar = Literal["gregorian", "solar-hijri"]

ITEMS_RETRIEVE_CALENDAR_VALUES: set[ItemsRetrieveCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_items_retrieve_calendar(value: str) -> ItemsRetrieveCalendar:
    if value in ITEMS_RETRIEVE_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITEMS_RETRIEVE_CALENDAR_VALUES!r}"
    )
