from typing import Literal

SourcesListBom = Literal["0", "1"]

SOURCES_LIST_BOM_VALUES: set[SourcesListBom] = {
    "0",
    "1",
}


def check_sources_list_bom(value: str) -> SourcesListBom:
    if value in SOURCES_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCES_LIST_BOM_VALUES!r}")
