"""The only writer of what is published: the hash chain, and the statuses that follow from it."""

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import rfc8785
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from commitments.kinds import State, UpdateKind
from commitments.models import Citation, Entry, FollowUp, Redaction, Update
from commitments.statuses import Status
from declarations.languages import find, versions

BEFORE_THE_FIRST = "0" * 64
# A record of where one searched takes the place of evidence here; nothing else does.
SHOWN_BY_A_SEARCH = {Status.INSUFFICIENT_EVIDENCE, Status.NO_ACTION_FOUND}
# A correction takes an assessment back, or says nothing of one.
CHANGE_A_STATUS = {UpdateKind.ASSESSMENT, UpdateKind.CORRECTION}
# Any number will do, if nothing else in this database locks it.
CHAIN_LOCK = 5_249_087
# Who is told of each entry, in the transaction that makes it. `apps` adds them, from layers above.
LISTENERS: list[Callable[[Entry], None]] = []


class NotPublishable(ValidationError):
    """Raised for an update that lacks what a published one must have. Nothing is written."""


@dataclass(frozen=True)
class Head:
    """The last link of the chain: its number, 0 when there is none, and its digest."""

    number: int
    digest: str


def head() -> Head:
    last = Entry.objects.order_by("number").last()
    return Head(last.number, last.digest) if last else Head(0, BEFORE_THE_FIRST)


@transaction.atomic
def publish(
    update: Update, *, on: dt.date, reviewer: User | None = None, override_reason: str = ""
) -> Entry:
    """Publish ``update`` as the next entry, recorded ``on`` this day, and derive its status.

    The caller has settled who may; only what is imported has no ``reviewer``. Raises
    NotPublishable.
    """
    lock_the_chain()
    lock_what_is_sealed(update)
    update.reviewer, update.override_reason = reviewer, override_reason
    refuse_incomplete(update)
    entry = append(content_of(update), on=on)
    update.state, update.entry = State.PUBLISHED, entry
    update.version += 1
    update.save()
    write_status_after(update)
    tell(entry)
    return entry


def append(content: dict[str, Any], *, on: dt.date) -> Entry:
    """Return the next entry, which seals ``content``. The caller has locked the chain."""
    before = head()
    salt = secrets.token_hex(32)
    commitment = commitment_of(salt, content)
    return Entry.objects.create(
        number=before.number + 1,
        recorded_on=on,
        salt=salt,
        commitment=commitment,
        previous=before.digest,
        digest=digest_of(before, on, commitment),
    )


def tell(entry: Entry) -> None:
    """Tell who listens that an entry is complete. What they write is written with it, or not."""
    for listener in LISTENERS:
        listener(entry)


def lock_the_chain() -> None:
    """Make other publications wait until this transaction ends; SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])


def lock_what_is_sealed(update: Update) -> None:
    """Read ``update`` anew; keep it and its sources from changing until the transaction ends."""
    updates = Update.objects.with_what_is_sealed().select_for_update(of=("self",))
    update.refresh_from_db(from_queryset=updates)
    citations = Citation.objects.select_related("source").select_for_update(of=("source",))
    prefetch_related_objects([update], Prefetch("citations", citations))


def refuse_incomplete(update: Update) -> None:
    """Raise NotPublishable for an update without its text, or without its evidence."""
    if update.state == State.PUBLISHED:
        raise NotPublishable(_("It is published already."))
    original = getattr(update, "text" + find(update.original_language).suffix)
    if not original.strip():
        raise NotPublishable({"text": _("The text is missing in its original language.")})
    if update.supersedes and update.supersedes.state != State.PUBLISHED:
        raise NotPublishable({"supersedes": _("Only what is published can be corrected.")})
    if update.kind != UpdateKind.ASSESSMENT or update.status == Status.NOT_ASSESSED:
        return
    if update.status in SHOWN_BY_A_SEARCH:
        if not any(versions(update, "searched").values()):
            raise NotPublishable(
                {"searched": _("This status needs a record of where one searched.")}
            )
    elif not update.citations.exists():
        raise NotPublishable({"citations": _("This status needs evidence: cite a source.")})


def write_status_after(update: Update) -> None:
    """Write the status that a follow-up has once ``update`` is published."""
    if update.follow_up and update.kind in CHANGE_A_STATUS:
        follow_up = update.follow_up
        status = follow_up.derived_status()
        if status != follow_up.status:
            follow_up.status = status
            follow_up.save(update_fields=["status"])


def content_of(update: Update) -> dict[str, Any]:
    """Return the public content of an update, citations included, as the chain commits to it."""
    return {
        "kind": update.kind,
        "item": update.item.code,
        "follow_up": update.follow_up.code if update.follow_up else None,
        "as_of": update.as_of,
        "text": versions(update, "text"),
        "original_language": find(update.original_language).tag,
        "searched": versions(update, "searched"),
        "attributed_to": named(update.attributed_to),
        "status": update.status,
        "confidence": update.confidence,
        "position": update.position,
        "reply_due_on": update.reply_due_on.isoformat() if update.reply_due_on else None,
        "method_version": update.method_version,
        "supersedes": update.supersedes.number if update.supersedes else None,
        "is_retraction": update.is_retraction,
        "override_reason": update.override_reason,
        "citations": [content_of_citation(citation) for citation in update.citations.all()],
    }


def content_of_redaction(redaction: Redaction) -> dict[str, Any]:
    return {
        "kind": "redaction",
        "redacts": redaction.redacts.number,
        "reason": versions(redaction, "reason"),
    }


def content_of_entry(entry: Entry) -> dict[str, Any] | None:
    """Return what an entry seals, or None if it was redacted. Raises Update.DoesNotExist."""
    if entry.is_redacted:
        return None
    redaction = getattr(entry, "redacting", None)
    return content_of_redaction(redaction) if redaction else content_of(entry.update)


def named(organisation: Any) -> dict[str, Any] | None:
    if organisation is None:
        return None
    return {"code": organisation.code, "name": versions(organisation, "name")}


def content_of_citation(citation: Citation) -> dict[str, Any]:
    source = citation.source
    return {
        "source": {
            "code": source.code,
            "kind": source.kind,
            "title": source.title,
            "publisher": source.publisher,
            "address": source.address,
            "published_on": source.published_on.isoformat() if source.published_on else None,
            "published_precision": source.published_precision,
            "language": source.language,
            "sha256": source.sha256,
        },
        "polarity": citation.polarity,
        "excerpt": citation.excerpt,
        "locator": citation.locator,
    }


def commitment_of(salt: str, content: dict[str, Any]) -> str:
    """Return the SHA-256 of the salt's digits and the canonical JSON of ``content``."""
    return hashlib.sha256(salt.encode() + rfc8785.dumps(content)).hexdigest()


def digest_of(before: Head, recorded_on: dt.date, commitment: str) -> str:
    """Return the digest of the entry after ``before``."""
    header: dict[str, Any] = {
        "number": before.number + 1,
        "recorded_on": recorded_on.isoformat(),
        "commitment": commitment,
    }
    return hashlib.sha256(before.digest.encode() + rfc8785.dumps(header)).hexdigest()


def verify(*, kept: Head | None = None) -> Iterator[str]:
    """Yield what does not fit: a broken link, a status that does not follow, a head that is gone.

    ``kept`` is a head that somebody wrote down earlier. Only against one held elsewhere can a
    chain be found out that was cut or written anew as a whole.
    """
    yield from broken_links()
    yield from untrue_statuses()
    if kept and kept.number:
        entry = Entry.objects.filter(number=kept.number).first()
        if entry is None:
            yield f"Entry {kept.number} of the kept head is missing: the ledger was cut."
        elif entry.digest != kept.digest:
            yield f"Entry {kept.number} is not that of the kept head: the ledger was rewritten."


def broken_links() -> Iterator[str]:
    """Yield the first entry that does not fit the chain, and what is wrong with it."""
    before = Head(0, BEFORE_THE_FIRST)
    for entry in Entry.objects.for_display().iterator(500):
        problem = problem_of(entry, before)
        if problem:
            yield f"Entry {entry.number}: {problem}"
            return
        before = Head(entry.number, entry.digest)


def problem_of(entry: Entry, before: Head) -> str:
    """Return what is wrong with an entry that follows ``before``, or ""."""
    if entry.number != before.number + 1:
        return f"entry {before.number + 1} is missing before it."
    if entry.previous != before.digest:
        return "it does not follow the entry before it."
    try:
        content = content_of_entry(entry)
    except Update.DoesNotExist:
        return "its update is missing."
    if content is not None and commitment_of(entry.salt, content) != entry.commitment:
        return "its content was changed."
    if digest_of(before, entry.recorded_on, entry.commitment) != entry.digest:
        return "its number, day or digest was changed."
    return ""


def untrue_statuses() -> Iterator[str]:
    """Yield the follow-ups whose stored status does not follow from the ledger."""
    for follow_up in FollowUp.objects.for_display():
        derived = follow_up.derived_status()
        if derived != follow_up.status:
            yield f"{follow_up.code}: the status is {follow_up.status}, but {derived} follows."
