from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addressee_kind_enum import AddresseeKindEnum, check_addressee_kind_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.texts import Texts


T = TypeVar("T", bound="Addressee")


@_attrs_define
class Addressee:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset):
        url (str | Unset):
        html_url (str | Unset):
        kind (AddresseeKindEnum | Unset): * `organisation` - Organisation
            * `court` - Court
            * `office` - Office
            * `state` - State
            * `group` - Group of states
            * `conference` - Conference body
            * `movement` - Movement
            * `people` - People
            * `agreement` - Agreement
        kind_label (str | Unset):
        name (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        description (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        part_of (None | str | Unset):
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    kind: AddresseeKindEnum | Unset = UNSET
    kind_label: str | Unset = UNSET
    name: str | Texts | Unset = UNSET
    description: str | Texts | Unset = UNSET
    part_of: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        kind_label = self.kind_label

        name: dict[str, Any] | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, Texts):
            name = self.name.to_dict()
        else:
            name = self.name

        description: dict[str, Any] | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        elif isinstance(self.description, Texts):
            description = self.description.to_dict()
        else:
            description = self.description

        part_of: None | str | Unset
        if isinstance(self.part_of, Unset):
            part_of = UNSET
        else:
            part_of = self.part_of

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if url is not UNSET:
            field_dict["url"] = url
        if html_url is not UNSET:
            field_dict["html_url"] = html_url
        if kind is not UNSET:
            field_dict["kind"] = kind
        if kind_label is not UNSET:
            field_dict["kind_label"] = kind_label
        if name is not UNSET:
            field_dict["name"] = name
        if description is not UNSET:
            field_dict["description"] = description
        if part_of is not UNSET:
            field_dict["part_of"] = part_of

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: AddresseeKindEnum | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_addressee_kind_enum(_kind)

        kind_label = d.pop("kind_label", UNSET)

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

        def _parse_description(data: object) -> str | Texts | Unset:
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

        description = _parse_description(d.pop("description", UNSET))

        def _parse_part_of(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        part_of = _parse_part_of(d.pop("part_of", UNSET))

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
