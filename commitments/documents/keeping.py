"""Documents that were made are kept, and one is made at a time, so that nobody wears us out."""

import threading
from collections.abc import Callable

from django.core.cache import cache

DAY = 24 * 60 * 60
MAKING = threading.Lock()
# One that is being made and one that waits. Whoever comes then is asked to come back: the other
# threads of the process are for pages.
PLACES = threading.BoundedSemaphore(2)


class TooBusy(Exception):
    """Raised when other documents are being made."""


def kept(key: str, make: Callable[[], bytes]) -> bytes:
    """Return the document of ``key``, made now if it was not made before. Raises TooBusy."""
    found: bytes | None = cache.get(key)
    if found is not None:
        return found
    if not PLACES.acquire(blocking=False):
        raise TooBusy
    try:
        with MAKING:
            return made_once(key, make)
    finally:
        PLACES.release()


def made_once(key: str, make: Callable[[], bytes]) -> bytes:
    """Make the document of ``key``, unless somebody did while this reader waited."""
    found: bytes | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, timeout=DAY)
    return found
