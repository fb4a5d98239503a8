from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.section_enum import SectionEnum, check_section_enum
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.glossary_term_also_type_0 import GlossaryTermAlsoType0
    from ..models.glossary_term_avoid_type_0 import GlossaryTermAvoidType0
    from ..models.glossary_term_checked import GlossaryTermChecked
    from ..models.texts import Texts


T = TypeVar("T", bound="GlossaryTerm")


@_attrs_define
class GlossaryTerm:
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        code (str | Unset):
        url (str | Unset):
        html_url (str | Unset):
        section (SectionEnum | Unset): * `content` - The texts
            * `organisations` - Organisations
            * `statuses` - Statuses
            * `interface` - This site
        section_label (str | Unset):
        term (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        also (GlossaryTermAlsoType0 | list[str] | Unset): Forms by language, or in the one that `lang` asks for.
        avoid (GlossaryTermAvoidType0 | list[str] | Unset): Forms by language, or in the one that `lang` asks for.
        checked (GlossaryTermChecked | Unset):
        note (str | Unset): In English, for translators
    """

    code: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    section: SectionEnum | Unset = UNSET
    section_label: str | Unset = UNSET
    term: str | Texts | Unset = UNSET
    also: GlossaryTermAlsoType0 | list[str] | Unset = UNSET
    avoid: GlossaryTermAvoidType0 | list[str] | Unset = UNSET
    checked: GlossaryTermChecked | Unset = UNSET
    note: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.glossary_term_also_type_0 import GlossaryTermAlsoType0  # noqa: PLC0415
        from ..models.glossary_term_avoid_type_0 import GlossaryTermAvoidType0  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        section: str | Unset = UNSET
        if not isinstance(self.section, Unset):
            section = self.section

        section_label = self.section_label

        term: dict[str, Any] | str | Unset
        if isinstance(self.term, Unset):
            term = UNSET
        elif isinstance(self.term, Texts):
            term = self.term.to_dict()
        else:
            term = self.term

        also: dict[str, Any] | list[str] | Unset
        if isinstance(self.also, Unset):
            also = UNSET
        elif isinstance(self.also, GlossaryTermAlsoType0):
            also = self.also.to_dict()
        else:
            also = self.also

        avoid: dict[str, Any] | list[str] | Unset
        if isinstance(self.avoid, Unset):
            avoid = UNSET
        elif isinstance(self.avoid, GlossaryTermAvoidType0):
            avoid = self.avoid.to_dict()
        else:
            avoid = self.avoid

        checked: dict[str, Any] | Unset = UNSET
        if not isinstance(self.checked, Unset):
            checked = self.checked.to_dict()

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if url is not UNSET:
            field_dict["url"] = url
        if html_url is not UNSET:
            field_dict["html_url"] = html_url
        if section is not UNSET:
            field_dict["section"] = section
        if section_label is not UNSET:
            field_dict["section_label"] = section_label
        if term is not UNSET:
            field_dict["term"] = term
        if also is not UNSET:
            field_dict["also"] = also
        if avoid is not UNSET:
            field_dict["avoid"] = avoid
        if checked is not UNSET:
            field_dict["checked"] = checked
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.glossary_term_also_type_0 import GlossaryTermAlsoType0  # noqa: PLC0415
        from ..models.glossary_term_avoid_type_0 import GlossaryTermAvoidType0  # noqa: PLC0415
        from ..models.glossary_term_checked import GlossaryTermChecked  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        _section = d.pop("section", UNSET)
        section: SectionEnum | Unset
        if isinstance(_section, Unset):
            section = UNSET
        else:
            section = check_section_enum(_section)

        section_label = d.pop("section_label", UNSET)

        def _parse_term(data: object) -> str | Texts | Unset:
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

        term = _parse_term(d.pop("term", UNSET))

        def _parse_also(data: object) -> GlossaryTermAlsoType0 | list[str] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                also_type_0 = GlossaryTermAlsoType0.from_dict(data)

                return also_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            also_type_1 = cast(list[str], data)

            return also_type_1

        also = _parse_also(d.pop("also", UNSET))

        def _parse_avoid(data: object) -> GlossaryTermAvoidType0 | list[str] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                avoid_type_0 = GlossaryTermAvoidType0.from_dict(data)

                return avoid_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            avoid_type_1 = cast(list[str], data)

            return avoid_type_1

        avoid = _parse_avoid(d.pop("avoid", UNSET))

        _checked = d.pop("checked", UNSET)
        checked: GlossaryTermChecked | Unset
        if isinstance(_checked, Unset):
            checked = UNSET
        else:
            checked = GlossaryTermChecked.from_dict(_checked)

        note = d.pop("note", UNSET)

        glossary_term = cls(
            code=code,
            url=url,
            html_url=html_url,
            section=section,
            section_label=section_label,
            term=term,
            also=also,
            avoid=avoid,
            checked=checked,
            note=note,
        )

        glossary_term.additional_properties = d
        return glossary_term

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
