from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.texts import Texts


T = TypeVar("T", bound="Correction")


@_attrs_define
class Correction:
    """What superseded an update.

    Attributes:
        number (int):
        url (str):
        recorded_on (datetime.date):
        recorded_on_solar_hijri (None | str): The day in the Solar Hijri calendar: 1402-02-04.
        text (str | Texts): The text by language, or in the one that `lang` asks for.
        is_retraction (bool | Unset): The correction takes the update back
    """

    number: int
    url: str
    recorded_on: datetime.date
    recorded_on_solar_hijri: None | str
    text: str | Texts
    is_retraction: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        number = self.number

        url = self.url

        recorded_on = self.recorded_on.isoformat()

        recorded_on_solar_hijri: None | str
        recorded_on_solar_hijri = self.recorded_on_solar_hijri

        text: dict[str, Any] | str
        if isinstance(self.text, Texts):
            text = self.text.to_dict()
        else:
            text = self.text

        is_retraction = self.is_retraction

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "url": url,
                "recorded_on": recorded_on,
                "recorded_on_solar_hijri": recorded_on_solar_hijri,
                "text": text,
            }
        )
        if is_retraction is not UNSET:
            field_dict["is_retraction"] = is_retraction

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        url = d.pop("url")

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        def _parse_recorded_on_solar_hijri(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recorded_on_solar_hijri = _parse_recorded_on_solar_hijri(d.pop("recorded_on_solar_hijri"))

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

        is_retraction = d.pop("is_retraction", UNSET)

        correction = cls(
            number=number,
            url=url,
            recorded_on=recorded_on,
            recorded_on_solar_hijri=recorded_on_solar_hijri,
            text=text,
            is_retraction=is_retraction,
        )

        correction.additional_properties = d
        return correction

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
