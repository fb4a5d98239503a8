from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

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

if TYPE_CHECKING:
    from ..models.addressee import Addressee
    from ..models.item import Item
    from ..models.update import Update


T = TypeVar("T", bound="FollowUp")


@_attrs_define
class FollowUp:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset):
        url (str | Unset):
        html_url (str | Unset):
        item (Item | str | Unset):
        addressee (Addressee | str | Unset):
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
        response (ResponseEnum | Unset): * `not_transmitted` - Not transmitted
            * `awaiting_reply` - Awaiting reply
            * `overdue` - Reply overdue
            * `acknowledged` - Receipt confirmed
            * `replied` - Replied
        position (BlankEnum | FollowUpPositionEnum | Unset):
        latest_update (None | Unset | Update): With `expand`.
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    item: Item | str | Unset = UNSET
    addressee: Addressee | str | Unset = UNSET
    is_explicit: bool | Unset = UNSET
    status: StatusEnum | Unset = UNSET
    status_label: str | Unset = UNSET
    response: ResponseEnum | Unset = UNSET
    position: BlankEnum | FollowUpPositionEnum | Unset = UNSET
    latest_update: None | Unset | Update = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.addressee import Addressee  # noqa: PLC0415
        from ..models.item import Item  # noqa: PLC0415
        from ..models.update import Update  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        item: dict[str, Any] | str | Unset
        if isinstance(self.item, Unset):
            item = UNSET
        elif isinstance(self.item, Item):
            item = self.item.to_dict()
        else:
            item = self.item

        addressee: dict[str, Any] | str | Unset
        if isinstance(self.addressee, Unset):
            addressee = UNSET
        elif isinstance(self.addressee, Addressee):
            addressee = self.addressee.to_dict()
        else:
            addressee = self.addressee

        is_explicit = self.is_explicit

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        status_label = self.status_label

        response: str | Unset = UNSET
        if not isinstance(self.response, Unset):
            response = self.response

        position: str | Unset
        if isinstance(self.position, Unset):
            position = UNSET
        elif isinstance(self.position, str):
            position = self.position
        else:
            position = self.position

        latest_update: dict[str, Any] | None | Unset
        if isinstance(self.latest_update, Unset):
            latest_update = UNSET
        elif isinstance(self.latest_update, Update):
            latest_update = self.latest_update.to_dict()
        else:
            latest_update = self.latest_update

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if url is not UNSET:
            field_dict["url"] = url
        if html_url is not UNSET:
            field_dict["html_url"] = html_url
        if item is not UNSET:
            field_dict["item"] = item
        if addressee is not UNSET:
            field_dict["addressee"] = addressee
        if is_explicit is not UNSET:
            field_dict["is_explicit"] = is_explicit
        if status is not UNSET:
            field_dict["status"] = status
        if status_label is not UNSET:
            field_dict["status_label"] = status_label
        if response is not UNSET:
            field_dict["response"] = response
        if position is not UNSET:
            field_dict["position"] = position
        if latest_update is not UNSET:
            field_dict["latest_update"] = latest_update

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee import Addressee  # noqa: PLC0415
        from ..models.item import Item  # noqa: PLC0415
        from ..models.update import Update  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        def _parse_item(data: object) -> Item | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                item_type_1 = Item.from_dict(data)

                return item_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Item | str | Unset, data)

        item = _parse_item(d.pop("item", UNSET))

        def _parse_addressee(data: object) -> Addressee | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                addressee_type_1 = Addressee.from_dict(data)

                return addressee_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Addressee | str | Unset, data)

        addressee = _parse_addressee(d.pop("addressee", UNSET))

        is_explicit = d.pop("is_explicit", UNSET)

        _status = d.pop("status", UNSET)
        status: StatusEnum | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_status_enum(_status)

        status_label = d.pop("status_label", UNSET)

        _response = d.pop("response", UNSET)
        response: ResponseEnum | Unset
        if isinstance(_response, Unset):
            response = UNSET
        else:
            response = check_response_enum(_response)

        def _parse_position(data: object) -> BlankEnum | FollowUpPositionEnum | Unset:
            if isinstance(data, Unset):
                return data
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

        position = _parse_position(d.pop("position", UNSET))

        def _parse_latest_update(data: object) -> None | Unset | Update:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                latest_update_type_0 = Update.from_dict(data)

                return latest_update_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | Update, data)

        latest_update = _parse_latest_update(d.pop("latest_update", UNSET))

        follow_up = cls(
            code=code,
            url=url,
            html_url=html_url,
            item=item,
            addressee=addressee,
            is_explicit=is_explicit,
            status=status,
            status_label=status_label,
            response=response,
            position=position,
            latest_update=latest_update,
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
