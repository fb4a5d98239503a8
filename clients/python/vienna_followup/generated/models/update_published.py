from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.update_published_type import (
    UpdatePublishedType,
    check_update_published_type,
)

if TYPE_CHECKING:
    from ..models.update_told import UpdateTold


T = TypeVar("T", bound="UpdatePublished")


@_attrs_define
class UpdatePublished:
    """
    Attributes:
        type_ (UpdatePublishedType): * `update.published` - update.published
        timestamp (datetime.date): The day on which it was recorded.
        data (UpdateTold): An update as it is told to subscribers; ``url`` leads to the whole of it.
    """

    type_: UpdatePublishedType
    timestamp: datetime.date
    data: UpdateTold
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        timestamp = self.timestamp.isoformat()

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "timestamp": timestamp,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.update_told import UpdateTold  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_update_published_type(d.pop("type"))

        timestamp = datetime.date.fromisoformat(d.pop("timestamp"))

        data = UpdateTold.from_dict(d.pop("data"))

        update_published = cls(
            type_=type_,
            timestamp=timestamp,
            data=data,
        )

        update_published.additional_properties = d
        return update_published

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
