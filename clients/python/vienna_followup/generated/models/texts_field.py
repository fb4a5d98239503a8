from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TextsField")


@_attrs_define
class TextsField:
    """A text by language. A language that is not named stays as it is.

    Attributes:
        fa_af (str | Unset):
        ps (str | Unset):
        en (str | Unset):
    """

    fa_af: str | Unset = UNSET
    ps: str | Unset = UNSET
    en: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        fa_af = self.fa_af

        ps = self.ps

        en = self.en

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if fa_af is not UNSET:
            field_dict["fa-AF"] = fa_af
        if ps is not UNSET:
            field_dict["ps"] = ps
        if en is not UNSET:
            field_dict["en"] = en

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        fa_af = d.pop("fa-AF", UNSET)

        ps = d.pop("ps", UNSET)

        en = d.pop("en", UNSET)

        texts_field = cls(
            fa_af=fa_af,
            ps=ps,
            en=en,
        )

        texts_field.additional_properties = d
        return texts_field

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
