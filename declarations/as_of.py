"""Pages as they are of another day than today: ?as_of=2024-06-01."""

import datetime as dt
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from declarations.calendars import read_day


class NoSuchDay(BadRequest):
    """Raised when an address asks for a day that there is not. ``reason`` is for the reader."""

    def __init__(self, reason: Promise) -> None:
        super().__init__(str(reason))
        self.reason = reason


def day_asked(request: HttpRequest) -> dt.date | None:
    """Return the day that the address asks for, or None for today. Raises NoSuchDay."""
    text = request.GET.get("as_of", "")
    if not text:
        return None
    try:
        day = read_day(text)
    except ValueError:
        raise NoSuchDay(
            _("There is no such day. Write year, month and day in either calendar: 2024-06-01.")
        ) from None
    # Where the reader is, the day may have begun already.
    if day > timezone.now().date() + dt.timedelta(days=1):
        raise NoSuchDay(_("This day has not come yet."))
    return day


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
