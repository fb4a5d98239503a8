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
    from ..models.addressee import Addressee
    from ..models.clause import Clause
    from ..models.item_follow_up import ItemFollowUp
    from ..models.texts import Texts
    from ..models.theme import Theme
    from ..models.update import Update


T = TypeVar("T", bound="Item")


@_attrs_define
class Item:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset): Unique across declarations: C09-2
        url (str | Unset):
        html_url (str | Unset):
        declaration (str | Unset):
        clause (Clause | str | Unset):
        clause_key (str | Unset):
        kind (ItemKindEnum | Unset): * `demand` - Demand
            * `commitment` - Commitment
            * `condition` - Condition
            * `position` - Position
        kind_label (str | Unset):
        stance (BlankEnum | StanceEnum | Unset): Of a position only

            * `view` - View
            * `criticism` - Criticism
            * `condemnation` - Condemnation
            * `welcome` - Welcome
            * `gratitude` - Gratitude
        is_tracked (bool | Unset):
        title (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        quotation (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        note (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        speaker (Addressee | str | Unset):
        about (list[str] | Unset):
        themes (list[str] | list[Theme] | Unset):
        same (list[str] | Unset):
        follow_ups (list[ItemFollowUp] | Unset):
        addressees (list[Addressee] | Unset): With `expand`.
        latest_update (None | Unset | Update): With `expand`.
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    declaration: str | Unset = UNSET
    clause: Clause | str | Unset = UNSET
    clause_key: str | Unset = UNSET
    kind: ItemKindEnum | Unset = UNSET
    kind_label: str | Unset = UNSET
    stance: BlankEnum | StanceEnum | Unset = UNSET
    is_tracked: bool | Unset = UNSET
    title: str | Texts | Unset = UNSET
    quotation: str | Texts | Unset = UNSET
    note: str | Texts | Unset = UNSET
    speaker: Addressee | str | Unset = UNSET
    about: list[str] | Unset = UNSET
    themes: list[str] | list[Theme] | Unset = UNSET
    same: list[str] | Unset = UNSET
    follow_ups: list[ItemFollowUp] | Unset = UNSET
    addressees: list[Addressee] | Unset = UNSET
    latest_update: None | Unset | Update = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.addressee import Addressee  # noqa: PLC0415
        from ..models.clause import Clause  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415
        from ..models.update import Update  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        declaration = self.declaration

        clause: dict[str, Any] | str | Unset
        if isinstance(self.clause, Unset):
            clause = UNSET
        elif isinstance(self.clause, Clause):
            clause = self.clause.to_dict()
        else:
            clause = self.clause

        clause_key = self.clause_key

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        kind_label = self.kind_label

        stance: str | Unset
        if isinstance(self.stance, Unset):
            stance = UNSET
        elif isinstance(self.stance, str):
            stance = self.stance
        else:
            stance = self.stance

        is_tracked = self.is_tracked

        title: dict[str, Any] | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        elif isinstance(self.title, Texts):
            title = self.title.to_dict()
        else:
            title = self.title

        quotation: dict[str, Any] | str | Unset
        if isinstance(self.quotation, Unset):
            quotation = UNSET
        elif isinstance(self.quotation, Texts):
            quotation = self.quotation.to_dict()
        else:
            quotation = self.quotation

        note: dict[str, Any] | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        speaker: dict[str, Any] | str | Unset
        if isinstance(self.speaker, Unset):
            speaker = UNSET
        elif isinstance(self.speaker, Addressee):
            speaker = self.speaker.to_dict()
        else:
            speaker = self.speaker

        about: list[str] | Unset = UNSET
        if not isinstance(self.about, Unset):
            about = self.about

        themes: list[dict[str, Any]] | list[str] | Unset
        if isinstance(self.themes, Unset):
            themes = UNSET
        elif isinstance(self.themes, list):
            themes = self.themes

        else:
            themes = []
            for themes_type_1_item_data in self.themes:
                themes_type_1_item = themes_type_1_item_data.to_dict()
                themes.append(themes_type_1_item)

        same: list[str] | Unset = UNSET
        if not isinstance(self.same, Unset):
            same = self.same

        follow_ups: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.follow_ups, Unset):
            follow_ups = []
            for follow_ups_item_data in self.follow_ups:
                follow_ups_item = follow_ups_item_data.to_dict()
                follow_ups.append(follow_ups_item)

        addressees: list[dict[str, Any]] | Unset
        if isinstance(self.addressees, Unset):
            addressees = UNSET
        else:
            addressees = []
            for addressees_type_0_item_data in self.addressees:
                addressees_type_0_item = addressees_type_0_item_data.to_dict()
                addressees.append(addressees_type_0_item)

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
        if declaration is not UNSET:
            field_dict["declaration"] = declaration
        if clause is not UNSET:
            field_dict["clause"] = clause
        if clause_key is not UNSET:
            field_dict["clause_key"] = clause_key
        if kind is not UNSET:
            field_dict["kind"] = kind
        if kind_label is not UNSET:
            field_dict["kind_label"] = kind_label
        if stance is not UNSET:
            field_dict["stance"] = stance
        if is_tracked is not UNSET:
            field_dict["is_tracked"] = is_tracked
        if title is not UNSET:
            field_dict["title"] = title
        if quotation is not UNSET:
            field_dict["quotation"] = quotation
        if note is not UNSET:
            field_dict["note"] = note
        if speaker is not UNSET:
            field_dict["speaker"] = speaker
        if about is not UNSET:
            field_dict["about"] = about
        if themes is not UNSET:
            field_dict["themes"] = themes
        if same is not UNSET:
            field_dict["same"] = same
        if follow_ups is not UNSET:
            field_dict["follow_ups"] = follow_ups
        if addressees is not UNSET:
            field_dict["addressees"] = addressees
        if latest_update is not UNSET:
            field_dict["latest_update"] = latest_update

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee import Addressee  # noqa: PLC0415
        from ..models.clause import Clause  # noqa: PLC0415
        from ..models.item_follow_up import ItemFollowUp  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415
        from ..models.theme import Theme  # noqa: PLC0415
        from ..models.update import Update  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        declaration = d.pop("declaration", UNSET)

        def _parse_clause(data: object) -> Clause | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                clause_type_1 = Clause.from_dict(data)

                return clause_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Clause | str | Unset, data)

        clause = _parse_clause(d.pop("clause", UNSET))

        clause_key = d.pop("clause_key", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: ItemKindEnum | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_item_kind_enum(_kind)

        kind_label = d.pop("kind_label", UNSET)

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

        is_tracked = d.pop("is_tracked", UNSET)

        def _parse_title(data: object) -> str | Texts | Unset:
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

        title = _parse_title(d.pop("title", UNSET))

        def _parse_quotation(data: object) -> str | Texts | Unset:
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

        quotation = _parse_quotation(d.pop("quotation", UNSET))

        def _parse_note(data: object) -> str | Texts | Unset:
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

        note = _parse_note(d.pop("note", UNSET))

        def _parse_speaker(data: object) -> Addressee | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                speaker_type_1 = Addressee.from_dict(data)

                return speaker_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Addressee | str | Unset, data)

        speaker = _parse_speaker(d.pop("speaker", UNSET))

        about = cast(list[str], d.pop("about", UNSET))

        def _parse_themes(data: object) -> list[str] | list[Theme] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                themes_type_0 = cast(list[str], data)

                return themes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            themes_type_1 = []
            _themes_type_1 = data
            for themes_type_1_item_data in _themes_type_1:
                themes_type_1_item = Theme.from_dict(themes_type_1_item_data)

                themes_type_1.append(themes_type_1_item)

            return themes_type_1

        themes = _parse_themes(d.pop("themes", UNSET))

        same = cast(list[str], d.pop("same", UNSET))

        _follow_ups = d.pop("follow_ups", UNSET)
        follow_ups: list[ItemFollowUp] | Unset = UNSET
        if _follow_ups is not UNSET:
            follow_ups = []
            for follow_ups_item_data in _follow_ups:
                follow_ups_item = ItemFollowUp.from_dict(follow_ups_item_data)

                follow_ups.append(follow_ups_item)

        def _parse_addressees(data: object) -> list[Addressee] | Unset:
            if isinstance(data, Unset):
                return data
            if not isinstance(data, list):
                raise TypeError()
            addressees_type_0 = []
            _addressees_type_0 = data
            for addressees_type_0_item_data in _addressees_type_0:
                addressees_type_0_item = Addressee.from_dict(addressees_type_0_item_data)

                addressees_type_0.append(addressees_type_0_item)

            return addressees_type_0

        addressees = _parse_addressees(d.pop("addressees", UNSET))

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

        item = cls(
            code=code,
            url=url,
            html_url=html_url,
            declaration=declaration,
            clause=clause,
            clause_key=clause_key,
            kind=kind,
            kind_label=kind_label,
            stance=stance,
            is_tracked=is_tracked,
            title=title,
            quotation=quotation,
            note=note,
            speaker=speaker,
            about=about,
            themes=themes,
            same=same,
            follow_ups=follow_ups,
            addressees=addressees,
            latest_update=latest_update,
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
