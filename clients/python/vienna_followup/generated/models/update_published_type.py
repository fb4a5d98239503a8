from typing import Literal

UpdatePublishedType = Literal["update.published"]

UPDATE_PUBLISHED_TYPE_VALUES: set[UpdatePublishedType] = {
    "update.published",
}


def check_update_published_type(value: str) -> UpdatePublishedType:
    if value in UPDATE_PUBLISHED_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPDATE_PUBLISHED_TYPE_VALUES!r}")
