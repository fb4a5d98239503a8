from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.declaration_documents import DeclarationDocuments
    from ..models.text_source import TextSource
    from ..models.texts import Texts


T = TypeVar("T", bound="Declaration")


@_attrs_define
class Declaration:
    """A declaration, with the addresses of its documents.

    Attributes:
        slug (str):
        url (str):
        html_url (str):
        title (str | Texts): The text by language, or in the one that `lang` asks for.
        place (str | Texts): The text by language, or in the one that `lang` asks for.
        note (str | Texts): The text by language, or in the one that `lang` asks for.
        started_on (datetime.date):
        ended_on (datetime.date):
        upholds (list[str]):
        text_sources (list[TextSource]):
        documents (DeclarationDocuments): Addresses of its files by ending (`pdf`, `akn.xml`, `csl.json`) and language.
        date_as_printed (str | Unset):
    """

    slug: str
    url: str
    html_url: str
    title: str | Texts
    place: str | Texts
    note: str | Texts
    started_on: datetime.date
    ended_on: datetime.date
    upholds: list[str]
    text_sources: list[TextSource]
    documents: DeclarationDocuments
    date_as_printed: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        slug = self.slug

        url = self.url

        html_url = self.html_url

        title: dict[str, Any] | str
        if isinstance(self.title, Texts):
            title = self.title.to_dict()
        else:
            title = self.title

        place: dict[str, Any] | str
        if isinstance(self.place, Texts):
            place = self.place.to_dict()
        else:
            place = self.place

        note: dict[str, Any] | str
        if isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        started_on = self.started_on.isoformat()

        ended_on = self.ended_on.isoformat()

        upholds = self.upholds

        text_sources = []
        for text_sources_item_data in self.text_sources:
            text_sources_item = text_sources_item_data.to_dict()
            text_sources.append(text_sources_item)

        documents = self.documents.to_dict()

        date_as_printed = self.date_as_printed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "slug": slug,
                "url": url,
                "html_url": html_url,
                "title": title,
                "place": place,
                "note": note,
                "started_on": started_on,
                "ended_on": ended_on,
                "upholds": upholds,
                "text_sources": text_sources,
                "documents": documents,
            }
        )
        if date_as_printed is not UNSET:
            field_dict["date_as_printed"] = date_as_printed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.declaration_documents import DeclarationDocuments  # noqa: PLC0415
        from ..models.text_source import TextSource  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        slug = d.pop("slug")

        url = d.pop("url")

        html_url = d.pop("html_url")

        def _parse_title(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        title = _parse_title(d.pop("title"))

        def _parse_place(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        place = _parse_place(d.pop("place"))

        def _parse_note(data: object) -> str | Texts:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_text_type_0 = Texts.from_dict(data)

                return componentsschemas_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Texts, data)

        note = _parse_note(d.pop("note"))

        started_on = datetime.date.fromisoformat(d.pop("started_on"))

        ended_on = datetime.date.fromisoformat(d.pop("ended_on"))

        upholds = cast(list[str], d.pop("upholds"))

        text_sources = []
        _text_sources = d.pop("text_sources")
        for text_sources_item_data in _text_sources:
            text_sources_item = TextSource.from_dict(text_sources_item_data)

            text_sources.append(text_sources_item)

        documents = DeclarationDocuments.from_dict(d.pop("documents"))

        date_as_printed = d.pop("date_as_printed", UNSET)

        declaration = cls(
            slug=slug,
            url=url,
            html_url=html_url,
            title=title,
            place=place,
            note=note,
            started_on=started_on,
            ended_on=ended_on,
            upholds=upholds,
            text_sources=text_sources,
            documents=documents,
            date_as_printed=date_as_printed,
        )

        declaration.additional_properties = d
        return declaration

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
