from typing import Literal

DemandsListStatus = Literal[
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

DEMANDS_LIST_STATUS_VALUES: set[DemandsListStatus] = {
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


def check_demands_list_status(value: str) -> DemandsListStatus:
    if value in DEMANDS_LIST_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DEMANDS_LIST_STATUS_VALUES!r}")
