from typing import Literal

SourcesRetrieveLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

SOURCES_RETRIEVE_LANG_VALUES: set[SourcesRetrieveLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_sources_retrieve_lang(value: str) -> SourcesRetrieveLang:
    if value in SOURCES_RETRIEVE_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCES_RETRIEVE_LANG_VALUES!r}")
