from typing import Literal

DemandsListStance = Literal["", "condemnation", "criticism", "gratitude", "view", "welcome"]

DEMANDS_LIST_STANCE_VALUES: set[DemandsListStance] = {
    "",
    "condemnation",
    "criticism",
    "gratitude",
    "view",
    "welcome",
}


def check_demands_list_stance(value: str) -> DemandsListStance:
    if value in DEMANDS_LIST_STANCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_STANCE_VALUES!r}")
