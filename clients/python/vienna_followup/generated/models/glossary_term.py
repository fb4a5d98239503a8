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
    """
    Attributes:
        code (str):
        url (str):
        html_url (str):
        section (SectionEnum): * `content` - The texts
            * `organisations` - Organisations
            * `statuses` - Statuses
            * `interface` - This site
        section_label (str):
        term (str | Texts): The text by language, or in the one that `lang` asks for.
        also (GlossaryTermAlsoType0 | list[str]): Forms by language, or in the one that `lang` asks for.
        avoid (GlossaryTermAvoidType0 | list[str]): Forms by language, or in the one that `lang` asks for.
        checked (GlossaryTermChecked):
        note (str | Unset): In English, for translators
    """

    code: str
    url: str
    html_url: str
    section: SectionEnum
    section_label: str
    term: str | Texts
    also: GlossaryTermAlsoType0 | list[str]
    avoid: GlossaryTermAvoidType0 | list[str]
    checked: GlossaryTermChecked
    note: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.glossary_term_also_type_0 import GlossaryTermAlsoType0  # noqa: PLC0415
        from ..models.glossary_term_avoid_type_0 import GlossaryTermAvoidType0  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        code = self.code

        url = self.url

        html_url = self.html_url

        section: str = self.section

        section_label = self.section_label

        term: dict[str, Any] | str
        if isinstance(self.term, Texts):
            term = self.term.to_dict()
        else:
            term = self.term

        also: dict[str, Any] | list[str]
        if isinstance(self.also, GlossaryTermAlsoType0):
            also = self.also.to_dict()
        else:
            also = self.also

        avoid: dict[str, Any] | list[str]
        if isinstance(self.avoid, GlossaryTermAvoidType0):
            avoid = self.avoid.to_dict()
        else:
            avoid = self.avoid

        checked = self.checked.to_dict()

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "url": url,
                "html_url": html_url,
                "section": section,
                "section_label": section_label,
                "term": term,
                "also": also,
                "avoid": avoid,
                "checked": checked,
            }
        )
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
        code = d.pop("code")

        url = d.pop("url")

        html_url = d.pop("html_url")

        section = check_section_enum(d.pop("section"))

        section_label = d.pop("section_label")

        def _parse_term(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        term = _parse_term(d.pop("term"))

        def _parse_also(data: object) -> GlossaryTermAlsoType0 | list[str]:
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

        also = _parse_also(d.pop("also"))

        def _parse_avoid(data: object) -> GlossaryTermAvoidType0 | list[str]:
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

        avoid = _parse_avoid(d.pop("avoid"))

        checked = GlossaryTermChecked.from_dict(d.pop("checked"))

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
