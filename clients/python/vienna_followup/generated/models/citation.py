from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.polarity_enum import PolarityEnum, check_polarity_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.source import Source


T = TypeVar("T", bound="Citation")


@_attrs_define
class Citation:
    """
    Attributes:
        source (Source | Unset): A row. `fields` and `expand` decide which fields it has.
        polarity (PolarityEnum | Unset): * `supports` - Supports
            * `contradicts` - Contradicts
            * `context` - Gives context
        excerpt (str | Unset): Exact words of the source
        locator (str | Unset): Page, paragraph, minute
    """

    source: Source | Unset = UNSET
    polarity: PolarityEnum | Unset = UNSET
    excerpt: str | Unset = UNSET
    locator: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        source: dict[str, Any] | Unset = UNSET
        if not isinstance(self.source, Unset):
            source = self.source.to_dict()

        polarity: str | Unset = UNSET
        if not isinstance(self.polarity, Unset):
            polarity = self.polarity

        excerpt = self.excerpt

        locator = self.locator

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if source is not UNSET:
            field_dict["source"] = source
        if polarity is not UNSET:
            field_dict["polarity"] = polarity
        if excerpt is not UNSET:
            field_dict["excerpt"] = excerpt
        if locator is not UNSET:
            field_dict["locator"] = locator

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.source import Source  # noqa: PLC0415

        d = dict(src_dict)
        _source = d.pop("source", UNSET)
        source: Source | Unset
        if isinstance(_source, Unset):
            source = UNSET
        else:
            source = Source.from_dict(_source)

        _polarity = d.pop("polarity", UNSET)
        polarity: PolarityEnum | Unset
        if isinstance(_polarity, Unset):
            polarity = UNSET
        else:
            polarity = check_polarity_enum(_polarity)

        excerpt = d.pop("excerpt", UNSET)

        locator = d.pop("locator", UNSET)

        citation = cls(
            source=source,
            polarity=polarity,
            excerpt=excerpt,
            locator=locator,
        )

        citation.additional_properties = d
        return citation

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
