from typing import Literal

CommitmentsListStance = Literal["", "condemnation", "criticism", "gratitude", "view", "welcome"]

COMMITMENTS_LIST_STANCE_VALUES: set[CommitmentsListStance] = {
    "",
    "condemnation",
    "criticism",
    "gratitude",
    "view",
    "welcome",
}


def check_commitments_list_stance(value: str) -> CommitmentsListStance:
    if value in COMMITMENTS_LIST_STANCE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMITMENTS_LIST_STANCE_VALUES!r}"
    )
