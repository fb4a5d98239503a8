from typing import Literal

UpdatesListConfidence = Literal["", "high", "low", "medium"]

UPDATES_LIST_CONFIDENCE_VALUES: set[UpdatesListConfidence] = {
    "",
    "high",
    "low",
    "medium",
}


def check_updates_list_confidence(value: str) -> UpdatesListConfidence:
    if value in UPDATES_LIST_CONFIDENCE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_CONFIDENCE_VALUES!r}"
    )
