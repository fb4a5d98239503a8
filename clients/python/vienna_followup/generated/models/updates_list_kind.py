from typing import Literal

UpdatesListKind = Literal[
    "", "assessment", "claim", "correction", "development", "letter_sent", "reminder", "reply"
]

UPDATES_LIST_KIND_VALUES: set[UpdatesListKind] = {
    "",
    "assessment",
    "claim",
    "correction",
    "development",
    "letter_sent",
    "reminder",
    "reply",
}


def check_updates_list_kind(value: str) -> UpdatesListKind:
    if value in UPDATES_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATES_LIST_KIND_VALUES!r}")
