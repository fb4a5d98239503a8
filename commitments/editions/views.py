"""Editions to keep: a page that offers them, the files, signatures, and the public key."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.generic import DetailView

from commitments.editions.offline import Edition, archive, editions_of, files_of
from commitments.editions.signing import public_key
from declarations.languages import reader_language
from declarations.models import Declaration


def today() -> dt.date:
    return timezone.now().date()


class Offline(DetailView):
    """What there is to keep of a declaration, and how to check that a copy is genuine."""

    queryset = Declaration.objects.prefetch_related("text_sources")
    template_name = "editions/declaration.html"
    context_object_name = "declaration"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        editions = editions_of(self.object, on=today())
        return super().get_context_data(
            editions=editions, is_signed=public_key() is not None, **kwargs
        )


def edition_for_reader(slug: str) -> Edition:
    declaration = get_object_or_404(Declaration, slug=slug)
    editions = editions_of(declaration, on=today())
    return next(each for each in editions if each.language == reader_language())


@require_safe
def offline_html(_request: HttpRequest, slug: str) -> HttpResponse:
    edition = edition_for_reader(slug)
    return download(edition.content, edition.name, "text/html; charset=utf-8")


@require_safe
def offline_signature(_request: HttpRequest, slug: str) -> HttpResponse:
    edition = edition_for_reader(slug)
    if edition.signature is None:
        raise Http404
    return download(edition.signature, f"{edition.name}.sig", "application/octet-stream")


@require_safe
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
