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
    """A row. `fields` and `expand` decide which fields it has.

    Attributes:
        slug (str | Unset):
        url (str | Unset):
        html_url (str | Unset):
        title (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        place (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        note (str | Texts | Unset): The text by language, or in the one that `lang` asks for.
        started_on (datetime.date | Unset):
        started_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        ended_on (datetime.date | Unset):
        ended_on_solar_hijri (None | str | Unset): The day in the Solar Hijri calendar: 1402-02-04.
        date_as_printed (str | Unset):
        upholds (list[str] | Unset):
        text_sources (list[TextSource] | Unset):
        documents (DeclarationDocuments | Unset): Addresses of its files by ending (`pdf`, `akn.xml`, `csl.json`) and
            language.
    """

    slug: str | Unset = UNSET
    url: str | Unset = UNSET
    html_url: str | Unset = UNSET
    title: str | Texts | Unset = UNSET
    place: str | Texts | Unset = UNSET
    note: str | Texts | Unset = UNSET
    started_on: datetime.date | Unset = UNSET
    started_on_solar_hijri: None | str | Unset = UNSET
    ended_on: datetime.date | Unset = UNSET
    ended_on_solar_hijri: None | str | Unset = UNSET
    date_as_printed: str | Unset = UNSET
    upholds: list[str] | Unset = UNSET
    text_sources: list[TextSource] | Unset = UNSET
    documents: DeclarationDocuments | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.texts import Texts  # noqa: PLC0415

        slug = self.slug

        url = self.url

        html_url = self.html_url

        title: dict[str, Any] | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        elif isinstance(self.title, Texts):
            title = self.title.to_dict()
        else:
            title = self.title

        place: dict[str, Any] | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        elif isinstance(self.place, Texts):
            place = self.place.to_dict()
        else:
            place = self.place

        note: dict[str, Any] | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Texts):
            note = self.note.to_dict()
        else:
            note = self.note

        started_on: str | Unset = UNSET
        if not isinstance(self.started_on, Unset):
            started_on = self.started_on.isoformat()

        started_on_solar_hijri: None | str | Unset
        if isinstance(self.started_on_solar_hijri, Unset):
            started_on_solar_hijri = UNSET
        else:
            started_on_solar_hijri = self.started_on_solar_hijri

        ended_on: str | Unset = UNSET
        if not isinstance(self.ended_on, Unset):
            ended_on = self.ended_on.isoformat()

        ended_on_solar_hijri: None | str | Unset
        if isinstance(self.ended_on_solar_hijri, Unset):
            ended_on_solar_hijri = UNSET
        else:
            ended_on_solar_hijri = self.ended_on_solar_hijri

        date_as_printed = self.date_as_printed

        upholds: list[str] | Unset = UNSET
        if not isinstance(self.upholds, Unset):
            upholds = self.upholds

        text_sources: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.text_sources, Unset):
            text_sources = []
            for text_sources_item_data in self.text_sources:
                text_sources_item = text_sources_item_data.to_dict()
                text_sources.append(text_sources_item)

        documents: dict[str, Any] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = self.documents.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if slug is not UNSET:
            field_dict["slug"] = slug
        if url is not UNSET:
            field_dict["url"] = url
        if html_url is not UNSET:
            field_dict["html_url"] = html_url
        if title is not UNSET:
            field_dict["title"] = title
        if place is not UNSET:
            field_dict["place"] = place
        if note is not UNSET:
            field_dict["note"] = note
        if started_on is not UNSET:
            field_dict["started_on"] = started_on
        if started_on_solar_hijri is not UNSET:
            field_dict["started_on_solar_hijri"] = started_on_solar_hijri
        if ended_on is not UNSET:
            field_dict["ended_on"] = ended_on
        if ended_on_solar_hijri is not UNSET:
            field_dict["ended_on_solar_hijri"] = ended_on_solar_hijri
        if date_as_printed is not UNSET:
            field_dict["date_as_printed"] = date_as_printed
        if upholds is not UNSET:
            field_dict["upholds"] = upholds
        if text_sources is not UNSET:
            field_dict["text_sources"] = text_sources
        if documents is not UNSET:
            field_dict["documents"] = documents

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.declaration_documents import DeclarationDocuments  # noqa: PLC0415
        from ..models.text_source import TextSource  # noqa: PLC0415
        from ..models.texts import Texts  # noqa: PLC0415

        d = dict(src_dict)
        slug = d.pop("slug", UNSET)

        url = d.pop("url", UNSET)

        html_url = d.pop("html_url", UNSET)

        def _parse_title(data: object) -> str | Texts | Unset:
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

        title = _parse_title(d.pop("title", UNSET))

        def _parse_place(data: object) -> str | Texts | Unset:
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

        place = _parse_place(d.pop("place", UNSET))

        def _parse_note(data: object) -> str | Texts | Unset:
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

        note = _parse_note(d.pop("note", UNSET))

        _started_on = d.pop("started_on", UNSET)
        started_on: datetime.date | Unset
        if isinstance(_started_on, Unset):
            started_on = UNSET
        else:
            started_on = datetime.date.fromisoformat(_started_on)

        def _parse_started_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        started_on_solar_hijri = _parse_started_on_solar_hijri(
            d.pop("started_on_solar_hijri", UNSET)
        )

        _ended_on = d.pop("ended_on", UNSET)
        ended_on: datetime.date | Unset
        if isinstance(_ended_on, Unset):
            ended_on = UNSET
        else:
            ended_on = datetime.date.fromisoformat(_ended_on)

        def _parse_ended_on_solar_hijri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ended_on_solar_hijri = _parse_ended_on_solar_hijri(d.pop("ended_on_solar_hijri", UNSET))

        date_as_printed = d.pop("date_as_printed", UNSET)

        upholds = cast(list[str], d.pop("upholds", UNSET))

        _text_sources = d.pop("text_sources", UNSET)
        text_sources: list[TextSource] | Unset = UNSET
        if _text_sources is not UNSET:
            text_sources = []
            for text_sources_item_data in _text_sources:
                text_sources_item = TextSource.from_dict(text_sources_item_data)

                text_sources.append(text_sources_item)

        _documents = d.pop("documents", UNSET)
        documents: DeclarationDocuments | Unset
        if isinstance(_documents, Unset):
            documents = UNSET
        else:
            documents = DeclarationDocuments.from_dict(_documents)

        declaration = cls(
            slug=slug,
            url=url,
            html_url=html_url,
            title=title,
            place=place,
            note=note,
            started_on=started_on,
            started_on_solar_hijri=started_on_solar_hijri,
            ended_on=ended_on,
            ended_on_solar_hijri=ended_on_solar_hijri,
            date_as_printed=date_as_printed,
            upholds=upholds,
            text_sources=text_sources,
            documents=documents,
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
