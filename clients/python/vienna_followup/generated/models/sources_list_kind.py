from typing import Literal

SourcesListKind = Literal[
    "", "court_document", "law", "letter", "news", "report", "resolution", "statement", "web_page"
]

SOURCES_LIST_KIND_VALUES: set[SourcesListKind] = {
    "",
    "court_document",
    "law",
    "letter",
    "news",
    "report",
    "resolution",
    "statement",
    "web_page",
}


def check_sources_list_kind(value: str) -> SourcesListKind:
    if value in SOURCES_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCES_LIST_KIND_VALUES!r}")
