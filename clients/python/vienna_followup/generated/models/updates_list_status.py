from typing import Literal

UpdatesListStatus = Literal[
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

UPDATES_LIST_STATUS_VALUES: set[UpdatesListStatus] = {
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


def check_updates_list_status(value: str) -> UpdatesListStatus:
    if value in UPDATES_LIST_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_STATUS_VALUES!r}")
