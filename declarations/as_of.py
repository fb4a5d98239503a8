"""Pages as they are of another day than today: ?as_of=2024-06-01."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property

from declarations.moments import Moment, read_moment


class NoSuchDay(BadRequest):
    """Raised when an address asks for a day that there is not. ``reason`` is for the reader."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def day_asked(request: HttpRequest) -> dt.date | None:
    """Return the day that the address asks for, or None for today. Raises NoSuchDay."""
    return moment_asked({name: request.GET.get(name, "") for name in ("as_of", "calendar")}).on


def moment_asked(asked: Mapping[str, Any]) -> Moment:
    """Return the moment that an address asks for. Raises NoSuchDay."""
    try:
        return read_moment(asked)
    except ValidationError as error:
        raise NoSuchDay(error.messages[0]) from None


def query_as_of(day: dt.date | None, *, until: str = "as_of", **filters: str) -> str:
    """Return the query for the rows of a list on a day, named ``until`` there, or of today."""
    return urlencode(filters | ({until: day.isoformat()} if day else {}))


class AsOf:
    """A page that shows how things stood on the day that its address asks for.

    ``day`` is None for today.
    """

    request: HttpRequest

    @cached_property
    def day(self) -> dt.date | None:
        return day_asked(self.request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(  # type: ignore[misc]  # Of a view.
            day=self.day, today=timezone.now().date(), **kwargs
        )
        return context
