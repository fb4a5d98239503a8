from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.group import Group
    from ..models.month import Month
    from ..models.statistics_asked import StatisticsAsked
    from ..models.statistics_families import StatisticsFamilies
    from ..models.status_count import StatusCount


T = TypeVar("T", bound="Statistics")


@_attrs_define
class Statistics:
    """How many follow-ups stand where. There is no percentage: a case weighs what it weighs.

    Attributes:
        total (int):
        known (int): All but those of the family `unknown`.
        unknown (int):
        families (StatisticsFamilies):
        asked (StatisticsAsked): The days that were asked for, in both calendars.
        by_status (list[StatusCount]):
        by_kind (list[Group]):
        by_addressee (list[Group]):
        by_theme (list[Group]): An item of two themes counts in both.
        by_month (list[Month]):
    """

    total: int
    known: int
    unknown: int
    families: StatisticsFamilies
    asked: StatisticsAsked
    by_status: list[StatusCount]
    by_kind: list[Group]
    by_addressee: list[Group]
    by_theme: list[Group]
    by_month: list[Month]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        known = self.known

        unknown = self.unknown

        families = self.families.to_dict()

        asked = self.asked.to_dict()

        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        by_kind = []
        for by_kind_item_data in self.by_kind:
            by_kind_item = by_kind_item_data.to_dict()
            by_kind.append(by_kind_item)

        by_addressee = []
        for by_addressee_item_data in self.by_addressee:
            by_addressee_item = by_addressee_item_data.to_dict()
            by_addressee.append(by_addressee_item)

        by_theme = []
        for by_theme_item_data in self.by_theme:
            by_theme_item = by_theme_item_data.to_dict()
            by_theme.append(by_theme_item)

        by_month = []
        for by_month_item_data in self.by_month:
            by_month_item = by_month_item_data.to_dict()
            by_month.append(by_month_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "known": known,
                "unknown": unknown,
                "families": families,
                "asked": asked,
                "by_status": by_status,
                "by_kind": by_kind,
                "by_addressee": by_addressee,
                "by_theme": by_theme,
                "by_month": by_month,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group import Group  # noqa: PLC0415
        from ..models.month import Month  # noqa: PLC0415
        from ..models.statistics_asked import StatisticsAsked  # noqa: PLC0415
        from ..models.statistics_families import StatisticsFamilies  # noqa: PLC0415
        from ..models.status_count import StatusCount  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        known = d.pop("known")

        unknown = d.pop("unknown")

        families = StatisticsFamilies.from_dict(d.pop("families"))

        asked = StatisticsAsked.from_dict(d.pop("asked"))

        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = StatusCount.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        by_kind = []
        _by_kind = d.pop("by_kind")
        for by_kind_item_data in _by_kind:
            by_kind_item = Group.from_dict(by_kind_item_data)

            by_kind.append(by_kind_item)

        by_addressee = []
        _by_addressee = d.pop("by_addressee")
        for by_addressee_item_data in _by_addressee:
            by_addressee_item = Group.from_dict(by_addressee_item_data)

            by_addressee.append(by_addressee_item)

        by_theme = []
        _by_theme = d.pop("by_theme")
        for by_theme_item_data in _by_theme:
            by_theme_item = Group.from_dict(by_theme_item_data)

            by_theme.append(by_theme_item)

        by_month = []
        _by_month = d.pop("by_month")
        for by_month_item_data in _by_month:
            by_month_item = Month.from_dict(by_month_item_data)

            by_month.append(by_month_item)

        statistics = cls(
            total=total,
            known=known,
            unknown=unknown,
            families=families,
            asked=asked,
            by_status=by_status,
            by_kind=by_kind,
            by_addressee=by_addressee,
            by_theme=by_theme,
            by_month=by_month,
        )

        statistics.additional_properties = d
        return statistics

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
