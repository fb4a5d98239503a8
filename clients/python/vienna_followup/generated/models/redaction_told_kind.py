from typing import Literal

RedactionToldKind = Literal[
    "assessment", "claim", "correction", "development", "letter_sent", "reminder", "reply"
]

REDACTION_TOLD_KIND_VALUES: set[RedactionToldKind] = {
    "assessment",
    "claim",
    "correction",
    "development",
    "letter_sent",
    "reminder",
    "reply",
}


def check_redaction_told_kind(value: str) -> RedactionToldKind:
    if value in REDACTION_TOLD_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REDACTION_TOLD_KIND_VALUES!r}")
