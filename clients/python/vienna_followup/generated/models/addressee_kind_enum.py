from typing import Literal

AddresseeKindEnum = Literal[
    "agreement",
    "conference",
    "court",
    "group",
    "movement",
    "office",
    "organisation",
    "people",
    "state",
]

ADDRESSEE_KIND_ENUM_VALUES: set[AddresseeKindEnum] = {
    "agreement",
    "conference",
    "court",
    "group",
    "movement",
    "office",
    "organisation",
    "people",
    "state",
}


def check_addressee_kind_enum(value: str) -> AddresseeKindEnum:
    if value in ADDRESSEE_KIND_ENUM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ADDRESSEE_KIND_ENUM_VALUES!r}")
