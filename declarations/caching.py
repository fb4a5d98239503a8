"""What tells one state of the public content from another: entity tags and dates of change."""

import datetime as dt
import hashlib
from functools import lru_cache
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
SHAPES_ANSWERS = ("declarations", "commitments", "vienna_process", "templates", "static", "locale")


@lru_cache
def release() -> str:
    """Return a digest of the code, templates, catalogues and settings that shape answers."""
    digest = hashlib.sha256(repr((settings.NEUTRAL_TITLES, settings.SIGNING_KEY)).encode())
    files = (path for folder in SHAPES_ANSWERS for path in (ROOT / folder).rglob("*"))
    for path in sorted(file for file in files if file.is_file() and file.suffix != ".pyc"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def entity_tag(*parts: object) -> str:
    """Return the ETag of the answer that ``parts`` and this release determine."""
    text = "\n".join([release(), *map(str, parts)])
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def last_modified(changed_at: dt.datetime, *, now: dt.datetime) -> dt.datetime:
    """Return when content that changed at ``changed_at`` is said to have changed.

    That is the midnight after, or ``now`` while the day lasts: the hour of a change would tell
    when a member was at work. It is never earlier than the change, so no answer grows stale.
    """
    day_after = changed_at.date() + dt.timedelta(days=1)
    midnight = dt.datetime.combine(day_after, dt.time(), tzinfo=dt.UTC)
    return min(midnight, now.replace(microsecond=0))
