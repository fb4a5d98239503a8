from typing import Literal

TermsListCalendar = Literal["", "gregorian", "solar-hijri"]

TERMS_LIST_CALENDAR_VALUES: set[TermsListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_terms_list_calendar(value: str) -> TermsListCalendar:
    if value in TERMS_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TERMS_LIST_CALENDAR_VALUES!r}")
