from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.entry_content_type_0 import EntryContentType0


T = TypeVar("T", bound="Entry")


@_attrs_define
class Entry:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        number (int | Unset):
        recorded_on (datetime.date | Unset):
        recorded_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        salt (str | Unset):
        content (EntryContentType0 | None | Unset):
        commitment (str | Unset):
        previous (str | Unset):
        digest (str | Unset):
    """

    number: int | Unset = UNSET
    recorded_on: datetime.date | Unset = UNSET
    recorded_on_solar_hijri: None | str | Unset = UNSET
    salt: str | Unset = UNSET
    content: EntryContentType0 | None | Unset = UNSET
    commitment: str | Unset = UNSET
    previous: str | Unset = UNSET
    digest: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.entry_content_type_0 import EntryContentType0  # noqa: PLC0415

        number = self.number

        recorded_on: str | Unset = UNSET
        if not isinstance(self.recorded_on, Unset):
            recorded_on = self.recorded_on.isoformat()

        recorded_on_solar_hijri: None | str | Unset
        if isinstance(self.recorded_on_solar_hijri, Unset):
            recorded_on_solar_hijri = UNSET
        else:
            recorded_on_solar_hijri = self.recorded_on_solar_hijri

        salt = self.salt

        content: dict[str, Any] | None | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        elif isinstance(self.content, EntryContentType0):
            content = self.content.to_dict()
        else:
            content = self.content

        commitment = self.commitment

        previous = self.previous

        digest = self.digest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if number is not UNSET:
            field_dict["number"] = number
        if recorded_on is not UNSET:
            field_dict["recorded_on"] = recorded_on
        if recorded_on_solar_hijri is not UNSET:
            field_dict["recorded_on_solar_hijri"] = recorded_on_solar_hijri
        if salt is not UNSET:
            field_dict["salt"] = salt
        if content is not UNSET:
            field_dict["content"] = content
        if commitment is not UNSET:
            field_dict["commitment"] = commitment
        if previous is not UNSET:
            field_dict["previous"] = previous
        if digest is not UNSET:
            field_dict["digest"] = digest

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.entry_content_type_0 import EntryContentType0  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number", UNSET)

        _recorded_on = d.pop("recorded_on", UNSET)
        recorded_on: datetime.date | Unset
        if isinstance(_recorded_on, Unset):
            recorded_on = UNSET
        else:
            recorded_on = datetime.date.fromisoformat(_recorded_on)

        def _parse_recorded_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        recorded_on_solar_hijri = _parse_recorded_on_solar_hijri(
            d.pop("recorded_on_solar_hijri", UNSET)
        )

        salt = d.pop("salt", UNSET)

        def _parse_content(data: object) -> EntryContentType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                content_type_0 = EntryContentType0.from_dict(data)

                return content_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EntryContentType0 | None | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

        commitment = d.pop("commitment", UNSET)

        previous = d.pop("previous", UNSET)

        digest = d.pop("digest", UNSET)

        entry = cls(
            number=number,
            recorded_on=recorded_on,
            recorded_on_solar_hijri=recorded_on_solar_hijri,
            salt=salt,
            content=content,
            commitment=commitment,
            previous=previous,
            digest=digest,
        )

        entry.additional_properties = d
        return entry

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
