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
        code (str | Unset):
        addressee (str | Unset):
        is_explicit (bool | Unset): Not ticked when the text only implies the addressee
        status (StatusEnum | Unset): * `not_assessed` - Not assessed
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
        status_label (str | Unset):
    """

    code: str | Unset = UNSET
    addressee: str | Unset = UNSET
    is_explicit: bool | Unset = UNSET
    status: StatusEnum | Unset = UNSET
    status_label: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        addressee = self.addressee

        is_explicit = self.is_explicit

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        status_label = self.status_label

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if addressee is not UNSET:
            field_dict["addressee"] = addressee
        if is_explicit is not UNSET:
            field_dict["is_explicit"] = is_explicit
        if status is not UNSET:
            field_dict["status"] = status
        if status_label is not UNSET:
            field_dict["status_label"] = status_label

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code", UNSET)

        addressee = d.pop("addressee", UNSET)

        is_explicit = d.pop("is_explicit", UNSET)

        _status = d.pop("status", UNSET)
        status: StatusEnum | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_status_enum(_status)

        status_label = d.pop("status_label", UNSET)

        item_follow_up = cls(
            code=code,
            addressee=addressee,
            is_explicit=is_explicit,
            status=status,
            status_label=status_label,
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
