from typing import Literal

UpdateToldKind = Literal[
    "assessment", "claim", "correction", "development", "letter_sent", "reminder", "reply"
]

UPDATE_TOLD_KIND_VALUES: set[UpdateToldKind] = {
    "assessment",
    "claim",
    "correction",
    "development",
    "letter_sent",
    "reminder",
    "reply",
}


def check_update_told_kind(value: str) -> UpdateToldKind:
    if value in UPDATE_TOLD_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATE_TOLD_KIND_VALUES!r}")
