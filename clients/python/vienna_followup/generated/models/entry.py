from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.entry_content_type_0 import EntryContentType0


T = TypeVar("T", bound="Entry")


@_attrs_define
class Entry:
    """
    Attributes:
        number (int):
        recorded_on (datetime.date):
        salt (str):
        content (EntryContentType0 | None):
        commitment (str):
        previous (str):
        digest (str):
    """

    number: int
    recorded_on: datetime.date
    salt: str
    content: EntryContentType0 | None
    commitment: str
    previous: str
    digest: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.entry_content_type_0 import EntryContentType0  # noqa: PLC0415

        number = self.number

        recorded_on = self.recorded_on.isoformat()

        salt = self.salt

        content: dict[str, Any] | None
        if isinstance(self.content, EntryContentType0):
            content = self.content.to_dict()
        else:
            content = self.content

        commitment = self.commitment

        previous = self.previous

        digest = self.digest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "recorded_on": recorded_on,
                "salt": salt,
                "content": content,
                "commitment": commitment,
                "previous": previous,
                "digest": digest,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.entry_content_type_0 import EntryContentType0  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        recorded_on = datetime.date.fromisoformat(d.pop("recorded_on"))

        salt = d.pop("salt")

        def _parse_content(data: object) -> EntryContentType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                content_type_0 = EntryContentType0.from_dict(data)

                return content_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EntryContentType0 | None, data)

        content = _parse_content(d.pop("content"))

        commitment = d.pop("commitment")

        previous = d.pop("previous")

        digest = d.pop("digest")

        entry = cls(
            number=number,
            recorded_on=recorded_on,
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
