from typing import Literal

CommitmentsRetrieveCalendar = Literal["gregorian", "solar-hijri"]

COMMITMENTS_RETRIEVE_CALENDAR_VALUES: set[CommitmentsRetrieveCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_commitments_retrieve_calendar(value: str) -> CommitmentsRetrieveCalendar:
    if value in COMMITMENTS_RETRIEVE_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_RETRIEVE_CALENDAR_VALUES!r}"
    )
