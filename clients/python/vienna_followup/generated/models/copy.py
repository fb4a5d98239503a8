from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..types import UNSET, Unset

T = TypeVar("T", bound="Copy")


@_attrs_define
class Copy:
    """A copy of a source that the draft cites.

    Attributes:
        source (str): Its code, as `content` has it.
        file (str): PDF, JPEG or PNG, up to 20 MB.
        is_confidential (bool | Unset): Never public, even when it is cited. Default: False.
    """

    source: str
    file: str
    is_confidential: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        source = self.source

        file = self.file

        is_confidential = self.is_confidential

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "source": source,
                "file": file,
            }
        )
        if is_confidential is not UNSET:
            field_dict["is_confidential"] = is_confidential

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("source", (None, str(self.source).encode(), "text/plain")))

        files.append(("file", (None, str(self.file).encode(), "text/plain")))

        if not isinstance(self.is_confidential, Unset):
            files.append(
                ("is_confidential", (None, str(self.is_confidential).encode(), "text/plain"))
            )

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        source = d.pop("source")

        file = d.pop("file")

        is_confidential = d.pop("is_confidential", UNSET)

        copy = cls(
            source=source,
            file=file,
            is_confidential=is_confidential,
        )

        copy.additional_properties = d
        return copy

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
