from typing import Literal

ClausesListCalendar = Literal["", "gregorian", "solar-hijri"]

CLAUSES_LIST_CALENDAR_VALUES: set[ClausesListCalendar] = {
    "",
    "gregorian",
    "solar-hijri",
}


def check_clauses_list_calendar(value: str) -> ClausesListCalendar:
    if value in CLAUSES_LIST_CALENDAR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAUSES_LIST_CALENDAR_VALUES!r}")
