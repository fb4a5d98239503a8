from typing import Literal

CommitmentsListCalendar = Literal["gregorian", "solar-hijri"]

COMMITMENTS_LIST_CALENDAR_VALUES: set[CommitmentsListCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_commitments_list_calendar(value: str) -> CommitmentsListCalendar:
    if value in COMMITMENTS_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_CALENDAR_VALUES!r}"
    )
