from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.clause_kind_enum import ClauseKindEnum, check_clause_kind_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.clause_variant import ClauseVariant
    from ..models.declaration import Declaration
    from ..models.texts import Texts


T = TypeVar("T", bound="Clause")


@_attrs_define
class Clause:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset): Unique across declarations: P1, C09, X1
        url (str | Unset):
        html_url (str | Unset):
        declaration (Declaration | str | Unset):
        key (str | Unset): As in its address: p1, 9, closing
        kind (ClauseKindEnum | Unset): * `preamble` - Preamble
            * `operative` - Operative part
            * `closing` - Closing
        kind_label (str | Unset):
        number (int | Unset): Counted within the kind, from 1
        position (int | Unset): In the whole text
        text (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        note (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        variants (list[ClauseVariant] | Unset):
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    declaration: Declaration | str | Unset = UNSET
    key: str | Unset = UNSET
    kind: ClauseKindEnum | Unset = UNSET
    kind_label: str | Unset = UNSET
    number: int | Unset = UNSET
    position: int | Unset = UNSET
    text: str | Texts | Unset = UNSET
    note: str | Texts | Unset = UNSET
    variants: list[ClauseVariant] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.declaration import Declaration  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        declaration: dict[str, Any] | str | Unset
        if isinstance(self.declaration, Unset):
            declaration = UNSET
        elif isinstance(self.declaration, Declaration):
            declaration = self.declaration.to_dict()
        else:
            declaration = self.declaration

        key = self.key

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        kind_label = self.kind_label

        number = self.number

        position = self.position

        text: dict[str, Any] | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        elif isinstance(self.text, Texts):
            text = self.text.to_dict()
        else:
            text = self.text

        note: dict[str, Any] | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        variants: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.variants, Unset):
            variants = []
            for variants_item_data in self.variants:
                variants_item = variants_item_data.to_dict()
                variants.append(variants_item)

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
        if key is not UNSET:
            field_dict["key"] = key
        if kind is not UNSET:
            field_dict["kind"] = kind
        if kind_label is not UNSET:
            field_dict["kind_label"] = kind_label
        if number is not UNSET:
            field_dict["number"] = number
        if position is not UNSET:
            field_dict["position"] = position
        if text is not UNSET:
            field_dict["text"] = text
        if note is not UNSET:
            field_dict["note"] = note
        if variants is not UNSET:
            field_dict["variants"] = variants

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clause_variant import ClauseVariant  # noqa: PLC0415
        from ..models.declaration import Declaration  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        def _parse_declaration(data: object) -> Declaration | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                declaration_type_1 = Declaration.from_dict(data)

                return declaration_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Declaration | str | Unset, data)

        declaration = _parse_declaration(d.pop("declaration", UNSET))

        key = d.pop("key", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: ClauseKindEnum | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_clause_kind_enum(_kind)

        kind_label = d.pop("kind_label", UNSET)

        number = d.pop("number", UNSET)

        position = d.pop("position", UNSET)

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

        _variants = d.pop("variants", UNSET)
        variants: list[ClauseVariant] | Unset = UNSET
        if _variants is not UNSET:
            variants = []
            for variants_item_data in _variants:
                variants_item = ClauseVariant.from_dict(variants_item_data)

                variants.append(variants_item)

        clause = cls(
            code=code,
            url=url,
            html_url=html_url,
            declaration=declaration,
            key=key,
            kind=kind,
            kind_label=kind_label,
            number=number,
            position=position,
            text=text,
            note=note,
            variants=variants,
        )

        clause.additional_properties = d
        return clause

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
