from typing import Literal

AddresseesListCalendar = Literal["", "gregorian", "solar-hijri"]

ADDRESSEES_LIST_CALENDAR_VALUES: set[AddresseesListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_addressees_list_calendar(value: str) -> AddresseesListCalendar:
    if value in ADDRESSEES_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADDRESSEES_LIST_CALENDAR_VALUES!r}"
    )
