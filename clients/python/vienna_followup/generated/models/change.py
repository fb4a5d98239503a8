from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change_kind_enum import ChangeKindEnum, check_change_kind_enum
from ..models.change_type_enum import ChangeTypeEnum, check_change_type_enum
from ..models.language_enum import LanguageEnum, check_language_enum
from ..types import UNSET, Unset

T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    """
    Attributes:
        number (int):
        kind (ChangeKindEnum): * `added` - Added
            * `published` - Published
            * `corrected` - Corrected
            * `redacted` - Redacted
            * `translated` - Translated
            * `edited` - Edited
            * `removed` - Removed
        type_ (ChangeTypeEnum): * `declaration` - declaration
            * `clause` - clause
            * `addressee` - addressee
            * `theme` - theme
            * `term` - term
            * `item` - item
            * `follow-up` - follow-up
            * `update` - update
            * `source` - source
        code (str):
        url (None | str):
        fields (list[str]):
        language (LanguageEnum | None):
        recorded_on (datetime.date):
        recorded_on_solar_hijri (None | str): The day in the Solar Hijri calendar: 1402-02-04.
        entry (int | None | Unset):
    """

    number: int
    kind: ChangeKindEnum
    type_: ChangeTypeEnum
    code: str
    url: None | str
    fields: list[str]
    language: LanguageEnum | None
    recorded_on: datetime.date
    recorded_on_solar_hijri: None | str
    entry: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        kind: str = self.kind

        type_: str = self.type_

        code = self.code

        url: None | str
        url = self.url

        fields = self.fields

        language: None | str
        if isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        recorded_on = self.recorded_on.isoformat()

        recorded_on_solar_hijri: None | str
        recorded_on_solar_hijri = self.recorded_on_solar_hijri

        entry: int | None | Unset
        if isinstance(self.entry, Unset):
            entry = UNSET
        else:
            entry = self.entry

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "kind": kind,
                "type": type_,
                "code": code,
                "url": url,
                "fields": fields,
                "language": language,
                "recorded_on": recorded_on,
                "recorded_on_solar_hijri": recorded_on_solar_hijri,
            }
        )
        if entry is not UNSET:
            field_dict["entry"] = entry

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        kind = check_change_kind_enum(d.pop("kind"))

        type_ = check_change_type_enum(d.pop("type"))

        code = d.pop("code")

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        fields = cast(list[str], d.pop("fields"))

        def _parse_language(data: object) -> LanguageEnum | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_language_enum(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LanguageEnum | None, data)

        language = _parse_language(d.pop("language"))

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        def _parse_recorded_on_solar_hijri(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recorded_on_solar_hijri = _parse_recorded_on_solar_hijri(d.pop("recorded_on_solar_hijri"))

        def _parse_entry(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        entry = _parse_entry(d.pop("entry", UNSET))

        change = cls(
            number=number,
            kind=kind,
            type_=type_,
            code=code,
            url=url,
            fields=fields,
            language=language,
            recorded_on=recorded_on,
            recorded_on_solar_hijri=recorded_on_solar_hijri,
            entry=entry,
        )

        change.additional_properties = d
        return change

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
