"""Documents that were made are kept, and one is made at a time, so that nobody wears us out."""

import logging
import threading
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.core.cache import caches
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

Made = TypeVar("Made")
View = Callable[..., HttpResponseBase]
# Seconds.
RETRY_AFTER = 15

DAY = 24 * 60 * 60
MAKING = threading.Lock()
# One that is being made and one that waits. Whoever comes then is asked to come back: the other
# threads of the process are for pages.
PLACES = threading.BoundedSemaphore(2)
logger = logging.getLogger(__name__)


class TooBusy(Exception):
    """Raised when other documents are being made."""


def kept(key: str, make: Callable[[], Made]) -> Made:
    """Return the document of ``key``, made now if it was not made before. Raises TooBusy."""
    found: Made | None = looked_up(key)
    if found is not None:
        return found
    if not PLACES.acquire(blocking=False):
        raise TooBusy
    try:
        with MAKING:
            return made_once(key, make)
    finally:
        PLACES.release()


def made_once(key: str, make: Callable[[], Made]) -> Made:
    """Make the document of ``key``, unless somebody did while this reader waited."""
    found: Made | None = looked_up(key)
    if found is None:
        found = make()
        put_away(key, found)
    return found


def looked_up(key: str) -> Any:
    """Return what is kept under ``key``; None for nothing, and where the cache is not there."""
    try:
        return caches["files"].get(key)
    except Exception as error:  # noqa: BLE001  Each kind of cache has errors of its own.
        logger.warning("The cache of files does not answer: %s", type(error).__name__)
        return None


def put_away(key: str, made: object) -> None:
    """Keep a document, if the cache is there: without it each is made anew."""
    try:
        caches["files"].set(key, made, timeout=DAY)
    except Exception as error:  # noqa: BLE001  Each kind of cache has errors of its own.
        logger.warning("The cache of files keeps nothing: %s", type(error).__name__)


def or_come_back(view: View) -> View:
    """Let a view that makes files ask readers to come back while others are being made."""

    @wraps(view)
    def taking_turns(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except TooBusy:
            title = _("The site cannot answer just now.")
            response = render(request, "error.html", {"title": title}, status=503)
            response.headers["Retry-After"] = str(RETRY_AFTER)
            return response

    return taking_turns
