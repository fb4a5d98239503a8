from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.update_told_kind import UpdateToldKind, check_update_told_kind
from ..models.update_told_status import UpdateToldStatus, check_update_told_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.update_told_as_of import UpdateToldAsOf
    from ..models.update_told_html_url import UpdateToldHtmlUrl
    from ..models.update_told_text import UpdateToldText


T = TypeVar("T", bound="UpdateTold")


@_attrs_define
class UpdateTold:
    """An update as it is told to subscribers; ``url`` leads to the whole of it.

    Attributes:
        number (int):
        url (str):
        html_url (UpdateToldHtmlUrl):
        item (str): Unique across declarations: C09-2
        follow_up (None | str): The public identifier: "C09-2:un".
        kind (UpdateToldKind): * `development` - Development
            * `letter_sent` - Letter sent
            * `reminder` - Reminder
            * `reply` - Reply
            * `claim` - Claim
            * `assessment` - Assessment
            * `correction` - Correction
        as_of (UpdateToldAsOf):
        recorded_on (datetime.date):
        text (UpdateToldText):
        supersedes (int | None): The number in the ledger. Only what is published has one.
        status (UpdateToldStatus | Unset): * `not_assessed` - Not assessed
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
        is_retraction (bool | Unset): The correction takes the update back
    """

    number: int
    url: str
    html_url: UpdateToldHtmlUrl
    item: str
    follow_up: None | str
    kind: UpdateToldKind
    as_of: UpdateToldAsOf
    recorded_on: datetime.date
    text: UpdateToldText
    supersedes: int | None
    status: UpdateToldStatus | Unset = UNSET
    is_retraction: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        url = self.url

        html_url = self.html_url.to_dict()

        item = self.item

        follow_up: None | str
        follow_up = self.follow_up

        kind: str = self.kind

        as_of = self.as_of.to_dict()

        recorded_on = self.recorded_on.isoformat()

        text = self.text.to_dict()

        supersedes: int | None
        supersedes = self.supersedes

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        is_retraction = self.is_retraction

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "url": url,
                "html_url": html_url,
                "item": item,
                "follow_up": follow_up,
                "kind": kind,
                "as_of": as_of,
                "recorded_on": recorded_on,
                "text": text,
                "supersedes": supersedes,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if is_retraction is not UNSET:
            field_dict["is_retraction"] = is_retraction

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.update_told_as_of import UpdateToldAsOf  # noqa: PLC0415
        from ..models.update_told_html_url import UpdateToldHtmlUrl  # noqa: PLC0415
        from ..models.update_told_text import UpdateToldText  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        url = d.pop("url")

        html_url = UpdateToldHtmlUrl.from_dict(d.pop("html_url"))

        item = d.pop("item")

        def _parse_follow_up(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        follow_up = _parse_follow_up(d.pop("follow_up"))

        kind = check_update_told_kind(d.pop("kind"))

        as_of = UpdateToldAsOf.from_dict(d.pop("as_of"))

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        text = UpdateToldText.from_dict(d.pop("text"))

        def _parse_supersedes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        supersedes = _parse_supersedes(d.pop("supersedes"))

        _status = d.pop("status", UNSET)
        status: UpdateToldStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_update_told_status(_status)

        is_retraction = d.pop("is_retraction", UNSET)

        update_told = cls(
            number=number,
            url=url,
            html_url=html_url,
            item=item,
            follow_up=follow_up,
            kind=kind,
            as_of=as_of,
            recorded_on=recorded_on,
            text=text,
            supersedes=supersedes,
            status=status,
            is_retraction=is_retraction,
        )

        update_told.additional_properties = d
        return update_told

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
