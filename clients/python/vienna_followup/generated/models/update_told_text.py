from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UpdateToldText")


@_attrs_define
class UpdateToldText:
    """
    Attributes:
        fa_af (str):
        ps (str):
        en (str):
    """

    fa_af: str
    ps: str
    en: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        fa_af = self.fa_af

        ps = self.ps

        en = self.en

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fa-AF": fa_af,
                "ps": ps,
                "en": en,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        fa_af = d.pop("fa-AF")

        ps = d.pop("ps")

        en = d.pop("en")

        update_told_text = cls(
            fa_af=fa_af,
            ps=ps,
            en=en,
        )

        update_told_text.additional_properties = d
        return update_told_text

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
