from typing import Literal

ItemsListStance = Literal["", "condemnation", "criticism", "gratitude", "view", "welcome"]

ITEMS_LIST_STANCE_VALUES: set[ItemsListStance] = {
    "",
    "condemnation",
    "criticism",
    "gratitude",
    "view",
    "welcome",
}


def check_items_list_stance(value: str) -> ItemsListStance:
    if value in ITEMS_LIST_STANCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_STANCE_VALUES!r}")
