from typing import Literal

UpdateToldStatus = Literal[
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

UPDATE_TOLD_STATUS_VALUES: set[UpdateToldStatus] = {
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


def check_update_told_status(value: str) -> UpdateToldStatus:
    if value in UPDATE_TOLD_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATE_TOLD_STATUS_VALUES!r}")
