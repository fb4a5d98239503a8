from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.update_redacted_type import UpdateRedactedType, check_update_redacted_type

if TYPE_CHECKING:
    from ..models.redaction_told import RedactionTold


T = TypeVar("T", bound="UpdateRedacted")


@_attrs_define
class UpdateRedacted:
    """
    Attributes:
        type_ (UpdateRedactedType): * `update.redacted` - update.redacted
        timestamp (datetime.date): The day on which it was recorded.
        data (RedactionTold): A redaction: what ``redacts`` said is to be deleted by whoever kept it.
    """

    type_: UpdateRedactedType
    timestamp: datetime.date
    data: RedactionTold
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
        from ..models.redaction_told import RedactionTold  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_update_redacted_type(d.pop("type"))

        timestamp = datetime.date.fromisoformat(d.pop("timestamp"))

        data = RedactionTold.from_dict(d.pop("data"))

        update_redacted = cls(
            type_=type_,
            timestamp=timestamp,
            data=data,
        )

        update_redacted.additional_properties = d
        return update_redacted

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
