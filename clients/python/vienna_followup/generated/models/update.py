from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum, check_blank_enum
from ..models.confidence_enum import ConfidenceEnum, check_confidence_enum
from ..models.language_enum import LanguageEnum, check_language_enum
from ..models.reply_position_enum import ReplyPositionEnum, check_reply_position_enum
from ..models.status_enum import StatusEnum, check_status_enum
from ..models.update_kind_enum import UpdateKindEnum, check_update_kind_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.citation import Citation
    from ..models.organisation import Organisation
    from ..models.texts import Texts
    from ..models.update_as_of import UpdateAsOf


T = TypeVar("T", bound="Update")


@_attrs_define
class Update:
    """
    Attributes:
        number (int):
        url (str):
        html_url (str):
        kind (UpdateKindEnum): * `development` - Development
            * `letter_sent` - Letter sent
            * `reminder` - Reminder
            * `reply` - Reply
            * `claim` - Claim
            * `assessment` - Assessment
            * `correction` - Correction
        kind_label (str):
        item (str): Unique across declarations: C09-2
        follow_up (None | str): The public identifier: "C09-2:un".
        as_of (UpdateAsOf):
        recorded_on (datetime.date):
        text (str | Texts): The text by language, or in the one that `lang` asks for.
        original_language (LanguageEnum): * `en` - en
            * `fa-AF` - fa-AF
            * `ps` - ps
        attributed_to (None | Organisation):
        status_label (str):
        searched (str | Texts): The text by language, or in the one that `lang` asks for.
        method_version (str):
        supersedes (int | None): The number in the ledger. Only what is published has one.
        superseded_by (list[int]):
        override_reason (str):
        citations (list[Citation]):
        digest (str):
        status (BlankEnum | StatusEnum | Unset):
        confidence (BlankEnum | ConfidenceEnum | Unset):
        position (BlankEnum | ReplyPositionEnum | Unset): Of a reply

            * `acknowledged` - Receipt confirmed
            * `supports` - Supports it
            * `supports_in_part` - Supports it in part
            * `noted` - Takes note
            * `rejects` - Rejects it
        reply_due_on (datetime.date | None | Unset): Of a letter or a reminder
        is_retraction (bool | Unset): The correction takes the update back
    """

    number: int
    url: str
    html_url: str
    kind: UpdateKindEnum
    kind_label: str
    item: str
    follow_up: None | str
    as_of: UpdateAsOf
    recorded_on: datetime.date
    text: str | Texts
    original_language: LanguageEnum
    attributed_to: None | Organisation
    status_label: str
    searched: str | Texts
    method_version: str
    supersedes: int | None
    superseded_by: list[int]
    override_reason: str
    citations: list[Citation]
    digest: str
    status: BlankEnum | StatusEnum | Unset = UNSET
    confidence: BlankEnum | ConfidenceEnum | Unset = UNSET
    position: BlankEnum | ReplyPositionEnum | Unset = UNSET
    reply_due_on: datetime.date | None | Unset = UNSET
    is_retraction: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.organisation import Organisation  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        number = self.number

        url = self.url

        html_url = self.html_url

        kind: str = self.kind

        kind_label = self.kind_label

        item = self.item

        follow_up: None | str
        follow_up = self.follow_up

        as_of = self.as_of.to_dict()

        recorded_on = self.recorded_on.isoformat()

        text: dict[str, Any] | str
        if isinstance(self.text, Texts):
            text = self.text.to_dict()
        else:
            text = self.text

        original_language: str = self.original_language

        attributed_to: dict[str, Any] | None
        if isinstance(self.attributed_to, Organisation):
            attributed_to = self.attributed_to.to_dict()
        else:
            attributed_to = self.attributed_to

        status_label = self.status_label

        searched: dict[str, Any] | str
        if isinstance(self.searched, Texts):
            searched = self.searched.to_dict()
        else:
            searched = self.searched

        method_version = self.method_version

        supersedes: int | None
        supersedes = self.supersedes

        superseded_by = self.superseded_by

        override_reason = self.override_reason

        citations = []
        for citations_item_data in self.citations:
            citations_item = citations_item_data.to_dict()
            citations.append(citations_item)

        digest = self.digest

        status: str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        confidence: str | Unset
        if isinstance(self.confidence, Unset):
            confidence = UNSET
        elif isinstance(self.confidence, str):
            confidence = self.confidence
        else:
            confidence = self.confidence

        position: str | Unset
        if isinstance(self.position, Unset):
            position = UNSET
        elif isinstance(self.position, str):
            position = self.position
        else:
            position = self.position

        reply_due_on: None | str | Unset
        if isinstance(self.reply_due_on, Unset):
            reply_due_on = UNSET
        elif isinstance(self.reply_due_on, datetime.date):
            reply_due_on = self.reply_due_on.isoformat()
        else:
            reply_due_on = self.reply_due_on

        is_retraction = self.is_retraction

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "url": url,
                "html_url": html_url,
                "kind": kind,
                "kind_label": kind_label,
                "item": item,
                "follow_up": follow_up,
                "as_of": as_of,
                "recorded_on": recorded_on,
                "text": text,
                "original_language": original_language,
                "attributed_to": attributed_to,
                "status_label": status_label,
                "searched": searched,
                "method_version": method_version,
                "supersedes": supersedes,
                "superseded_by": superseded_by,
                "override_reason": override_reason,
                "citations": citations,
                "digest": digest,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if confidence is not UNSET:
            field_dict["confidence"] = confidence
        if position is not UNSET:
            field_dict["position"] = position
        if reply_due_on is not UNSET:
            field_dict["reply_due_on"] = reply_due_on
        if is_retraction is not UNSET:
            field_dict["is_retraction"] = is_retraction

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.citation import Citation  # noqa: PLC0415
        from ..models.organisation import Organisation  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415
        from ..models.update_as_of import UpdateAsOf  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        url = d.pop("url")

        html_url = d.pop("html_url")

        kind = check_update_kind_enum(d.pop("kind"))

        kind_label = d.pop("kind_label")

        item = d.pop("item")

        def _parse_follow_up(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        follow_up = _parse_follow_up(d.pop("follow_up"))

        as_of = UpdateAsOf.from_dict(d.pop("as_of"))

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        def _parse_text(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        text = _parse_text(d.pop("text"))

        original_language = check_language_enum(d.pop("original_language"))

        def _parse_attributed_to(data: object) -> None | Organisation:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                attributed_to_type_0 = Organisation.from_dict(data)

                return attributed_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Organisation, data)

        attributed_to = _parse_attributed_to(d.pop("attributed_to"))

        status_label = d.pop("status_label")

        def _parse_searched(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        searched = _parse_searched(d.pop("searched"))

        method_version = d.pop("method_version")

        def _parse_supersedes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        supersedes = _parse_supersedes(d.pop("supersedes"))

        superseded_by = cast(list[int], d.pop("superseded_by"))

        override_reason = d.pop("override_reason")

        citations = []
        _citations = d.pop("citations")
        for citations_item_data in _citations:
            citations_item = Citation.from_dict(citations_item_data)

            citations.append(citations_item)

        digest = d.pop("digest")

        def _parse_status(data: object) -> BlankEnum | StatusEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_status_enum(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            status_type_1 = check_blank_enum(data)

            return status_type_1

        status = _parse_status(d.pop("status", UNSET))

        def _parse_confidence(data: object) -> BlankEnum | ConfidenceEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                confidence_type_0 = check_confidence_enum(data)

                return confidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            confidence_type_1 = check_blank_enum(data)

            return confidence_type_1

        confidence = _parse_confidence(d.pop("confidence", UNSET))

        def _parse_position(data: object) -> BlankEnum | ReplyPositionEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                position_type_0 = check_reply_position_enum(data)

                return position_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            position_type_1 = check_blank_enum(data)

            return position_type_1

        position = _parse_position(d.pop("position", UNSET))

        def _parse_reply_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reply_due_on_type_0 = datetime.date.fromisoformat(data)

                return reply_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        reply_due_on = _parse_reply_due_on(d.pop("reply_due_on", UNSET))

        is_retraction = d.pop("is_retraction", UNSET)

        update = cls(
            number=number,
            url=url,
            html_url=html_url,
            kind=kind,
            kind_label=kind_label,
            item=item,
            follow_up=follow_up,
            as_of=as_of,
            recorded_on=recorded_on,
            text=text,
            original_language=original_language,
            attributed_to=attributed_to,
            status_label=status_label,
            searched=searched,
            method_version=method_version,
            supersedes=supersedes,
            superseded_by=superseded_by,
            override_reason=override_reason,
            citations=citations,
            digest=digest,
            status=status,
            confidence=confidence,
            position=position,
            reply_due_on=reply_due_on,
            is_retraction=is_retraction,
        )

        update.additional_properties = d
        return update

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
