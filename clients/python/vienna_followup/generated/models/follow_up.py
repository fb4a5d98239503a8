from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum, check_blank_enum
from ..models.follow_up_position_enum import (
    FollowUpPositionEnum,
    check_follow_up_position_enum,
)
from ..models.response_enum import ResponseEnum, check_response_enum
from ..models.status_enum import StatusEnum, check_status_enum
from ..types import UNSET, Unset

T = TypeVar("T", bound="FollowUp")


@_attrs_define
class FollowUp:
    """
    Attributes:
        code (str):
        url (str):
        html_url (str):
        item (str): Unique across declarations: C09-2
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
        response (ResponseEnum): * `not_transmitted` - Not transmitted
            * `awaiting_reply` - Awaiting reply
            * `overdue` - Reply overdue
            * `acknowledged` - Receipt confirmed
            * `replied` - Replied
        position (BlankEnum | FollowUpPositionEnum):
        is_explicit (bool | Unset): Not ticked when the text only implies the addressee
    """

    code: str
    url: str
    html_url: str
    item: str
    addressee: str
    status: StatusEnum
    status_label: str
    response: ResponseEnum
    position: BlankEnum | FollowUpPositionEnum
    is_explicit: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        url = self.url

        html_url = self.html_url

        item = self.item

        addressee = self.addressee

        status: str = self.status

        status_label = self.status_label

        response: str = self.response

        position: str
        if isinstance(self.position, str):
            position = self.position
        else:
            position = self.position

        is_explicit = self.is_explicit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "url": url,
                "html_url": html_url,
                "item": item,
                "addressee": addressee,
                "status": status,
                "status_label": status_label,
                "response": response,
                "position": position,
            }
        )
        if is_explicit is not UNSET:
            field_dict["is_explicit"] = is_explicit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        url = d.pop("url")

        html_url = d.pop("html_url")

        item = d.pop("item")

        addressee = d.pop("addressee")

        status = check_status_enum(d.pop("status"))

        status_label = d.pop("status_label")

        response = check_response_enum(d.pop("response"))

        def _parse_position(data: object) -> BlankEnum | FollowUpPositionEnum:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                position_type_0 = check_follow_up_position_enum(data)

                return position_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            position_type_1 = check_blank_enum(data)

            return position_type_1

        position = _parse_position(d.pop("position"))

        is_explicit = d.pop("is_explicit", UNSET)

        follow_up = cls(
            code=code,
            url=url,
            html_url=html_url,
            item=item,
            addressee=addressee,
            status=status,
            status_label=status_label,
            response=response,
            position=position,
            is_explicit=is_explicit,
        )

        follow_up.additional_properties = d
        return follow_up

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
