from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.group_families import GroupFamilies


T = TypeVar("T", bound="Group")


@_attrs_define
class Group:
    """A number of follow-ups, of how many of them something is known, and how they stand.

    Attributes:
        total (int):
        known (int): All but those of the family `unknown`.
        unknown (int):
        families (GroupFamilies):
        code (str):
    """

    total: int
    known: int
    unknown: int
    families: GroupFamilies
    code: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        known = self.known

        unknown = self.unknown

        families = self.families.to_dict()

        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "known": known,
                "unknown": unknown,
                "families": families,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_families import GroupFamilies  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        known = d.pop("known")

        unknown = d.pop("unknown")

        families = GroupFamilies.from_dict(d.pop("families"))

        code = d.pop("code")

        group = cls(
            total=total,
            known=known,
            unknown=unknown,
            families=families,
            code=code,
        )

        group.additional_properties = d
        return group

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
