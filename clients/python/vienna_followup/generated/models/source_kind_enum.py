from typing import Literal

SourceKindEnum = Literal[
    "court_document", "law", "letter", "news", "report", "resolution", "statement", "web_page"
]

SOURCE_KIND_ENUM_VALUES: set[SourceKindEnum] = {
    "court_document",
    "law",
    "letter",
    "news",
    "report",
    "resolution",
    "statement",
    "web_page",
}


def check_source_kind_enum(value: str) -> SourceKindEnum:
    if value in SOURCE_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCE_KIND_ENUM_VALUES!r}")
