from typing import Literal

SearchRetrieveStatus = Literal[
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

SEARCH_RETRIEVE_STATUS_VALUES: set[SearchRetrieveStatus] = {
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


def check_search_retrieve_status(value: str) -> SearchRetrieveStatus:
    if value in SEARCH_RETRIEVE_STATUS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SEARCH_RETRIEVE_STATUS_VALUES!r}"
    )
