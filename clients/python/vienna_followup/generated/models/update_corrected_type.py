from typing import Literal

UpdateCorrectedType = Literal["update.corrected"]

UPDATE_CORRECTED_TYPE_VALUES: set[UpdateCorrectedType] = {
    "update.corrected",
}


def check_update_corrected_type(value: str) -> UpdateCorrectedType:
    if value in UPDATE_CORRECTED_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATE_CORRECTED_TYPE_VALUES!r}")
