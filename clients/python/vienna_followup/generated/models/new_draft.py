from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.confidence_enum import ConfidenceEnum, check_confidence_enum
from ..models.language_enum import LanguageEnum, check_language_enum
from ..models.reply_position_enum import ReplyPositionEnum, check_reply_position_enum
from ..models.status_enum import StatusEnum, check_status_enum
from ..models.update_kind_enum import UpdateKindEnum, check_update_kind_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.draft_citation import DraftCitation
    from ..models.period import Period
    from ..models.texts_field import TextsField


T = TypeVar("T", bound="NewDraft")


@_attrs_define
class NewDraft:
    """A new draft: of a follow-up, of an item that has none, or of what it corrects.

    Attributes:
        as_of (Period): When something was so. Without "to", it is the day, month or year that "from" is in.
        text (TextsField): A text by language. A language that is not named stays as it is.
        original_language (LanguageEnum):
        kind (UpdateKindEnum): * `development` - Development
            * `letter_sent` - Letter sent
            * `reminder` - Reminder
            * `reply` - Reply
            * `claim` - Claim
            * `assessment` - Assessment
            * `correction` - Correction
        searched (TextsField | Unset): A text by language. A language that is not named stays as it is.
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
        confidence (ConfidenceEnum | Unset): * `high` - High
            * `medium` - Medium
            * `low` - Low
        attributed_to (str | Unset):
        position (ReplyPositionEnum | Unset): * `acknowledged` - Receipt confirmed
            * `supports` - Supports it
            * `supports_in_part` - Supports it in part
            * `noted` - Takes note
            * `rejects` - Rejects it
        reply_due_on (datetime.date | None | Unset):
        is_retraction (bool | Unset):
        citations (list[DraftCitation] | Unset):
        follow_up (str | Unset):
        item (str | Unset): Unique across declarations: C09-2
        supersedes (int | Unset): A number in the ledger.
    """

    as_of: Period
    text: TextsField
    original_language: LanguageEnum
    kind: UpdateKindEnum
    searched: TextsField | Unset = UNSET
    status: StatusEnum | Unset = UNSET
    confidence: ConfidenceEnum | Unset = UNSET
    attributed_to: str | Unset = UNSET
    position: ReplyPositionEnum | Unset = UNSET
    reply_due_on: datetime.date | None | Unset = UNSET
    is_retraction: bool | Unset = UNSET
    citations: list[DraftCitation] | Unset = UNSET
    follow_up: str | Unset = UNSET
    item: str | Unset = UNSET
    supersedes: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.to_dict()

        text = self.text.to_dict()

        original_language: str = self.original_language

        kind: str = self.kind

        searched: dict[str, Any] | Unset = UNSET
        if not isinstance(self.searched, Unset):
            searched = self.searched.to_dict()

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        confidence: str | Unset = UNSET
        if not isinstance(self.confidence, Unset):
            confidence = self.confidence

        attributed_to = self.attributed_to

        position: str | Unset = UNSET
        if not isinstance(self.position, Unset):
            position = self.position

        reply_due_on: None | str | Unset
        if isinstance(self.reply_due_on, Unset):
            reply_due_on = UNSET
        elif isinstance(self.reply_due_on, datetime.date):
            reply_due_on = self.reply_due_on.isoformat()
        else:
            reply_due_on = self.reply_due_on

        is_retraction = self.is_retraction

        citations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.citations, Unset):
            citations = []
            for citations_item_data in self.citations:
                citations_item = citations_item_data.to_dict()
                citations.append(citations_item)

        follow_up = self.follow_up

        item = self.item

        supersedes = self.supersedes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "text": text,
                "original_language": original_language,
                "kind": kind,
            }
        )
        if searched is not UNSET:
            field_dict["searched"] = searched
        if status is not UNSET:
            field_dict["status"] = status
        if confidence is not UNSET:
            field_dict["confidence"] = confidence
        if attributed_to is not UNSET:
            field_dict["attributed_to"] = attributed_to
        if position is not UNSET:
            field_dict["position"] = position
        if reply_due_on is not UNSET:
            field_dict["reply_due_on"] = reply_due_on
        if is_retraction is not UNSET:
            field_dict["is_retraction"] = is_retraction
        if citations is not UNSET:
            field_dict["citations"] = citations
        if follow_up is not UNSET:
            field_dict["follow_up"] = follow_up
        if item is not UNSET:
            field_dict["item"] = item
        if supersedes is not UNSET:
            field_dict["supersedes"] = supersedes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.draft_citation import DraftCitation  # noqa: PLC0415
        from ..models.period import Period  # noqa: PLC0415
        from ..models.texts_field import TextsField  # noqa: PLC0415

        d = dict(src_dict)
        as_of = Period.from_dict(d.pop("as_of"))

        text = TextsField.from_dict(d.pop("text"))

        original_language = check_language_enum(d.pop("original_language"))

        kind = check_update_kind_enum(d.pop("kind"))

        _searched = d.pop("searched", UNSET)
        searched: TextsField | Unset
        if isinstance(_searched, Unset):
            searched = UNSET
        else:
            searched = TextsField.from_dict(_searched)

        _status = d.pop("status", UNSET)
        status: StatusEnum | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_status_enum(_status)

        _confidence = d.pop("confidence", UNSET)
        confidence: ConfidenceEnum | Unset
        if isinstance(_confidence, Unset):
            confidence = UNSET
        else:
            confidence = check_confidence_enum(_confidence)

        attributed_to = d.pop("attributed_to", UNSET)

        _position = d.pop("position", UNSET)
        position: ReplyPositionEnum | Unset
        if isinstance(_position, Unset):
            position = UNSET
        else:
            position = check_reply_position_enum(_position)

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

        _citations = d.pop("citations", UNSET)
        citations: list[DraftCitation] | Unset = UNSET
        if _citations is not UNSET:
            citations = []
            for citations_item_data in _citations:
                citations_item = DraftCitation.from_dict(citations_item_data)

                citations.append(citations_item)

        follow_up = d.pop("follow_up", UNSET)

        item = d.pop("item", UNSET)

        supersedes = d.pop("supersedes", UNSET)

        new_draft = cls(
            as_of=as_of,
            text=text,
            original_language=original_language,
            kind=kind,
            searched=searched,
            status=status,
            confidence=confidence,
            attributed_to=attributed_to,
            position=position,
            reply_due_on=reply_due_on,
            is_retraction=is_retraction,
            citations=citations,
            follow_up=follow_up,
            item=item,
            supersedes=supersedes,
        )

        new_draft.additional_properties = d
        return new_draft

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
