"""Announcing that an address of the API is to go away: Deprecation (RFC 9745), Sunset (RFC 8594).

A view that is to go says since when, until when, and where that is explained::

    deprecation = Deprecation(dt.date(2027, 1, 1), sunset=dt.date(2028, 1, 1), link="https://…")

Its operations are marked in the schema, and its answers carry the fields, 304 included.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import http_date


@dataclass(frozen=True)
class Deprecation:
    """That something is not to be used any more since a day, and is gone after another."""

    since: dt.date
    sunset: dt.date
    link: str

    def headers(self) -> dict[str, str]:
        return {
            "Deprecation": f"@{seconds(self.since)}",
            "Sunset": http_date(seconds(self.sunset)),
            "Link": f'<{self.link}>; rel="deprecation"; type="text/html"',
        }


def seconds(day: dt.date) -> int:
    return int(dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC).timestamp())


class DeprecationMiddleware(MiddlewareMixin):
    """Puts the fields on what a deprecated view answers, or was answered for it."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        match = request.resolver_match
        view: Any = getattr(match.func, "cls", None) if match else None
        deprecation: Deprecation | None = getattr(view, "deprecation", None)
        for name, value in deprecation.headers().items() if deprecation else ():
            response.headers[name] = value
        return response
