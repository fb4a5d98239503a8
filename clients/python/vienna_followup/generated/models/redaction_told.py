from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.redaction_told_kind import RedactionToldKind, check_redaction_told_kind

if TYPE_CHECKING:
    from ..models.redaction_told_html_url import RedactionToldHtmlUrl
    from ..models.redaction_told_reason import RedactionToldReason


T = TypeVar("T", bound="RedactionTold")


@_attrs_define
class RedactionTold:
    """A redaction: what ``redacts`` said is to be deleted by whoever kept it.

    Attributes:
        number (int):
        redacts (int):
        url (str):
        html_url (RedactionToldHtmlUrl):
        item (str): Unique across declarations: C09-2
        follow_up (None | str): The public identifier: "C09-2:un".
        kind (RedactionToldKind): * `development` - Development
            * `letter_sent` - Letter sent
            * `reminder` - Reminder
            * `reply` - Reply
            * `claim` - Claim
            * `assessment` - Assessment
            * `correction` - Correction
        recorded_on (datetime.date):
        reason (RedactionToldReason):
    """

    number: int
    redacts: int
    url: str
    html_url: RedactionToldHtmlUrl
    item: str
    follow_up: None | str
    kind: RedactionToldKind
    recorded_on: datetime.date
    reason: RedactionToldReason
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        redacts = self.redacts

        url = self.url

        html_url = self.html_url.to_dict()

        item = self.item

        follow_up: None | str
        follow_up = self.follow_up

        kind: str = self.kind

        recorded_on = self.recorded_on.isoformat()

        reason = self.reason.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "redacts": redacts,
                "url": url,
                "html_url": html_url,
                "item": item,
                "follow_up": follow_up,
                "kind": kind,
                "recorded_on": recorded_on,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.redaction_told_html_url import RedactionToldHtmlUrl  # noqa: PLC0415
        from ..models.redaction_told_reason import RedactionToldReason  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        redacts = d.pop("redacts")

        url = d.pop("url")

        html_url = RedactionToldHtmlUrl.from_dict(d.pop("html_url"))

        item = d.pop("item")

        def _parse_follow_up(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        follow_up = _parse_follow_up(d.pop("follow_up"))

        kind = check_redaction_told_kind(d.pop("kind"))

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        reason = RedactionToldReason.from_dict(d.pop("reason"))

        redaction_told = cls(
            number=number,
            redacts=redacts,
            url=url,
            html_url=html_url,
            item=item,
            follow_up=follow_up,
            kind=kind,
            recorded_on=recorded_on,
            reason=reason,
        )

        redaction_told.additional_properties = d
        return redaction_told

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
