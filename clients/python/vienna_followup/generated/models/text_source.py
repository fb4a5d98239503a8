from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language_enum import LanguageEnum, check_language_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.texts import Texts


T = TypeVar("T", bound="TextSource")


@_attrs_define
class TextSource:
    """
    Attributes:
        code (str | Unset):
        title (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        publisher (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        url (str | Unset):
        seen_on (datetime.date | None | Unset):
        seen_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        language (LanguageEnum | Unset):
        sha256 (str | Unset): Of the clauses joined, without white space, in UTF-8
        is_tracked (bool | Unset): Its wording is the one kept here
        note (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
    """

    code: str | Unset = UNSET
    title: str | Texts | Unset = UNSET
    publisher: str | Texts | Unset = UNSET
    url: str | Unset = UNSET
    seen_on: datetime.date | None | Unset = UNSET
    seen_on_solar_hijri: None | str | Unset = UNSET
    language: LanguageEnum | Unset = UNSET
    sha256: str | Unset = UNSET
    is_tracked: bool | Unset = UNSET
    note: str | Texts | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        title: dict[str, Any] | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        elif isinstance(self.title, Texts):
            title = self.title.to_dict()
        else:
            title = self.title

        publisher: dict[str, Any] | str | Unset
        if isinstance(self.publisher, Unset):
            publisher = UNSET
        elif isinstance(self.publisher, Texts):
            publisher = self.publisher.to_dict()
        else:
            publisher = self.publisher

        url: str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        seen_on: None | str | Unset
        if isinstance(self.seen_on, Unset):
            seen_on = UNSET
        elif isinstance(self.seen_on, datetime.date):
            seen_on = self.seen_on.isoformat()
        else:
            seen_on = self.seen_on

        seen_on_solar_hijri: None | str | Unset
        if isinstance(self.seen_on_solar_hijri, Unset):
            seen_on_solar_hijri = UNSET
        else:
            seen_on_solar_hijri = self.seen_on_solar_hijri

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        sha256: str | Unset
        if isinstance(self.sha256, Unset):
            sha256 = UNSET
        else:
            sha256 = self.sha256

        is_tracked = self.is_tracked

        note: dict[str, Any] | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if title is not UNSET:
            field_dict["title"] = title
        if publisher is not UNSET:
            field_dict["publisher"] = publisher
        if url is not UNSET:
            field_dict["url"] = url
        if seen_on is not UNSET:
            field_dict["seen_on"] = seen_on
        if seen_on_solar_hijri is not UNSET:
            field_dict["seen_on_solar_hijri"] = seen_on_solar_hijri
        if language is not UNSET:
            field_dict["language"] = language
        if sha256 is not UNSET:
            field_dict["sha256"] = sha256
        if is_tracked is not UNSET:
            field_dict["is_tracked"] = is_tracked
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

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

        def _parse_publisher(data: object) -> str | Texts | Unset:
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

        publisher = _parse_publisher(d.pop("publisher", UNSET))

        def _parse_url(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_seen_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                seen_on_type_0 = datetime.date.fromisoformat(data)

                return seen_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        seen_on = _parse_seen_on(d.pop("seen_on", UNSET))

        def _parse_seen_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        seen_on_solar_hijri = _parse_seen_on_solar_hijri(d.pop("seen_on_solar_hijri", UNSET))

        _language = d.pop("language", UNSET)
        language: LanguageEnum | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_language_enum(_language)

        def _parse_sha256(data: object) -> str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(str | Unset, data)

        sha256 = _parse_sha256(d.pop("sha256", UNSET))

        is_tracked = d.pop("is_tracked", UNSET)

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

        text_source = cls(
            code=code,
            title=title,
            publisher=publisher,
            url=url,
            seen_on=seen_on,
            seen_on_solar_hijri=seen_on_solar_hijri,
            language=language,
            sha256=sha256,
            is_tracked=is_tracked,
            note=note,
        )

        text_source.additional_properties = d
        return text_source

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
