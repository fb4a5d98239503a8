"""Editions to keep: a page that offers them, the files, signatures, and the public key."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from django.views.generic import DetailView

from commitments.editions.offline import Edition, archive, editions_of, files_of
from commitments.editions.signing import public_key
from commitments.keeping import or_come_back
from declarations.languages import address_in, reader_language
from declarations.models import Declaration


def today() -> dt.date:
    return timezone.now().date()


@method_decorator(or_come_back, name="dispatch")
class Offline(DetailView):
    """What there is to keep of a declaration, and how to check that a copy is genuine."""

    queryset = Declaration.objects.prefetch_related("text_sources")
    template_name = "editions/declaration.html"
    context_object_name = "declaration"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        here = reverse("commitments:offline-html", args=[self.object.slug])
        return super().get_context_data(
            editions=[
                (edition, address_in(edition.language, here))
                for edition in editions_of(self.object, on=today())
            ],
            is_signed=public_key() is not None,
            **kwargs,
        )


def edition_for_reader(slug: str) -> Edition:
    declaration = get_object_or_404(Declaration, slug=slug)
    editions = editions_of(declaration, on=today())
    return next(each for each in editions if each.language == reader_language())


@require_safe
@or_come_back
def offline_html(_request: HttpRequest, slug: str) -> HttpResponse:
    edition = edition_for_reader(slug)
    return download(edition.content, edition.name, "text/html; charset=utf-8")


@require_safe
@or_come_back
def offline_signature(_request: HttpRequest, slug: str) -> HttpResponse:
    if public_key() is None:
        raise Http404
    edition = edition_for_reader(slug)
    return download(edition.signature or b"", f"{edition.name}.sig", "application/octet-stream")


@require_safe
@or_come_back
def offline_zip(_request: HttpRequest, slug: str) -> HttpResponse:
    declaration = get_object_or_404(Declaration, slug=slug)
    files = files_of(editions_of(declaration, on=today()))
    return download(archive(files, on=today()), f"{slug}.zip", "application/zip")


@require_safe
def signing_key_pem(_request: HttpRequest) -> HttpResponse:
    key = public_key()
    if key is None:
        raise Http404
    response = HttpResponse(key, content_type="application/x-pem-file")
    response["Cache-Control"] = "public, no-cache"
    return response


def download(content: bytes, name: str, content_type: str) -> HttpResponse:
    """Return a file to keep. No browser shows it here, or runs the script that is in it."""
    return HttpResponse(
        content,
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
