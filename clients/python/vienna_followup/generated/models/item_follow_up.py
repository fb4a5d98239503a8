from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.status_enum import StatusEnum, check_status_enum
from ..types import UNSET, Unset

T = TypeVar("T", bound="ItemFollowUp")


@_attrs_define
class ItemFollowUp:
    """A follow-up inside its item.

    Attributes:
        code (str):
        addressee (str):
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
        is_explicit (bool | Unset): Not ticked when the text only implies the addressee
    """

    code: str
    addressee: str
    status: StatusEnum
    status_label: str
    is_explicit: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        addressee = self.addressee

        status: str = self.status

        status_label = self.status_label

        is_explicit = self.is_explicit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "addressee": addressee,
                "status": status,
                "status_label": status_label,
            }
        )
        if is_explicit is not UNSET:
            field_dict["is_explicit"] = is_explicit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        addressee = d.pop("addressee")

        status = check_status_enum(d.pop("status"))

        status_label = d.pop("status_label")

        is_explicit = d.pop("is_explicit", UNSET)

        item_follow_up = cls(
            code=code,
            addressee=addressee,
            status=status,
            status_label=status_label,
            is_explicit=is_explicit,
        )

        item_follow_up.additional_properties = d
        return item_follow_up

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
