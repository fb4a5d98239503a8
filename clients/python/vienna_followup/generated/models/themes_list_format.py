from typing import Literal

ThemesListFormat = Literal["csv", "json", "ndjson", "xlsx"]

THEMES_LIST_FORMAT_VALUES: set[ThemesListFormat] = {
    "csv",
    "json",
    "ndjson",
    "xlsx",
}


def check_themes_list_format(value: str) -> ThemesListFormat:
    if value in THEMES_LIST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {THEMES_LIST_FORMAT_VALUES!r}")
