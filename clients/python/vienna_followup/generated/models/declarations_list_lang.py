from typing import Literal

DeclarationsListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

DECLARATIONS_LIST_LANG_VALUES: set[DeclarationsListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_declarations_list_lang(value: str) -> DeclarationsListLang:
    if value in DECLARATIONS_LIST_LANG_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DECLARATIONS_LIST_LANG_VALUES!r}"
    )
