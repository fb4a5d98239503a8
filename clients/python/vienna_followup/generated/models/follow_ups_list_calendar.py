from typing import Literal

FollowUpsListCalendar = Literal["gregorian", "solar-hijri"]

FOLLOW_UPS_LIST_CALENDAR_VALUES: set[FollowUpsListCalendar] = {
    "gregorian",
    "solar-hijri",
}


def check_follow_ups_list_calendar(value: str) -> FollowUpsListCalendar:
    if value in FOLLOW_UPS_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_LIST_CALENDAR_VALUES!r}"
    )
