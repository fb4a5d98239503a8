from typing import Literal

ThemesListBom = Literal["0", "1"]

THEMES_LIST_BOM_VALUES: set[ThemesListBom] = {
    "0",
    "1",
}


def check_themes_list_bom(value: str) -> ThemesListBom:
    if value in THEMES_LIST_BOM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THEMES_LIST_BOM_VALUES!r}")
