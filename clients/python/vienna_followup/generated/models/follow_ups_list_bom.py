from typing import Literal

FollowUpsListBom = Literal["0", "1"]

FOLLOW_UPS_LIST_BOM_VALUES: set[FollowUpsListBom] = {
    "0",
    "1",
}


def check_follow_ups_list_bom(value: str) -> FollowUpsListBom:
    if value in FOLLOW_UPS_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_LIST_BOM_VALUES!r}")
