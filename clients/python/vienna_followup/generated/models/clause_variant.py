from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.variant_kind_enum import VariantKindEnum, check_variant_kind_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.texts import Texts


T = TypeVar("T", bound="ClauseVariant")


@_attrs_define
class ClauseVariant:
    """
    Attributes:
        text_source (str | Unset):
        kind (VariantKindEnum | Unset): * `different` - Different words
            * `absent` - Not there
            * `elsewhere` - Not at this place
        wording (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        other_wording (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
    """

    text_source: str | Unset = UNSET
    kind: VariantKindEnum | Unset = UNSET
    wording: str | Texts | Unset = UNSET
    other_wording: str | Texts | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        text_source = self.text_source

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        wording: dict[str, Any] | str | Unset
        if isinstance(self.wording, Unset):
            wording = UNSET
        elif isinstance(self.wording, Texts):
            wording = self.wording.to_dict()
        else:
            wording = self.wording

        other_wording: dict[str, Any] | str | Unset
        if isinstance(self.other_wording, Unset):
            other_wording = UNSET
        elif isinstance(self.other_wording, Texts):
            other_wording = self.other_wording.to_dict()
        else:
            other_wording = self.other_wording

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text_source is not UNSET:
            field_dict["text_source"] = text_source
        if kind is not UNSET:
            field_dict["kind"] = kind
        if wording is not UNSET:
            field_dict["wording"] = wording
        if other_wording is not UNSET:
            field_dict["other_wording"] = other_wording

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        text_source = d.pop("text_source", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: VariantKindEnum | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_variant_kind_enum(_kind)

        def _parse_wording(data: object) -> str | Texts | Unset:
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

        wording = _parse_wording(d.pop("wording", UNSET))

        def _parse_other_wording(data: object) -> str | Texts | Unset:
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

        other_wording = _parse_other_wording(d.pop("other_wording", UNSET))

        clause_variant = cls(
            text_source=text_source,
            kind=kind,
            wording=wording,
            other_wording=other_wording,
        )

        clause_variant.additional_properties = d
        return clause_variant

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
