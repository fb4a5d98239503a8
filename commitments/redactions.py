"""Removing what an update says for somebody's safety, while the chain still verifies."""

import datetime as dt
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from commitments.kinds import State
from commitments.ledger import append, content_of_redaction, lock_the_chain, tell
from commitments.models import (
    Citation,
    Comment,
    Entry,
    Redaction,
    RememberedRequest,
    RoleChange,
    Source,
    Update,
)
from commitments.reviews import StepNotAllowed
from commitments.roles import Role, roles_of
from declarations.languages import LANGUAGES

MAY_REDACT = {Role.COORDINATOR, Role.ADMINISTRATOR}
WORDS = [
    name + suffix
    for name in ("text", "searched")
    for suffix in ("", *(language.suffix for language in LANGUAGES.values()))
] + ["folded"]


@transaction.atomic
def propose(user: User, update: Update, reasons: dict[str, str]) -> Redaction:
    """Propose to remove what a published update says. ``reasons`` has the columns of the reason.

    Raises StepNotAllowed, and ValidationError without a reason or for what is redacted already.
    """
    refuse_others(user)
    redaction = Redaction(redacts=update.entry, proposed_by=user, **reasons)
    redaction.full_clean(exclude=["approved_by", "entry"])
    redaction.save()
    return redaction


@transaction.atomic
def approve(user: User, redaction: Redaction, *, on: dt.date) -> Entry:
    """Remove what the update says, for good, and publish that as an entry recorded ``on`` a day.

    Its words, its citations, the sources that nothing else cites, the comments, the history of all
    of these and the salt go; its kind, dates and status stay. Raises StepNotAllowed.
    """
    refuse_others(user)
    lock_the_chain()
    redaction = Redaction.objects.select_for_update(of=("self",)).get(pk=redaction.pk)
    if redaction.entry_id or not may_approve(user, redaction):
        raise StepNotAllowed(_("A redaction takes two persons."))
    redaction.entry = append(content_of_redaction(redaction), on=on)
    redaction.approved_by = user
    redaction.save()
    remove_words(redaction.redacts)
    tell(redaction.entry)
    return redaction.entry


def may_approve(user: User, redaction: Redaction) -> bool:
    """Tell whether ``user`` is a second person, whom the first did not make a member."""
    made = RoleChange.objects.filter(member=user, changed_by=redaction.proposed_by)
    return user.pk != redaction.proposed_by_id and not made.exists()


@transaction.atomic
def withdraw(user: User, redaction: Redaction) -> None:
    """Give up a proposal, whoever made it. Raises StepNotAllowed once it is in the ledger."""
    refuse_others(user)
    redaction = Redaction.objects.select_for_update(of=("self",)).get(pk=redaction.pk)
    if redaction.entry_id:
        raise StepNotAllowed
    redaction.delete()


def refuse_others(user: User) -> None:
    if not roles_of(user) & MAY_REDACT:
        raise StepNotAllowed


def remove_words(entry: Entry) -> None:
    """Remove what the update of ``entry`` says, wherever this database has it."""
    update: Update = entry.update
    sources = list(update.sources.values_list("pk", flat=True))
    for name in WORDS:
        setattr(update, name, "")
    update.override_reason = "[redacted]" if update.override_reason else ""
    update.save(update_fields=[*WORDS, "override_reason"])
    update.translations.all().delete()
    Citation.objects.filter(update=update).delete()
    # Drafts lose it too: theirs it is no longer, and what they do not publish would keep it.
    is_published = Q(update__state=State.PUBLISHED)
    kept = Citation.objects.filter(is_published, source__in=sources).values("source")
    Citation.objects.filter(source__in=sources).exclude(source__in=kept).delete()
    Comment.objects.filter(update=update).delete()
    RememberedRequest.objects.filter(body__id=update.pk).delete()
    Source.objects.filter(pk__in=sources, citations=None).delete()
    gone = set(sources) - set(Source.objects.filter(pk__in=sources).values_list("pk", flat=True))
    forget(Update, id=update.pk)
    forget(Citation, update_id=update.pk)
    forget(Source, id__in=gone)
    Entry.objects.filter(pk=entry.pk).update(salt="")


def forget(model: Any, **rows: Any) -> None:
    """Delete the history of the rows of ``model`` that the conditions find."""
    model.history.filter(**rows).delete()
