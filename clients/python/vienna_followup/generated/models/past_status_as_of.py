from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.past_status_as_of_precision import (
    PastStatusAsOfPrecision,
    check_past_status_as_of_precision,
)

if TYPE_CHECKING:
    from ..models.past_status_as_of_solar_hijri import PastStatusAsOfSolarHijri


T = TypeVar("T", bound="PastStatusAsOf")


@_attrs_define
class PastStatusAsOf:
    """
    Attributes:
        from_ (datetime.date):
        to (datetime.date):
        precision (PastStatusAsOfPrecision):
        solar_hijri (PastStatusAsOfSolarHijri):
    """

    from_: datetime.date
    to: datetime.date
    precision: PastStatusAsOfPrecision
    solar_hijri: PastStatusAsOfSolarHijri
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        precision: str = self.precision

        solar_hijri = self.solar_hijri.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from": from_,
                "to": to,
                "precision": precision,
                "solar_hijri": solar_hijri,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.past_status_as_of_solar_hijri import PastStatusAsOfSolarHijri  # noqa: PLC0415

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        precision = check_past_status_as_of_precision(d.pop("precision"))

        solar_hijri = PastStatusAsOfSolarHijri.from_dict(d.pop("solar_hijri"))

        past_status_as_of = cls(
            from_=from_,
            to=to,
            precision=precision,
            solar_hijri=solar_hijri,
        )

        past_status_as_of.additional_properties = d
        return past_status_as_of

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
