from typing import Literal

FollowUpsRetrieveCalendar = Literal["gregorian", "solar-hijri"]

FOLLOW_UPS_RETRIEVE_CALENDAR_VALUES: set[FollowUpsRetrieveCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_follow_ups_retrieve_calendar(value: str) -> FollowUpsRetrieveCalendar:
    if value in FOLLOW_UPS_RETRIEVE_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_RETRIEVE_CALENDAR_VALUES!r}"
    )
