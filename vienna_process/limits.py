"""How much is answered: requests a minute, announced in headers, and seconds for a query.

The fields are those of draft-ietf-httpapi-ratelimit-headers-10. See docs/decisions/limits.md.
"""

import ipaddress
import logging
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, OperationalError, connection
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.deprecation import MiddlewareMixin
from rest_framework.throttling import BaseThrottle

from declarations.middleware import is_public

WINDOW = 60
DAY = 24 * 60 * 60
# SQLite looks at the clock after as many of its instructions: a few milliseconds.
INSTRUCTIONS = 100_000
# How PostgreSQL says that a statement was cancelled.
CANCELLED = "57014"
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Standing:
    """What is left of a quota, of which ``name`` says whose it is."""

    name: str
    quota: int
    left: int
    seconds: int

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Policy": f'"{self.name}";q={self.quota};w={WINDOW}',
            "RateLimit": f'"{self.name}";r={max(self.left, 0)};t={self.seconds}',
        }


class Limits(BaseThrottle):
    """Counts the requests of each key, of each address that is known, or of everybody together.

    What was answered by 304 never comes here. Without a cache nothing is refused.
    """

    def allow_request(self, request: Any, view: Any) -> bool:
        name, whose = whose_quota(request)
        cost = getattr(view, "cost", 1)
        self.standing = spend(name, whose, cost=cost, now=time.time())
        request._request.limits = self.standing
        return self.standing is None or self.standing.left >= 0

    def wait(self) -> float | None:
        return self.standing.seconds if self.standing else None


def whose_quota(request: Any) -> tuple[str, str]:
    """Return the name of the quota that a request counts against, and who shares it."""
    if request.auth:
        return "key", str(request.auth.digest)
    address = request.META.get("REMOTE_ADDR", "")
    with suppress(ValueError):
        if ipaddress.ip_address(address).is_global:
            return "reader", address
    # Behind the proxy no address is known, and all readers of the onion service have the same.
    return "everybody", ""


def spend(name: str, whose: str, *, cost: int, now: float) -> Standing | None:
    """Count a request; return how the quota stands, or None where nothing can be counted."""
    quota = settings.REQUESTS_A_MINUTE[name]
    window, gone = divmod(int(now), WINDOW)
    try:
        key = f"limits-{name}-{window}-{pseudonym(whose) if whose else ''}"
        cache.add(key, 0, timeout=2 * WINDOW)
        spent = cache.incr(key, cost)
    except Exception:  # Each cache has errors of its own, and none of them is the reader's fault.
        logger.exception("limits")
        return None
    return Standing(name, quota, quota - spent, WINDOW - gone)


def pseudonym(whose: str) -> str:
    """Return a name for who asks that means nothing the day after."""
    today = timezone.now().date()
    key = cache.get_or_set(f"limits-key-{today}", secrets.token_hex, timeout=DAY)
    return salted_hmac(__name__, whose, secret=str(key), algorithm="sha256").hexdigest()[:32]


class LimitsMiddleware(MiddlewareMixin):
    """Announces what is left of a quota, and stops queries of readers that take too long.

    The clock of a connection is set where a view begins that is public, and taken away where
    another begins: what a streamed file reads later, commands and members have none.
    """

    def process_view(self, request: HttpRequest, *_view_and_arguments: Any) -> None:
        is_reading = request.method in {"GET", "HEAD"} and is_public(request)
        set_clock(settings.QUERY_SECONDS if is_reading else 0)

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if response.streaming:
            set_clock(0)
        standing = getattr(request, "limits", None)
        for name, value in standing.headers().items() if standing else ():
            response.headers[name] = value
        return response


def set_clock(seconds: float) -> None:
    """Let each query from now on take so many seconds at most; 0 takes the limit away.

    It asks for nothing that Django would count as a query, and for nothing that is so already.
    """
    if connection.connection is None and not seconds:
        return
    # Where the database is away, or a transaction has failed, the view's own query says so.
    with suppress(DatabaseError):
        connection.ensure_connection()
        raw = connection.connection
        told, as_told = getattr(connection, "clock", (None, 0))
        if seconds == (as_told if told is raw else 0):
            return
        with connection.wrap_database_errors:
            SETTERS[connection.vendor](raw, seconds)
        connection.clock = (raw, seconds)  # type: ignore[attr-defined]


def set_on_postgresql(raw: Any, seconds: float) -> None:
    with raw.cursor() as cursor:
        cursor.execute("SET statement_timeout = %s", [round(seconds * 1000)])


def set_on_sqlite(raw: Any, seconds: float) -> None:
    clock = Clock(seconds)
    raw.set_trace_callback(clock.begin if seconds else None)
    raw.set_progress_handler(clock.is_over if seconds else None, INSTRUCTIONS)


class Clock:
    """Measures each statement of SQLite, which has no limit of its own."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.begin("")

    def begin(self, _statement: str) -> None:
        self.end = time.monotonic() + self.seconds

    def is_over(self) -> bool:
        return time.monotonic() > self.end


SETTERS = {"postgresql": set_on_postgresql, "sqlite": set_on_sqlite}


def took_too_long(error: BaseException | None) -> bool:
    """Tell whether an error of the database is that the clock stopped a query."""
    if not isinstance(error, OperationalError):
        return False
    cause: Any = error.__cause__
    return getattr(cause, "pgcode", "") == CANCELLED or str(error) == "interrupted"
