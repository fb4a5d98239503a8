from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.hit_type_enum import HitTypeEnum, check_hit_type_enum

T = TypeVar("T", bound="Hit")


@_attrs_define
class Hit:
    """One thing found, in the language that fits best.

    Attributes:
        type_ (HitTypeEnum): * `item` - Item
            * `clause` - Clause
            * `update` - Update
            * `source` - Source
            * `addressee` - Addressee
            * `term` - Term of the glossary
        code (str):
        language (str): Tag of BCP 47.
        title (str):
        score (float): For comparing within one answer.
        highlight (str): A part of the text as HTML: escaped, with found words in `<mark>`.
        url (str):
        html_url (str):
    """

    type_: HitTypeEnum
    code: str
    language: str
    title: str
    score: float
    highlight: str
    url: str
    html_url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        code = self.code

        language = self.language

        title = self.title

        score = self.score

        highlight = self.highlight

        url = self.url

        html_url = self.html_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "code": code,
                "language": language,
                "title": title,
                "score": score,
                "highlight": highlight,
                "url": url,
                "html_url": html_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = check_hit_type_enum(d.pop("type"))

        code = d.pop("code")

        language = d.pop("language")

        title = d.pop("title")

        score = d.pop("score")

        highlight = d.pop("highlight")

        url = d.pop("url")

        html_url = d.pop("html_url")

        hit = cls(
            type_=type_,
            code=code,
            language=language,
            title=title,
            score=score,
            highlight=highlight,
            url=url,
            html_url=html_url,
        )

        hit.additional_properties = d
        return hit

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
