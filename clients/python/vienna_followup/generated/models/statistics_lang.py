from typing import Literal

StatisticsLang = Literal["en", "fa", "fa-AF", "fa-ir", "prs", "prs-af", "ps", "ps-af"]

STATISTICS_LANG_VALUES: set[StatisticsLang] = {
    "en",
    "fa",
    "fa-AF",
    "fa-ir",
    "prs",
    "prs-af",
    "ps",
    "ps-af",
}


def check_statistics_lang(value: str) -> StatisticsLang:
    if value in STATISTICS_LANG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATISTICS_LANG_VALUES!r}")
