from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.family_enum import FamilyEnum, check_family_enum
from ..models.status_enum import StatusEnum, check_status_enum

T = TypeVar("T", bound="StatusCount")


@_attrs_define
class StatusCount:
    """
    Attributes:
        status (StatusEnum): * `not_assessed` - Not assessed
            * `insufficient_evidence` - Insufficient evidence
            * `no_action_found` - No action found
            * `announced` - Announced
            * `underway` - Underway
            * `stalled` - Stalled
            * `partly_met` - Partly met
            * `met` - Met
            * `not_met` - Not met
            * `contrary` - Acted against
            * `overtaken` - Overtaken by events
            * `holding` - Holding
            * `weakening` - Weakening
            * `breached` - Breached
            * `restored` - Restored
        status_label (str):
        family (FamilyEnum): * `unknown` - Unknown
            * `open` - Open
            * `met` - Met
            * `not_met` - Not met or contrary
            * `closed` - Closed otherwise
        count (int):
    """

    status: StatusEnum
    status_label: str
    family: FamilyEnum
    count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        status_label = self.status_label

        family: str = self.family

        count = self.count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "status_label": status_label,
                "family": family,
                "count": count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_status_enum(d.pop("status"))

        status_label = d.pop("status_label")

        family = check_family_enum(d.pop("family"))

        count = d.pop("count")

        status_count = cls(
            status=status,
            status_label=status_label,
            family=family,
            count=count,
        )

        status_count.additional_properties = d
        return status_count

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
