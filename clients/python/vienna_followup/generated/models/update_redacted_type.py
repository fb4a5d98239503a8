from typing import Literal

UpdateRedactedType = Literal["update.redacted"]

UPDATE_REDACTED_TYPE_VALUES: set[UpdateRedactedType] = {
    "update.redacted",
}


def check_update_redacted_type(value: str) -> UpdateRedactedType:
    if value in UPDATE_REDACTED_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATE_REDACTED_TYPE_VALUES!r}")
