from typing import Literal

DraftsTakeStep = Literal["publish", "reject", "return", "submit", "withdraw"]

DRAFTS_TAKE_STEP_VALUES: set[DraftsTakeStep] = {
    "publish",
    "reject",
    "return",
    "submit",
    "withdraw",
}


def check_drafts_take_step(value: str) -> DraftsTakeStep:
    if value in DRAFTS_TAKE_STEP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DRAFTS_TAKE_STEP_VALUES!r}")
