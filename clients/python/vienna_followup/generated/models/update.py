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
    from ..models.addressee import Addressee
    from ..models.citation import Citation
    from ..models.follow_up import FollowUp
    from ..models.item import Item
    from ..models.organisation import Organisation
    from ..models.texts import Texts
    from ..models.update_as_of import UpdateAsOf


T = TypeVar("T", bound="Update")


@_attrs_define
class Update:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        number (int | Unset):
        url (str | Unset):
        html_url (str | Unset):
        kind (UpdateKindEnum | Unset): * `development` - Development
            * `letter_sent` - Letter sent
            * `reminder` - Reminder
            * `reply` - Reply
            * `claim` - Claim
            * `assessment` - Assessment
            * `correction` - Correction
        kind_label (str | Unset):
        item (Item | str | Unset):
        follow_up (FollowUp | None | str | Unset):
        as_of (UpdateAsOf | Unset):
        recorded_on (datetime.date | Unset):
        recorded_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        text (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        original_language (LanguageEnum | Unset):
        attributed_to (None | Organisation | Unset):
        status (BlankEnum | StatusEnum | Unset):
        status_label (str | Unset):
        confidence (BlankEnum | ConfidenceEnum | Unset):
        searched (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        position (BlankEnum | ReplyPositionEnum | Unset): Of a reply

            * `acknowledged` - Receipt confirmed
            * `supports` - Supports it
            * `supports_in_part` - Supports it in part
            * `noted` - Takes note
            * `rejects` - Rejects it
        reply_due_on (datetime.date | None | Unset): Of a letter or a reminder
        reply_due_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        method_version (str | Unset):
        supersedes (int | None | Unset): The number in the ledger. Only what is published has one.
        is_retraction (bool | Unset): The correction takes the update back
        superseded_by (list[int] | Unset):
        override_reason (str | Unset):
        citations (list[Citation] | Unset):
        digest (str | Unset):
        addressee (Addressee | None | Unset): With `expand`.
    """

    number: int | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    kind: UpdateKindEnum | Unset = UNSET
    kind_label: str | Unset = UNSET
    item: Item | str | Unset = UNSET
    follow_up: FollowUp | None | str | Unset = UNSET
    as_of: UpdateAsOf | Unset = UNSET
    recorded_on: datetime.date | Unset = UNSET
    recorded_on_solar_hijri: None | str | Unset = UNSET
    text: str | Texts | Unset = UNSET
    original_language: LanguageEnum | Unset = UNSET
    attributed_to: None | Organisation | Unset = UNSET
    status: BlankEnum | StatusEnum | Unset = UNSET
    status_label: str | Unset = UNSET
    confidence: BlankEnum | ConfidenceEnum | Unset = UNSET
    searched: str | Texts | Unset = UNSET
    position: BlankEnum | ReplyPositionEnum | Unset = UNSET
    reply_due_on: datetime.date | None | Unset = UNSET
    reply_due_on_solar_hijri: None | str | Unset = UNSET
    method_version: str | Unset = UNSET
    supersedes: int | None | Unset = UNSET
    is_retraction: bool | Unset = UNSET
    superseded_by: list[int] | Unset = UNSET
    override_reason: str | Unset = UNSET
    citations: list[Citation] | Unset = UNSET
    digest: str | Unset = UNSET
    addressee: Addressee | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.addressee import Addressee  # noqa: PLC0415
        from ..models.follow_up import FollowUp  # noqa: PLC0415
        from ..models.item import Item  # noqa: PLC0415
        from ..models.organisation import Organisation  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        number = self.number

        url = self.url

        html_url = self.html_url

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        kind_label = self.kind_label

        item: dict[str, Any] | str | Unset
        if isinstance(self.item, Unset):
            item = UNSET
        elif isinstance(self.item, Item):
            item = self.item.to_dict()
        else:
            item = self.item

        follow_up: dict[str, Any] | None | str | Unset
        if isinstance(self.follow_up, Unset):
            follow_up = UNSET
        elif isinstance(self.follow_up, FollowUp):
            follow_up = self.follow_up.to_dict()
        else:
            follow_up = self.follow_up

        as_of: dict[str, Any] | Unset = UNSET
        if not isinstance(self.as_of, Unset):
            as_of = self.as_of.to_dict()

        recorded_on: str | Unset = UNSET
        if not isinstance(self.recorded_on, Unset):
            recorded_on = self.recorded_on.isoformat()

        recorded_on_solar_hijri: None | str | Unset
        if isinstance(self.recorded_on_solar_hijri, Unset):
            recorded_on_solar_hijri = UNSET
        else:
            recorded_on_solar_hijri = self.recorded_on_solar_hijri

        text: dict[str, Any] | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        elif isinstance(self.text, Texts):
            text = self.text.to_dict()
        else:
            text = self.text

        original_language: str | Unset = UNSET
        if not isinstance(self.original_language, Unset):
            original_language = self.original_language

        attributed_to: dict[str, Any] | None | Unset
        if isinstance(self.attributed_to, Unset):
            attributed_to = UNSET
        elif isinstance(self.attributed_to, Organisation):
            attributed_to = self.attributed_to.to_dict()
        else:
            attributed_to = self.attributed_to

        status: str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        status_label = self.status_label

        confidence: str | Unset
        if isinstance(self.confidence, Unset):
            confidence = UNSET
        elif isinstance(self.confidence, str):
            confidence = self.confidence
        else:
            confidence = self.confidence

        searched: dict[str, Any] | str | Unset
        if isinstance(self.searched, Unset):
            searched = UNSET
        elif isinstance(self.searched, Texts):
            searched = self.searched.to_dict()
        else:
            searched = self.searched

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

        reply_due_on_solar_hijri: None | str | Unset
        if isinstance(self.reply_due_on_solar_hijri, Unset):
            reply_due_on_solar_hijri = UNSET
        else:
            reply_due_on_solar_hijri = self.reply_due_on_solar_hijri

        method_version = self.method_version

        supersedes: int | None | Unset
        if isinstance(self.supersedes, Unset):
            supersedes = UNSET
        else:
            supersedes = self.supersedes

        is_retraction = self.is_retraction

        superseded_by: list[int] | Unset = UNSET
        if not isinstance(self.superseded_by, Unset):
            superseded_by = self.superseded_by

        override_reason = self.override_reason

        citations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.citations, Unset):
            citations = []
            for citations_item_data in self.citations:
                citations_item = citations_item_data.to_dict()
                citations.append(citations_item)

        digest = self.digest

        addressee: dict[str, Any] | None | Unset
        if isinstance(self.addressee, Unset):
            addressee = UNSET
        elif isinstance(self.addressee, Addressee):
            addressee = self.addressee.to_dict()
        else:
            addressee = self.addressee

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if number is not UNSET:
            field_dict["number"] = number
        if url is not UNSET:
            field_dict["url"] = url
        if html_url is not UNSET:
            field_dict["html_url"] = html_url
        if kind is not UNSET:
            field_dict["kind"] = kind
        if kind_label is not UNSET:
            field_dict["kind_label"] = kind_label
        if item is not UNSET:
            field_dict["item"] = item
        if follow_up is not UNSET:
            field_dict["follow_up"] = follow_up
        if as_of is not UNSET:
            field_dict["as_of"] = as_of
        if recorded_on is not UNSET:
            field_dict["recorded_on"] = recorded_on
        if recorded_on_solar_hijri is not UNSET:
            field_dict["recorded_on_solar_hijri"] = recorded_on_solar_hijri
        if text is not UNSET:
            field_dict["text"] = text
        if original_language is not UNSET:
            field_dict["original_language"] = original_language
        if attributed_to is not UNSET:
            field_dict["attributed_to"] = attributed_to
        if status is not UNSET:
            field_dict["status"] = status
        if status_label is not UNSET:
            field_dict["status_label"] = status_label
        if confidence is not UNSET:
            field_dict["confidence"] = confidence
        if searched is not UNSET:
            field_dict["searched"] = searched
        if position is not UNSET:
            field_dict["position"] = position
        if reply_due_on is not UNSET:
            field_dict["reply_due_on"] = reply_due_on
        if reply_due_on_solar_hijri is not UNSET:
            field_dict["reply_due_on_solar_hijri"] = reply_due_on_solar_hijri
        if method_version is not UNSET:
            field_dict["method_version"] = method_version
        if supersedes is not UNSET:
            field_dict["supersedes"] = supersedes
        if is_retraction is not UNSET:
            field_dict["is_retraction"] = is_retraction
        if superseded_by is not UNSET:
            field_dict["superseded_by"] = superseded_by
        if override_reason is not UNSET:
            field_dict["override_reason"] = override_reason
        if citations is not UNSET:
            field_dict["citations"] = citations
        if digest is not UNSET:
            field_dict["digest"] = digest
        if addressee is not UNSET:
            field_dict["addressee"] = addressee

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee import Addressee  # noqa: PLC0415
        from ..models.citation import Citation  # noqa: PLC0415
        from ..models.follow_up import FollowUp  # noqa: PLC0415
        from ..models.item import Item  # noqa: PLC0415
        from ..models.organisation import Organisation  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415
        from ..models.update_as_of import UpdateAsOf  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: UpdateKindEnum | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_update_kind_enum(_kind)

        kind_label = d.pop("kind_label", UNSET)

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

        def _parse_follow_up(data: object) -> FollowUp | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                follow_up_type_1 = FollowUp.from_dict(data)

                return follow_up_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FollowUp | None | str | Unset, data)

        follow_up = _parse_follow_up(d.pop("follow_up", UNSET))

        _as_of = d.pop("as_of", UNSET)
        as_of: UpdateAsOf | Unset
        if isinstance(_as_of, Unset):
            as_of = UNSET
        else:
            as_of = UpdateAsOf.from_dict(_as_of)

        _recorded_on = d.pop("recorded_on", UNSET)
        recorded_on: datetime.date | Unset
        if isinstance(_recorded_on, Unset):
            recorded_on = UNSET
        else:
            recorded_on = datetime.date.fromisoformat(_recorded_on)

        def _parse_recorded_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        recorded_on_solar_hijri = _parse_recorded_on_solar_hijri(
            d.pop("recorded_on_solar_hijri", UNSET)
        )

        def _parse_text(data: object) -> str | Texts | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        _original_language = d.pop("original_language", UNSET)
        original_language: LanguageEnum | Unset
        if isinstance(_original_language, Unset):
            original_language = UNSET
        else:
            original_language = check_language_enum(_original_language)

        def _parse_attributed_to(data: object) -> None | Organisation | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                attributed_to_type_0 = Organisation.from_dict(data)

                return attributed_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Organisation | Unset, data)

        attributed_to = _parse_attributed_to(d.pop("attributed_to", UNSET))

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

        status_label = d.pop("status_label", UNSET)

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

        def _parse_searched(data: object) -> str | Texts | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts | Unset, data)

        searched = _parse_searched(d.pop("searched", UNSET))

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

        def _parse_reply_due_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reply_due_on_solar_hijri = _parse_reply_due_on_solar_hijri(
            d.pop("reply_due_on_solar_hijri", UNSET)
        )

        method_version = d.pop("method_version", UNSET)

        def _parse_supersedes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        supersedes = _parse_supersedes(d.pop("supersedes", UNSET))

        is_retraction = d.pop("is_retraction", UNSET)

        superseded_by = cast(list[int], d.pop("superseded_by", UNSET))

        override_reason = d.pop("override_reason", UNSET)

        _citations = d.pop("citations", UNSET)
        citations: list[Citation] | Unset = UNSET
        if _citations is not UNSET:
            citations = []
            for citations_item_data in _citations:
                citations_item = Citation.from_dict(citations_item_data)

                citations.append(citations_item)

        digest = d.pop("digest", UNSET)

        def _parse_addressee(data: object) -> Addressee | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                addressee_type_0 = Addressee.from_dict(data)

                return addressee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Addressee | None | Unset, data)

        addressee = _parse_addressee(d.pop("addressee", UNSET))

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
            recorded_on_solar_hijri=recorded_on_solar_hijri,
            text=text,
            original_language=original_language,
            attributed_to=attributed_to,
            status=status,
            status_label=status_label,
            confidence=confidence,
            searched=searched,
            position=position,
            reply_due_on=reply_due_on,
            reply_due_on_solar_hijri=reply_due_on_solar_hijri,
            method_version=method_version,
            supersedes=supersedes,
            is_retraction=is_retraction,
            superseded_by=superseded_by,
            override_reason=override_reason,
            citations=citations,
            digest=digest,
            addressee=addressee,
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
