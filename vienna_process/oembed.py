"""How other sites embed a page of an item or an addressee, found by its address.

Source: https://oembed.com/
"""

import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.request import split_domain_port, validate_host
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve
from django.utils.translation import override
from django.views.generic import View
from lxml import etree

from commitments.citing import root_of
from commitments.embedding import HEIGHT, WIDTH, embed_code
from commitments.subjects import SUBJECTS, title_of
from declarations.languages import CONTROLS, Language, find
from vienna_process.problems import problem

PAGES = {"commitments:item": "item", "declarations:addressee": "addressee"}
NOT_IMPLEMENTED = 501


class OEmbed(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        format_ = request.GET.get("format", "json")
        if format_ not in {"json", "xml"}:
            return refusal()
        width = size(request, "maxwidth", WIDTH)
        height = size(request, "maxheight", HEIGHT)
        language, subject = page_at(request.GET.get("url", ""))
        with override(language.code):
            embedded = described(request, language, subject, width=width, height=height)
        if format_ == "xml":
            return HttpResponse(as_xml(embedded), content_type="text/xml; charset=utf-8")
        return JsonResponse(embedded)


def refusal() -> HttpResponse:
    """Return the answer to a format that there is not; no error of ours, so none is logged."""
    answer = JsonResponse(problem(NOT_IMPLEMENTED), content_type="application/problem+json")
    answer.status_code = NOT_IMPLEMENTED
    answer._has_been_logged = True  # type: ignore[attr-defined]
    return answer


def size(request: HttpRequest, name: str, usual: int) -> int:
    """Return the width or height of the frame: the usual one, or less where less is asked for."""
    asked = request.GET.get(name, str(usual))
    if not re.fullmatch("[0-9]{1,6}", asked) or int(asked) == 0:
        message = f"{name} is a number of pixels."
        raise BadRequest(message)
    return min(int(asked), usual)


def page_at(address: str) -> tuple[Language, Any]:
    """Return the language and the subject of the page at ``address``, which must be one of ours."""
    if not address:
        message = "url is missing."
        raise BadRequest(message)
    try:
        parts = urlsplit(address)
        language = find(parts.path.split("/")[1])
    except (ValueError, IndexError) as error:
        raise Http404 from error
    host, _port = split_domain_port(parts.netloc)
    if parts.scheme not in {"http", "https"} or not validate_host(host, settings.ALLOWED_HOSTS):
        raise Http404
    with override(language.code):
        return language, subject_at(f"/{language.code}/{parts.path.split('/', 2)[-1]}")


def subject_at(path: str) -> Any:
    """Return the item or addressee whose page is at ``path``."""
    try:
        match = resolve(path)
    except Resolver404 as error:
        raise Http404 from error
    if match.view_name not in PAGES:
        raise Http404
    return get_object_or_404(SUBJECTS[PAGES[match.view_name]].named(**match.kwargs))


def described(
    request: HttpRequest, language: Language, subject: Any, *, width: int, height: int
) -> dict[str, str | int]:
    root = root_of(request)
    return {
        "type": "rich",
        "version": "1.0",
        "title": title_of(subject, language).text,
        "provider_name": "Vienna Declaration Follow-up",
        "provider_url": f"{root}/{language.code}/",
        "cache_age": 86_400,
        "html": embed_code(subject, language=language, root=root, width=width, height=height),
        "width": width,
        "height": height,
    }


def as_xml(embedded: dict[str, str | int]) -> bytes:
    root = etree.Element("oembed")
    for name, value in embedded.items():
        etree.SubElement(root, name).text = CONTROLS.sub("", str(value))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, standalone=True)
