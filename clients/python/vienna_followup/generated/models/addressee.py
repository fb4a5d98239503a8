from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addressee_kind_enum import AddresseeKindEnum, check_addressee_kind_enum

if TYPE_CHECKING:
    from ..models.texts import Texts


T = TypeVar("T", bound="Addressee")


@_attrs_define
class Addressee:
    """
    Attributes:
        code (str):
        url (str):
        html_url (str):
        kind (AddresseeKindEnum): * `organisation` - Organisation
            * `court` - Court
            * `office` - Office
            * `state` - State
            * `group` - Group of states
            * `conference` - Conference body
            * `movement` - Movement
            * `people` - People
            * `agreement` - Agreement
        kind_label (str):
        name (str | Texts): The text by language, or in the one that `lang` asks for.
        description (str | Texts): The text by language, or in the one that `lang` asks for.
        part_of (None | str):
    """

    code: str
    url: str
    html_url: str
    kind: AddresseeKindEnum
    kind_label: str
    name: str | Texts
    description: str | Texts
    part_of: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        kind: str = self.kind

        kind_label = self.kind_label

        name: dict[str, Any] | str
        if isinstance(self.name, Texts):
            name = self.name.to_dict()
        else:
            name = self.name

        description: dict[str, Any] | str
        if isinstance(self.description, Texts):
            description = self.description.to_dict()
        else:
            description = self.description

        part_of: None | str
        part_of = self.part_of

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "url": url,
                "html_url": html_url,
                "kind": kind,
                "kind_label": kind_label,
                "name": name,
                "description": description,
                "part_of": part_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        url = d.pop("url")

        html_url = d.pop("html_url")

        kind = check_addressee_kind_enum(d.pop("kind"))

        kind_label = d.pop("kind_label")

        def _parse_name(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        name = _parse_name(d.pop("name"))

        def _parse_description(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        description = _parse_description(d.pop("description"))

        def _parse_part_of(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        part_of = _parse_part_of(d.pop("part_of"))

        addressee = cls(
            code=code,
            url=url,
            html_url=html_url,
            kind=kind,
            kind_label=kind_label,
            name=name,
            description=description,
            part_of=part_of,
        )

        addressee.additional_properties = d
        return addressee

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
