from typing import Literal

FollowUpsListFormat = Literal["csv", "json", "ndjson", "xlsx"]

FOLLOW_UPS_LIST_FORMAT_VALUES: set[FollowUpsListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_follow_ups_list_format(value: str) -> FollowUpsListFormat:
    if value in FOLLOW_UPS_LIST_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_LIST_FORMAT_VALUES!r}"
    )
