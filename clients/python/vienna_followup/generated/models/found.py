from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.found_facets import FoundFacets
    from ..models.hit import Hit


T = TypeVar("T", bound="Found")


@_attrs_define
class Found:
    """What a search found, a page at a time.

    Attributes:
        count (int): Things found, 1000 at most.
        next_ (None | str):
        previous (None | str):
        whole (int): How many of them have all words. They come first.
        suggestion (str): The spelling searched for, where nothing has the words as typed.
        facets (FoundFacets): How many of each value there are among what fits the other parameters.
        results (list[Hit]):
    """

    count: int
    next_: None | str
    previous: None | str
    whole: int
    suggestion: str
    facets: FoundFacets
    results: list[Hit]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        next_: None | str
        next_ = self.next_

        previous: None | str
        previous = self.previous

        whole = self.whole

        suggestion = self.suggestion

        facets = self.facets.to_dict()

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "next": next_,
                "previous": previous,
                "whole": whole,
                "suggestion": suggestion,
                "facets": facets,
                "results": results,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.found_facets import FoundFacets  # noqa: PLC0415
        from ..models.hit import Hit  # noqa: PLC0415

        d = dict(src_dict)
        count = d.pop("count")

        def _parse_next_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_ = _parse_next_(d.pop("next"))

        def _parse_previous(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        previous = _parse_previous(d.pop("previous"))

        whole = d.pop("whole")

        suggestion = d.pop("suggestion")

        facets = FoundFacets.from_dict(d.pop("facets"))

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = Hit.from_dict(results_item_data)

            results.append(results_item)

        found = cls(
            count=count,
            next_=next_,
            previous=previous,
            whole=whole,
            suggestion=suggestion,
            facets=facets,
            results=results,
        )

        found.additional_properties = d
        return found

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
