from typing import Literal

SourcesListLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

SOURCES_LIST_LANG_VALUES: set[SourcesListLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_sources_list_lang(value: str) -> SourcesListLang:
    if value in SOURCES_LIST_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCES_LIST_LANG_VALUES!r}")
