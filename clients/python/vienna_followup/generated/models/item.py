from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum, check_blank_enum
from ..models.item_kind_enum import ItemKindEnum, check_item_kind_enum
from ..models.stance_enum import StanceEnum, check_stance_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.item_follow_up import ItemFollowUp
    from ..models.texts import Texts


T = TypeVar("T", bound="Item")


@_attrs_define
class Item:
    """
    Attributes:
        code (str): Unique across declarations: C09-2
        url (str):
        html_url (str):
        declaration (str):
        clause (str): Unique across declarations: P1, C09, X1
        clause_key (str):
        kind (ItemKindEnum): * `demand` - Demand
            * `commitment` - Commitment
            * `condition` - Condition
            * `position` - Position
        kind_label (str):
        is_tracked (bool):
        title (str | Texts): The text by language, or in the one that `lang` asks for.
        quotation (str | Texts): The text by language, or in the one that `lang` asks for.
        note (str | Texts): The text by language, or in the one that `lang` asks for.
        speaker (str):
        about (list[str]):
        themes (list[str]):
        follow_ups (list[ItemFollowUp]):
        stance (BlankEnum | StanceEnum | Unset): Of a position only

            * `view` - View
            * `criticism` - Criticism
            * `condemnation` - Condemnation
            * `welcome` - Welcome
            * `gratitude` - Gratitude
    """

    code: str
    url: str
    html_url: str
    declaration: str
    clause: str
    clause_key: str
    kind: ItemKindEnum
    kind_label: str
    is_tracked: bool
    title: str | Texts
    quotation: str | Texts
    note: str | Texts
    speaker: str
    about: list[str]
    themes: list[str]
    follow_ups: list[ItemFollowUp]
    stance: BlankEnum | StanceEnum | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        declaration = self.declaration

        clause = self.clause

        clause_key = self.clause_key

        kind: str = self.kind

        kind_label = self.kind_label

        is_tracked = self.is_tracked

        title: dict[str, Any] | str
        if isinstance(self.title, Texts):
            title = self.title.to_dict()
        else:
            title = self.title

        quotation: dict[str, Any] | str
        if isinstance(self.quotation, Texts):
            quotation = self.quotation.to_dict()
        else:
            quotation = self.quotation

        note: dict[str, Any] | str
        if isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        speaker = self.speaker

        about = self.about

        themes = self.themes

        follow_ups = []
        for follow_ups_item_data in self.follow_ups:
            follow_ups_item = follow_ups_item_data.to_dict()
            follow_ups.append(follow_ups_item)

        stance: str | Unset
        if isinstance(self.stance, Unset):
            stance = UNSET
        elif isinstance(self.stance, str):
            stance = self.stance
        else:
            stance = self.stance

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "url": url,
                "html_url": html_url,
                "declaration": declaration,
                "clause": clause,
                "clause_key": clause_key,
                "kind": kind,
                "kind_label": kind_label,
                "is_tracked": is_tracked,
                "title": title,
                "quotation": quotation,
                "note": note,
                "speaker": speaker,
                "about": about,
                "themes": themes,
                "follow_ups": follow_ups,
            }
        )
        if stance is not UNSET:
            field_dict["stance"] = stance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.item_follow_up import ItemFollowUp  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        url = d.pop("url")

        html_url = d.pop("html_url")

        declaration = d.pop("declaration")

        clause = d.pop("clause")

        clause_key = d.pop("clause_key")

        kind = check_item_kind_enum(d.pop("kind"))

        kind_label = d.pop("kind_label")

        is_tracked = d.pop("is_tracked")

        def _parse_title(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        title = _parse_title(d.pop("title"))

        def _parse_quotation(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        quotation = _parse_quotation(d.pop("quotation"))

        def _parse_note(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        note = _parse_note(d.pop("note"))

        speaker = d.pop("speaker")

        about = cast(list[str], d.pop("about"))

        themes = cast(list[str], d.pop("themes"))

        follow_ups = []
        _follow_ups = d.pop("follow_ups")
        for follow_ups_item_data in _follow_ups:
            follow_ups_item = ItemFollowUp.from_dict(follow_ups_item_data)

            follow_ups.append(follow_ups_item)

        def _parse_stance(data: object) -> BlankEnum | StanceEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stance_type_0 = check_stance_enum(data)

                return stance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            stance_type_1 = check_blank_enum(data)

            return stance_type_1

        stance = _parse_stance(d.pop("stance", UNSET))

        item = cls(
            code=code,
            url=url,
            html_url=html_url,
            declaration=declaration,
            clause=clause,
            clause_key=clause_key,
            kind=kind,
            kind_label=kind_label,
            is_tracked=is_tracked,
            title=title,
            quotation=quotation,
            note=note,
            speaker=speaker,
            about=about,
            themes=themes,
            follow_ups=follow_ups,
            stance=stance,
        )

        item.additional_properties = d
        return item

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
