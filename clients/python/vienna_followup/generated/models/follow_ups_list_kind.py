from typing import Literal

FollowUpsListKind = Literal["", "commitment", "condition", "demand", "position"]

FOLLOW_UPS_LIST_KIND_VALUES: set[FollowUpsListKind] = {
    "",
    "commitment",
    "condition",
    "demand",
    "position",
}


def check_follow_ups_list_kind(value: str) -> FollowUpsListKind:
    if value in FOLLOW_UPS_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_LIST_KIND_VALUES!r}")
