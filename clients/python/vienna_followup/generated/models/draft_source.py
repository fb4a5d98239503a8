from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.source_kind_enum import SourceKindEnum, check_source_kind_enum
from ..types import UNSET, Unset

T = TypeVar("T", bound="DraftSource")


@_attrs_define
class DraftSource:
    """
    Attributes:
        address (str):
        kind (SourceKindEnum): * `web_page` - Web page
            * `news` - News report
            * `statement` - Statement
            * `report` - Report
            * `resolution` - Resolution
            * `court_document` - Court document
            * `law` - Law
            * `letter` - Letter
        title (str | Unset):
        publisher (str | Unset):
        language (str | Unset):
        published_on (datetime.date | None | Unset):
    """

    address: str
    kind: SourceKindEnum
    title: str | Unset = UNSET
    publisher: str | Unset = UNSET
    language: str | Unset = UNSET
    published_on: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        kind: str = self.kind

        title = self.title

        publisher = self.publisher

        language: str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        published_on: None | str | Unset
        if isinstance(self.published_on, Unset):
            published_on = UNSET
        elif isinstance(self.published_on, datetime.date):
            published_on = self.published_on.isoformat()
        else:
            published_on = self.published_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address": address,
                "kind": kind,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if publisher is not UNSET:
            field_dict["publisher"] = publisher
        if language is not UNSET:
            field_dict["language"] = language
        if published_on is not UNSET:
            field_dict["published_on"] = published_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address = d.pop("address")

        kind = check_source_kind_enum(d.pop("kind"))

        title = d.pop("title", UNSET)

        publisher = d.pop("publisher", UNSET)

        def _parse_language(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_published_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_on_type_0 = datetime.date.fromisoformat(data)

                return published_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        published_on = _parse_published_on(d.pop("published_on", UNSET))

        draft_source = cls(
            address=address,
            kind=kind,
            title=title,
            publisher=publisher,
            language=language,
            published_on=published_on,
        )

        draft_source.additional_properties = d
        return draft_source

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
