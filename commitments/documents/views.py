"""Documents to take away, made from the views of the pages that they stand for."""

import datetime as dt
from abc import ABC, abstractmethod
from typing import Any, NamedTuple

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.generic import DetailView

from commitments.documents import akoma_ntoso, json_ld, markdown
from commitments.documents.contents import Contents
from commitments.documents.epub import MEDIA_TYPE, book
from commitments.documents.text import as_text
from commitments.keeping import kept, or_come_back
from commitments.kinds import Response
from commitments.ledger import head
from commitments.models import FollowUp, Item, Update
from commitments.reuse import latest_assessments
from commitments.statuses import Kind
from commitments.typesetting import is_possible, set_as_pdf
from commitments.views import ItemDetail, current_assessment, published, together
from declarations.caching import entity_tag
from declarations.languages import reader_language, served
from declarations.models import Addressee, DataVersion
from declarations.views import AddresseeDetail, DeclarationDetail


@method_decorator(or_come_back, name="dispatch")
class Document(DetailView, ABC):
    """Makes a file instead of a page, and keeps it while neither data nor day change."""

    content_type: str
    ending: str
    prefix = ""
    # It is of today, whatever day the address asks for: it is kept without that.
    day = None

    def get(self, request: HttpRequest, *_args: Any, **kwargs: Any) -> HttpResponse:
        version = DataVersion.current()
        key = entity_tag(
            timezone.now().date(), version.number, request.build_absolute_uri(request.path)
        )
        content = kept(f"document:{key}", lambda: self.make(version))
        name = f"{self.prefix}{kwargs['slug']}-{reader_language().code}.{self.ending}"
        disposition = f'attachment; filename="{name}"'
        return HttpResponse(
            content,
            content_type=self.content_type,
            headers={"Content-Disposition": disposition},
        )

    @abstractmethod
    def make(self, version: DataVersion) -> bytes:
        """Return the file, made of the data as of ``version``."""

    def issued_on(self, version: DataVersion) -> dt.date:
        """Return the day that the document bears: that on which its data became what it is."""
        return version.changed_at.date()

    def contents(self, version: DataVersion) -> dict[str, Any]:
        """Return what the page shows, and where the document comes from."""
        self.object = self.get_object()
        absolute = self.request.build_absolute_uri
        return self.get_context_data(
            address=absolute(self.object.get_absolute_url()),
            site=absolute("/").rstrip("/"),
            head=head(),
            issued_on=self.issued_on(version),
        )


class PDF(Document):
    """Sets what a page shows with WeasyPrint; where that is missing, there is no such document."""

    content_type = "application/pdf"
    ending = "pdf"
    template_name: str

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_possible():
            raise Http404
        return super().get(request, *args, **kwargs)

    def make(self, version: DataVersion) -> bytes:
        context = self.contents(version)
        html = render_to_string(self.template_name, context, self.request)
        return set_as_pdf(html, address=context["address"])


class OfDeclaration(Document, DeclarationDetail):
    """A document of a declaration, with its clauses, their items and where these stand."""

    def contents(self, version: DataVersion) -> dict[str, Any]:
        context = super().contents(version)
        prefetch_related_objects(
            context["clauses"],
            Prefetch("items__follow_ups", FollowUp.objects.of_an_item()),
            "items__speaker",
            "items__themes",
        )
        return context


class DeclarationPDF(OfDeclaration, PDF):
    template_name = "documents/declaration.html"


class Dossier(PDF):
    """What is overdue depends on the day, and so the day is that of the making."""

    def issued_on(self, version: DataVersion) -> dt.date:  # noqa: ARG002
        return timezone.now().date()


class ItemPDF(Dossier, ItemDetail):
    template_name = "documents/item.html"
    prefix = "item-"


class AddresseePDF(Dossier, AddresseeDetail):
    template_name = "documents/addressee.html"
    prefix = "addressee-"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        files = dossier(self.object, on=kwargs["issued_on"])
        return super().get_context_data(
            dossier=[
                (Kind(kind), [file for file in files if file.item.kind == kind])
                for kind in Kind
                if any(file.item.kind == kind for file in files)
            ],
            declaration=files[0].item.clause.declaration if files else None,
            **kwargs,
        )


class File(NamedTuple):
    """One thing asked of an addressee, and what became of it."""

    item: Item
    follow_up: FollowUp
    assessment: Update | None
    response: Response
    stream: list[tuple[Update, list[Update]]]


def dossier(addressee: Addressee, *, on: dt.date) -> list[File]:
    """Return what is asked of an addressee, in the order of the text."""
    updates = list(published().concerning(addressee))
    return [
        File(
            follow_up.item,
            follow_up,
            current_assessment(follow_up, updates),
            follow_up.response(on=on),
            together(update for update in updates if update.item_id == follow_up.item_id),
        )
        for follow_up in addressee.follow_ups.for_display()
    ]


class DeclarationEPUB(OfDeclaration):
    content_type = MEDIA_TYPE
    ending = "epub"

    def make(self, version: DataVersion) -> bytes:
        language = reader_language()
        context = self.contents(version)
        title = served(self.object, "title", language=language)
        return book(context | {"title": title}, language=language, request=self.request)


class DeclarationText(OfDeclaration):
    content_type = "text/plain; charset=utf-8"
    ending = "txt"

    def make(self, version: DataVersion) -> bytes:
        context = self.contents(version)
        names = ("clauses", "address", "head", "issued_on")
        said = {name: context[name] for name in names}
        return as_text(self.object, language=reader_language(), **said).encode()


class Standard(OfDeclaration):
    """A declaration for programs, in a format that others have defined."""

    def whole(self, version: DataVersion, kind: type[Contents] = Contents) -> Any:
        context = self.contents(version)
        said = {name: context[name] for name in ("address", "site", "head")}
        return kind(
            declaration=self.object,
            clauses=context["clauses"],
            language=reader_language(),
            version=version,
            **said,
        )


class DeclarationAkomaNtoso(Standard):
    content_type = akoma_ntoso.MEDIA_TYPE
    ending = "akn.xml"

    def make(self, version: DataVersion) -> bytes:
        return akoma_ntoso.as_akoma_ntoso(self.whole(version, akoma_ntoso.Expression))


class DeclarationJSONLD(Standard):
    content_type = json_ld.MEDIA_TYPE
    ending = "jsonld"

    def make(self, version: DataVersion) -> bytes:
        return json_ld.as_json_ld(self.whole(version)).encode()


class DeclarationMarkdown(Standard):
    content_type = markdown.MEDIA_TYPE
    ending = "md"

    def make(self, version: DataVersion) -> bytes:
        contents = self.whole(version)
        follow_ups = FollowUp.objects.filter(item__clause__declaration=contents.declaration)
        return markdown.as_markdown(contents, assessments=latest_assessments(follow_ups)).encode()
