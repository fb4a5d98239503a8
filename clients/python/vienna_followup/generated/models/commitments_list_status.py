from typing import Literal

CommitmentsListStatus = Literal[
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

COMMITMENTS_LIST_STATUS_VALUES: set[CommitmentsListStatus] = {
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


def check_commitments_list_status(value: str) -> CommitmentsListStatus:
    if value in COMMITMENTS_LIST_STATUS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_STATUS_VALUES!r}"
    )
