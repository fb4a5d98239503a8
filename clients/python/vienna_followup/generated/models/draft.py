from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.state_enum import StateEnum, check_state_enum

if TYPE_CHECKING:
    from ..models.draft_content import DraftContent


T = TypeVar("T", bound="Draft")


@_attrs_define
class Draft:
    """A draft: its state, and the content that the ledger would seal.

    Attributes:
        id (int):
        state (StateEnum): * `draft` - Draft
            * `in_review` - In review
            * `changes_requested` - Changes requested
            * `published` - Published
            * `rejected` - Rejected
            * `withdrawn` - Withdrawn
        state_label (str):
        version (int):
        number (int | None):
        steps (list[str]):
        content (DraftContent):
    """

    id: int
    state: StateEnum
    state_label: str
    version: int
    number: int | None
    steps: list[str]
    content: DraftContent
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state: str = self.state

        state_label = self.state_label

        version = self.version

        number: int | None
        number = self.number

        steps = self.steps

        content = self.content.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "state_label": state_label,
                "version": version,
                "number": number,
                "steps": steps,
                "content": content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.draft_content import DraftContent  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        state = check_state_enum(d.pop("state"))

        state_label = d.pop("state_label")

        version = d.pop("version")

        def _parse_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        number = _parse_number(d.pop("number"))

        steps = cast(list[str], d.pop("steps"))

        content = DraftContent.from_dict(d.pop("content"))

        draft = cls(
            id=id,
            state=state,
            state_label=state_label,
            version=version,
            number=number,
            steps=steps,
            content=content,
        )

        draft.additional_properties = d
        return draft

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
