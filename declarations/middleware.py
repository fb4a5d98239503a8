"""The reader's language, and conditional answers from the data version."""

from contextlib import suppress
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import http_date

from declarations.caching import entity_tag, last_modified
from declarations.languages import UnknownLanguage, find, reader_language
from declarations.models import DataVersion


class ReaderLanguageMiddleware(LocaleMiddleware):
    """Django's, without its cookie, and with tags of BCP 47 in Content-Language.

    In the API, ``?lang=`` goes before Accept-Language. One that is unknown is left to the view,
    which refuses it.
    """

    def process_request(self, request: HttpRequest) -> None:
        request.COOKIES.pop(settings.LANGUAGE_COOKIE_NAME, None)
        super().process_request(request)
        if is_of_the_api(request) and "lang" in request.GET:
            with suppress(UnknownLanguage):
                translation.activate(find(request.GET["lang"]).code)

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        response.headers.setdefault("Content-Language", reader_language().tag)
        return super().process_response(request, response)


class DataVersionMiddleware(MiddlewareMixin):
    """Answers 304 where the content has not changed, before the view runs.

    Public are the addresses of the namespaces in ``settings.PUBLIC_NAMESPACES``; whatever else
    there is may not be stored by anybody.
    """

    def process_view(
        self, request: HttpRequest, *_view_and_arguments: Any
    ) -> HttpResponseBase | None:
        if request.method not in {"GET", "HEAD"} or not is_public(request):
            return None
        version = DataVersion.current()
        request.data_version = version  # type: ignore[attr-defined]
        now = timezone.now()
        changed = last_modified(version.changed_at, now=now)
        accept = request.headers.get("Accept", "") if is_of_the_api(request) else ""
        tag = entity_tag(
            # What is overdue depends on the day.
            now.date(),
            version.number,
            request.get_full_path(),
            translation.get_language(),
            accept,
        )
        request.validators = {"ETag": tag, "Last-Modified": http_date(changed.timestamp())}  # type: ignore[attr-defined]
        return get_conditional_response(request, etag=tag, last_modified=int(changed.timestamp()))

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        validators = getattr(request, "validators", None)
        if validators and response.status_code in {200, 304}:
            for header, value in validators.items():
                response.headers[header] = value
            patch_cache_control(response, public=True, no_cache=True)
            # A 304 has to name what the answer would have named (RFC 9110, section 15.4.5).
            patch_vary_headers(response, ["Accept-Encoding"])
            if is_of_the_api(request):
                patch_vary_headers(response, ["Accept"])
        elif not response.has_header("Cache-Control"):
            patch_cache_control(response, no_store=True)
        return response


def is_public(request: HttpRequest) -> bool:
    match = request.resolver_match
    return bool(match and set(match.namespaces[:1]) & settings.PUBLIC_NAMESPACES)


def is_of_the_api(request: HttpRequest) -> bool:
    """Tell whether the address answers in the format and language that the request asks for."""
    return request.path_info.startswith("/api/")
