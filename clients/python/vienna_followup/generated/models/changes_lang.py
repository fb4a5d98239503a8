from typing import Literal

ChangesLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

CHANGES_LANG_VALUES: set[ChangesLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_changes_lang(value: str) -> ChangesLang:
    if value in CHANGES_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHANGES_LANG_VALUES!r}")
