"""Public answers that are kept as bytes, to be given again while the data are the same."""

import datetime as dt
import hashlib
import math
import re
import time
from dataclasses import dataclass
from typing import Any, Self

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.response import HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response

from declarations.languages import LANGUAGES

# Longer ones are rare, and would drive out many that are short.
LONGEST = 200_000
ACCEPTS_GZIP = re.compile(r"\bgzip\b")
# Seconds for which a version that was read is that of now.
AS_OF_NOW = 0.05
# What says who asks. An answer to it is of nobody else's business.
SAYS_WHO = ("HTTP_COOKIE", "HTTP_AUTHORIZATION")
# What an answer depends on: of pages their address alone, elsewhere the format and language too.
ADDRESS = ("HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "wsgi.url_scheme", "PATH_INFO", "QUERY_STRING")
ASKED_FOR = ("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE")
OF_PAGES = tuple(f"/{code}/" for code in LANGUAGES)
VARIES = {
    True: {"accept-encoding", ""},
    False: {"accept-encoding", "accept", "accept-language", ""},
}
# Headers of a body, which a 304 has none of, and those that count what one reader has left.
OF_A_BODY = {"content-type", "content-length", "content-encoding", "content-disposition"}
OF_A_READER = {"ratelimit", "ratelimit-policy", "set-cookie"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with 200, whole and compressed, or of 304 its headers alone.

    ``state`` is the state of the data that it tells, and the day on which it does.
    """

    state: tuple[Any, ...]
    headers: dict[str, str]
    body: bytes | None

    @classmethod
    def of(
        cls, request: HttpRequest, response: HttpResponseBase, state: tuple[Any, ...]
    ) -> Self | None:
        """Return ``response`` to be kept, or None for one that may not be.

        The caller has made sure that it is public.
        """
        if not isinstance(response, HttpResponse) or response.status_code not in {200, 304}:
            return None
        varies = {name.strip().lower() for name in response.headers.get("Vary", "").split(",")}
        if response.cookies or varies - VARIES[is_page(request.META)]:
            return None
        if len(response.content) > LONGEST:
            return None
        headers = {k: v for k, v in response.items() if k.lower() not in OF_A_READER}
        is_whole = response.status_code == 200  # noqa: PLR2004  HTTP's.
        return cls(state, headers, response.content if is_whole else None)

    @property
    def headers_alone(self) -> dict[str, str]:
        """The headers of a 304."""
        return {k: v for k, v in self.headers.items() if k.lower() not in OF_A_BODY}

    def tells(self, version: Any, day: dt.date) -> bool:
        """Tell whether it is of this version of the data, and of this day."""
        return self.state == state_of(version, day)

    def again(self, request: HttpRequest) -> HttpResponseBase | None:
        """Return the answer to ``request``, which may be 304; None where it is not known whole.

        A date alone is left to the view: the date of an answer has no parts of a second.
        """
        if "HTTP_IF_NONE_MATCH" in request.META:
            if get_conditional_response(request, etag=self.headers["ETag"]):
                return HttpResponseNotModified(headers=self.headers_alone)
        elif "HTTP_IF_MODIFIED_SINCE" in request.META:
            return None
        return None if self.body is None else HttpResponse(self.body, headers=self.headers)


class LastRead:
    """The data version that this process read last, and when: the clock and the version."""

    def __init__(self) -> None:
        self.at: tuple[float, Any] = (-math.inf, None)

    def is_of_now(self) -> bool:
        return time.monotonic() - self.at[0] < AS_OF_NOW


last_read = LastRead()


def given_again(environ: dict[str, Any]) -> tuple[str, list[tuple[str, str]], bytes] | None:
    """Return status, headers and body of an answer that is kept, as WSGI has them, or None.

    What is not plain is left to the middleware: a version that has to be read, other conditions
    than the one tag.
    """
    _read_at, version = last_read.at
    key = key_of_answer(environ) if last_read.is_of_now() else ""
    answer: Answer | None = caches["answers"].get(key) if key else None
    if answer is None or not answer.tells(version, timezone.now().date()):
        return None
    tag = environ.get("HTTP_IF_NONE_MATCH")
    if tag:
        is_known = tag.removeprefix("W/") == answer.headers["ETag"].removeprefix("W/")
        return ("304 Not Modified", list(answer.headers_alone.items()), b"") if is_known else None
    if answer.body is None or "HTTP_IF_MODIFIED_SINCE" in environ:
        return None
    return "200 OK", list(answer.headers.items()), answer.body


def key_of_answer(meta: dict[str, Any]) -> str:
    """Return what names the answer to a request with these headers; "" where none is kept."""
    if meta["REQUEST_METHOD"] != "GET" or any(meta.get(name) for name in SAYS_WHO):
        return ""
    names = ADDRESS if is_page(meta) else ADDRESS + ASKED_FOR
    parts = [str(meta.get(name)) for name in names]
    parts.append(str(bool(ACCEPTS_GZIP.search(meta.get("HTTP_ACCEPT_ENCODING", "")))))
    return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()


def is_page(meta: dict[str, Any]) -> bool:
    """Tell whether the language stands in the address, so that no header chooses it."""
    path: str = meta["PATH_INFO"]
    return path.startswith(OF_PAGES)


def state_of(version: Any, day: dt.date) -> tuple[Any, ...]:
    """Return what tells one state of the public content from another, on a day."""
    return (version.number, version.changed_at, day)
