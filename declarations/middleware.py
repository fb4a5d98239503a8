"""The reader's language, conditional answers from the data version, and answers that are kept."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import http_date

from declarations.answers import Answer, key_of_answer, last_read, state_of
from declarations.caching import entity_tag, last_modified
from declarations.languages import UnknownLanguage, find, reader_language
from declarations.models import DataVersion


class AnswersMiddleware:
    """Gives public answers again as they were given, while the data version is the same.

    It stands before all others, so that an answer that is kept costs one query and little more;
    and not even that where the version was read just now.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        key = key_of_answer(request.META)
        return (key and self.kept(request, key)) or self.anew(request, key)

    def kept(self, request: HttpRequest, key: str) -> HttpResponseBase | None:
        """Return the answer that is kept, unless the data have changed since."""
        answer: Answer | None = caches["answers"].get(key)
        if answer is None:
            return None
        _read_at, version = last_read.at
        if last_read.is_of_now() and answer.tells(version, timezone.now().date()):
            return answer.again(request)
        with suppress(DatabaseError):
            now, version = time.monotonic(), DataVersion.current()
            last_read.at = (now, version)
            request.data_version = version  # type: ignore[attr-defined]
            if answer.tells(version, timezone.now().date()):
                return answer.again(request)
            # All that is kept is older, and may hold what was taken back since.
            caches["answers"].clear()
        return None

    def anew(self, request: HttpRequest, key: str) -> HttpResponseBase:
        """Return the answer of the view, and keep it if it is public."""
        response = self.get_response(request)
        state = getattr(request, "state_of_data", None)
        answer = Answer.of(request, response, state) if key and state else None
        if answer:
            caches["answers"].set(key, answer)
        return response


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
        version = getattr(request, "data_version", None) or DataVersion.current()
        request.data_version = version  # type: ignore[attr-defined]
        now = timezone.now()
        request.state_of_data = state_of(version, now.date())  # type: ignore[attr-defined]
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
