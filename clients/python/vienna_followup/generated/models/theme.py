from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.texts import Texts


T = TypeVar("T", bound="Theme")


@_attrs_define
class Theme:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset):
        url (str | Unset):
        html_url (str | Unset):
        name (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    name: str | Texts | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        name: dict[str, Any] | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, Texts):
            name = self.name.to_dict()
        else:
            name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if url is not UNSET:
            field_dict["url"] = url
        if html_url is not UNSET:
            field_dict["html_url"] = html_url
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        def _parse_name(data: object) -> str | Texts | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        theme = cls(
            code=code,
            url=url,
            html_url=html_url,
            name=name,
        )

        theme.additional_properties = d
        return theme

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
