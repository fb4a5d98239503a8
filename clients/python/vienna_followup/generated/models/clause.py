from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.clause_kind_enum import ClauseKindEnum, check_clause_kind_enum

if TYPE_CHECKING:
    from ..models.clause_variant import ClauseVariant
    from ..models.texts import Texts


T = TypeVar("T", bound="Clause")


@_attrs_define
class Clause:
    """
    Attributes:
        code (str): Unique across declarations: P1, C09, X1
        url (str):
        html_url (str):
        declaration (str):
        key (str): As in its address: p1, 9, closing
        kind (ClauseKindEnum): * `preamble` - Preamble
            * `operative` - Operative part
            * `closing` - Closing
        kind_label (str):
        number (int): Counted within the kind, from 1
        position (int): In the whole text
        text (str | Texts): The text by language, or in the one that `lang` asks for.
        note (str | Texts): The text by language, or in the one that `lang` asks for.
        variants (list[ClauseVariant]):
    """

    code: str
    url: str
    html_url: str
    declaration: str
    key: str
    kind: ClauseKindEnum
    kind_label: str
    number: int
    position: int
    text: str | Texts
    note: str | Texts
    variants: list[ClauseVariant]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        declaration = self.declaration

        key = self.key

        kind: str = self.kind

        kind_label = self.kind_label

        number = self.number

        position = self.position

        text: dict[str, Any] | str
        if isinstance(self.text, Texts):
            text = self.text.to_dict()
        else:
            text = self.text

        note: dict[str, Any] | str
        if isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        variants = []
        for variants_item_data in self.variants:
            variants_item = variants_item_data.to_dict()
            variants.append(variants_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "url": url,
                "html_url": html_url,
                "declaration": declaration,
                "key": key,
                "kind": kind,
                "kind_label": kind_label,
                "number": number,
                "position": position,
                "text": text,
                "note": note,
                "variants": variants,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clause_variant import ClauseVariant  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        url = d.pop("url")

        html_url = d.pop("html_url")

        declaration = d.pop("declaration")

        key = d.pop("key")

        kind = check_clause_kind_enum(d.pop("kind"))

        kind_label = d.pop("kind_label")

        number = d.pop("number")

        position = d.pop("position")

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

        variants = []
        _variants = d.pop("variants")
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
