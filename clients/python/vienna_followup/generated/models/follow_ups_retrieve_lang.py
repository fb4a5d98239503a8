from typing import Literal

FollowUpsRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

FOLLOW_UPS_RETRIEVE_LANG_VALUES: set[FollowUpsRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_follow_ups_retrieve_lang(value: str) -> FollowUpsRetrieveLang:
    if value in FOLLOW_UPS_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FOLLOW_UPS_RETRIEVE_LANG_VALUES!r}"
    )
