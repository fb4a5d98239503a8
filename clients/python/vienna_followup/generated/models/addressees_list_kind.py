from typing import Literal

AddresseesListKind = Literal[
    "",
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

ADDRESSEES_LIST_KIND_VALUES: set[AddresseesListKind] = {
    "",
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


def check_addressees_list_kind(value: str) -> AddresseesListKind:
    if value in ADDRESSEES_LIST_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ADDRESSEES_LIST_KIND_VALUES!r}")
