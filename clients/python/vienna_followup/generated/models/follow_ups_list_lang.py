from typing import Literal

FollowUpsListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

FOLLOW_UPS_LIST_LANG_VALUES: set[FollowUpsListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_follow_ups_list_lang(value: str) -> FollowUpsListLang:
    if value in FOLLOW_UPS_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_LIST_LANG_VALUES!r}")
