from typing import Literal

SectionEnum = Literal["content", "interface", "organisations", "statuses"]

SECTION_ENUM_VALUES: set[SectionEnum] = {
    "content",
    "interface",
    "organisations",
    "statuses",
}


def check_section_enum(value: str) -> SectionEnum:
    if value in SECTION_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SECTION_ENUM_VALUES!r}")
