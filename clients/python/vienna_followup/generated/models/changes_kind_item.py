from typing import Literal

ChangesKindItem = Literal[
    "added", "corrected", "edited", "published", "redacted", "removed", "translated"
]

CHANGES_KIND_ITEM_VALUES: set[ChangesKindItem] = {
    "added",
    "corrected",
    "edited",
    "published",
    "redacted",
    "removed",
    "translated",
}


def check_changes_kind_item(value: str) -> ChangesKindItem:
    if value in CHANGES_KIND_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHANGES_KIND_ITEM_VALUES!r}")
