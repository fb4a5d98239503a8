from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank_enum import BlankEnum, check_blank_enum
from ..models.precision_enum import PrecisionEnum, check_precision_enum
from ..models.source_kind_enum import SourceKindEnum, check_source_kind_enum
from ..types import UNSET, Unset

T = TypeVar("T", bound="Source")


@_attrs_define
class Source:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset):
        url (str | Unset):
        kind (SourceKindEnum | Unset): * `web_page` - Web page
            * `news` - News report
            * `statement` - Statement
            * `report` - Report
            * `resolution` - Resolution
            * `court_document` - Court document
            * `law` - Law
            * `letter` - Letter
        kind_label (str | Unset):
        title (str | Unset): As printed
        publisher (str | Unset):
        address (str | Unset):
        archived_address (str | Unset):
        published_on (datetime.date | None | Unset): The first day, when only a month is known
        published_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        published_precision (BlankEnum | PrecisionEnum | Unset):
        language (str | Unset): Tag of BCP 47: en, fa, de
        sha256 (str | Unset):
        copy_url (None | str | Unset):
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    kind: SourceKindEnum | Unset = UNSET
    kind_label: str | Unset = UNSET
    title: str | Unset = UNSET
    publisher: str | Unset = UNSET
    address: str | Unset = UNSET
    archived_address: str | Unset = UNSET
    published_on: datetime.date | None | Unset = UNSET
    published_on_solar_hijri: None | str | Unset = UNSET
    published_precision: BlankEnum | PrecisionEnum | Unset = UNSET
    language: str | Unset = UNSET
    sha256: str | Unset = UNSET
    copy_url: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        url = self.url

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        kind_label = self.kind_label

        title = self.title

        publisher = self.publisher

        address: str | Unset
        if isinstance(self.address, Unset):
            address = UNSET
        else:
            address = self.address

        archived_address: str | Unset
        if isinstance(self.archived_address, Unset):
            archived_address = UNSET
        else:
            archived_address = self.archived_address

        published_on: None | str | Unset
        if isinstance(self.published_on, Unset):
            published_on = UNSET
        elif isinstance(self.published_on, datetime.date):
            published_on = self.published_on.isoformat()
        else:
            published_on = self.published_on

        published_on_solar_hijri: None | str | Unset
        if isinstance(self.published_on_solar_hijri, Unset):
            published_on_solar_hijri = UNSET
        else:
            published_on_solar_hijri = self.published_on_solar_hijri

        published_precision: str | Unset
        if isinstance(self.published_precision, Unset):
            published_precision = UNSET
        elif isinstance(self.published_precision, str):
            published_precision = self.published_precision
        else:
            published_precision = self.published_precision

        language = self.language

        sha256: str | Unset
        if isinstance(self.sha256, Unset):
            sha256 = UNSET
        else:
            sha256 = self.sha256

        copy_url: None | str | Unset
        if isinstance(self.copy_url, Unset):
            copy_url = UNSET
        else:
            copy_url = self.copy_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if url is not UNSET:
            field_dict["url"] = url
        if kind is not UNSET:
            field_dict["kind"] = kind
        if kind_label is not UNSET:
            field_dict["kind_label"] = kind_label
        if title is not UNSET:
            field_dict["title"] = title
        if publisher is not UNSET:
            field_dict["publisher"] = publisher
        if address is not UNSET:
            field_dict["address"] = address
        if archived_address is not UNSET:
            field_dict["archived_address"] = archived_address
        if published_on is not UNSET:
            field_dict["published_on"] = published_on
        if published_on_solar_hijri is not UNSET:
            field_dict["published_on_solar_hijri"] = published_on_solar_hijri
        if published_precision is not UNSET:
            field_dict["published_precision"] = published_precision
        if language is not UNSET:
            field_dict["language"] = language
        if sha256 is not UNSET:
            field_dict["sha256"] = sha256
        if copy_url is not UNSET:
            field_dict["copy_url"] = copy_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: SourceKindEnum | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_source_kind_enum(_kind)

        kind_label = d.pop("kind_label", UNSET)

        title = d.pop("title", UNSET)

        publisher = d.pop("publisher", UNSET)

        def _parse_address(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        address = _parse_address(d.pop("address", UNSET))

        def _parse_archived_address(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        archived_address = _parse_archived_address(d.pop("archived_address", UNSET))

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

        def _parse_published_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        published_on_solar_hijri = _parse_published_on_solar_hijri(
            d.pop("published_on_solar_hijri", UNSET)
        )

        def _parse_published_precision(data: object) -> BlankEnum | PrecisionEnum | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_precision_type_0 = check_precision_enum(data)

                return published_precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            published_precision_type_1 = check_blank_enum(data)

            return published_precision_type_1

        published_precision = _parse_published_precision(d.pop("published_precision", UNSET))

        language = d.pop("language", UNSET)

        def _parse_sha256(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        sha256 = _parse_sha256(d.pop("sha256", UNSET))

        def _parse_copy_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        copy_url = _parse_copy_url(d.pop("copy_url", UNSET))

        source = cls(
            code=code,
            url=url,
            kind=kind,
            kind_label=kind_label,
            title=title,
            publisher=publisher,
            address=address,
            archived_address=archived_address,
            published_on=published_on,
            published_on_solar_hijri=published_on_solar_hijri,
            published_precision=published_precision,
            language=language,
            sha256=sha256,
            copy_url=copy_url,
        )

        source.additional_properties = d
        return source

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
