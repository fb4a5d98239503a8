from typing import Literal

ChangesTypeItem = Literal[
    "addressee", "clause", "declaration", "follow-up", "item", "source", "term", "theme", "update"
]

CHANGES_TYPE_ITEM_VALUES: set[ChangesTypeItem] = {
    "addressee",
    "clause",
    "declaration",
    "follow-up",
    "item",
    "source",
    "term",
    "theme",
    "update",
}


def check_changes_type_item(value: str) -> ChangesTypeItem:
    if value in CHANGES_TYPE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHANGES_TYPE_ITEM_VALUES!r}")
