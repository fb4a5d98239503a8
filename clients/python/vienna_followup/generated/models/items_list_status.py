from typing import Literal

ItemsListStatus = Literal[
    "",
    "announced",
    "breached",
    "contrary",
    "holding",
    "insufficient_evidence",
    "met",
    "no_action_found",
    "not_assessed",
    "not_met",
    "overtaken",
    "partly_met",
    "restored",
    "stalled",
    "underway",
    "weakening",
]

ITEMS_LIST_STATUS_VALUES: set[ItemsListStatus] = {
    "",
    "announced",
    "breached",
    "contrary",
    "holding",
    "insufficient_evidence",
    "met",
    "no_action_found",
    "not_assessed",
    "not_met",
    "overtaken",
    "partly_met",
    "restored",
    "stalled",
    "underway",
    "weakening",
}


def check_items_list_status(value: str) -> ItemsListStatus:
    if value in ITEMS_LIST_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEMS_LIST_STATUS_VALUES!r}")
