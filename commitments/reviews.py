"""The way of an update to the public: drafted, submitted, returned, published, or given up.

One table says which step leads where and who may take it. Every step takes the version that the
caller saw, so that nobody overwrites what they have not read.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from commitments import ledger
from commitments.kinds import State
from commitments.models import Citation, Comment, Source, Update
from commitments.roles import Role, roles_of
from declarations.languages import LANGUAGES, find

EDITABLE = {State.DRAFT, State.CHANGES_REQUESTED}
WRITERS = {Role.MEMBER, Role.REVIEWER, Role.COORDINATOR}
TEXTS = {name + language.suffix for name in ("text", "searched") for language in LANGUAGES.values()}


class StepNotAllowed(PermissionDenied):
    """Raised for a step that the person may not take, or that the state does not allow."""


class VersionIsStale(Exception):
    """Raised when somebody else changed the update first. ``current`` is what it is now."""

    def __init__(self, current: Update) -> None:
        super().__init__(current.version)
        self.current = current


def is_author(user: User, update: Update) -> bool:
    return update.author_id == user.pk


def may_review(user: User, update: Update) -> bool:
    """Tell whether ``user`` may review: who wrote any of it may not."""
    is_reviewer = bool(roles_of(user) & {Role.REVIEWER, Role.COORDINATOR})
    return is_reviewer and not is_author(user, update) and not has_translated(user, update)


def has_translated(user: User, update: Update) -> bool:
    """Tell whether ``user`` wrote texts of what somebody else drafted."""
    before: Any = None
    history: Any = update.history  # type: ignore[attr-defined]  # Registered in `translation`.
    for row in history.order_by("history_date", "history_id"):
        wrote = before and any(getattr(row, name) != getattr(before, name) for name in TEXTS)
        if wrote and row.history_user_id == user.pk:
            return True
        before = row
    return False


def may_publish(user: User, update: Update) -> bool:
    """Tell whether ``user`` may publish: a coordinator their own too, with a public reason."""
    return may_review(user, update) or Role.COORDINATOR in roles_of(user)


@dataclass(frozen=True)
class Step:
    """A move from one of ``before`` to ``after``, by whom ``may`` says, with a comment or not."""

    before: set[State]
    after: State
    may: Callable[[User, Update], bool]
    needs_comment: bool = False


STEPS = {
    "submit": Step(EDITABLE, State.IN_REVIEW, is_author),
    "withdraw": Step(EDITABLE | {State.IN_REVIEW}, State.WITHDRAWN, is_author),
    "return": Step({State.IN_REVIEW}, State.CHANGES_REQUESTED, may_review, needs_comment=True),
    "reject": Step({State.IN_REVIEW}, State.REJECTED, may_review, needs_comment=True),
    "publish": Step({State.IN_REVIEW}, State.PUBLISHED, may_publish),
}


def steps_for(user: User, update: Update) -> list[str]:
    """Return the names of the steps that ``user`` may take with ``update`` now."""
    return [
        name
        for name, step in STEPS.items()
        if update.state in step.before and step.may(user, update)
    ]


def drafts_by(user: User) -> Any:
    """Return the updates that ``user`` wrote and that may still be published."""
    return Update.objects.filter(author=user, state__in=EDITABLE | {State.IN_REVIEW})


def waiting_for(user: User) -> Any:
    """Return the updates in review that ``user`` may review or translate."""
    if not roles_of(user) & {Role.REVIEWER, Role.COORDINATOR, Role.TRANSLATOR}:
        return Update.objects.none()
    return Update.objects.filter(state=State.IN_REVIEW).exclude(author=user)


def may_write(user: Any) -> bool:
    return bool(roles_of(user) & WRITERS)


def may_read(user: User, update: Update) -> bool:
    """Tell whether ``user`` may read an update that is not published."""
    roles = roles_of(user)
    if is_author(user, update) or roles & {Role.REVIEWER, Role.COORDINATOR}:
        return bool(roles)
    return Role.TRANSLATOR in roles and update.state == State.IN_REVIEW


def may_edit(user: User, update: Update) -> bool:
    return update.state in EDITABLE and is_author(user, update) and may_write(user)


def may_translate(user: User, update: Update) -> bool:
    """Tell whether ``user`` may complete the languages of an update, and nothing else of it."""
    return update.state == State.IN_REVIEW and Role.TRANSLATOR in roles_of(user)


@transaction.atomic
def write(user: User, values: dict[str, Any], citations: list[dict[str, Any]]) -> Update:
    """Return a new draft of ``user``. Raises StepNotAllowed, ValidationError.

    ``values`` are the columns of an update, ``citations`` those of its citations, in their order.
    """
    if not may_write(user):
        raise StepNotAllowed
    update = Update(author=user, **values)
    validate(update)
    update.save()
    cite(update, citations)
    return update


@transaction.atomic
def edit(
    user: User,
    update: Update,
    values: dict[str, Any],
    citations: list[dict[str, Any]] | None = None,
    *,
    version: int,
) -> Update:
    """Change a draft, of which the caller saw ``version``. Return it with its next version.

    Only columns in ``values`` are written; the citations only if they are given. A translator
    writes texts alone. Raises StepNotAllowed, ValidationError, VersionIsStale.
    """
    current = lock(update, version)
    if not may_edit(user, current):
        only_languages = citations is None and set(values) <= TEXTS - original_texts(current)
        if not (may_translate(user, current) and only_languages):
            raise StepNotAllowed
    for name, value in values.items():
        setattr(current, name, value)
    validate(current)
    save(current, set(values))
    if citations is not None:
        current.citations.all().delete()
        cite(current, citations)
    return current


@transaction.atomic
def take(
    step_name: str,
    user: User,
    update: Update,
    *,
    version: int,
    on: dt.date,
    comment: str = "",
    override_reason: str = "",
) -> Update:
    """Take a step of `STEPS` with an update, of which the caller saw ``version``.

    ``comment`` goes to those who work on it; ``override_reason`` is published when a coordinator
    publishes their own. Raises StepNotAllowed, ValidationError, VersionIsStale.
    """
    step = STEPS[step_name]
    current = lock(update, version)
    if current.state not in step.before or not step.may(user, current):
        raise StepNotAllowed
    if step.needs_comment and not comment.strip():
        raise ValidationError({"comment": _("Say what should change, or why not.")})
    if comment.strip():
        say(user, current, comment)
    if step.after == State.PUBLISHED:
        publish(user, current, on=on, override_reason=override_reason)
    else:
        if step.after == State.IN_REVIEW:
            share_sources(current)
        current.state = step.after
        save(current, {"state"})
    return current


def share_sources(update: Update) -> None:
    """Let ``update`` cite the published source of an address, where there is one by now.

    A source with a copy of its own stays.
    """
    for citation in update.citations.select_related("source").exclude(source__address=""):
        at_the_address = Source.objects.published().filter(address=citation.source.address)
        published = at_the_address.first()
        if published and not citation.source.sha256:
            citation.source = published
            citation.save(update_fields=["source"])


def publish(user: User, update: Update, *, on: dt.date, override_reason: str) -> None:
    """Publish an update that `take` has locked."""
    if is_author(user, update) or has_translated(user, update):
        if not override_reason.strip():
            raise ValidationError(
                {"override_reason": _("Nobody publishes their own update without a public reason.")}
            )
    else:
        override_reason = ""
    ledger.publish(update, on=on, reviewer=user, override_reason=override_reason.strip())


def say(user: User, update: Update, text: str) -> Comment:
    """Add a comment for those who work on an update. Raises StepNotAllowed, ValidationError."""
    if update.state == State.PUBLISHED or not may_read(user, update):
        raise StepNotAllowed
    comment = Comment(update=update, author=user, text=text.strip())
    comment.full_clean()
    comment.save()
    return comment


def lock(update: Update, version: int) -> Update:
    """Return the row of ``update``, locked until the transaction ends. Raises VersionIsStale."""
    current: Update = Update.objects.select_for_update(of=("self",)).get(pk=update.pk)
    if current.version != version:
        raise VersionIsStale(current)
    return current


def save(update: Update, names: set[str]) -> None:
    """Write ``names`` and the next version, and no other column."""
    update.version += 1
    update.save(update_fields=sorted(names | {"version", "changed_at", "folded"}))


def validate(update: Update) -> None:
    """Raise ValidationError for what the rules of an update refuse, in the reader's language."""
    update.full_clean(exclude={"text", *TEXTS})
    update.refuse_controls()


def original_texts(update: Update) -> set[str]:
    """Return the columns of the language in which the update was written."""
    return {name + find(update.original_language).suffix for name in ("text", "searched")}


def cite(update: Update, citations: list[dict[str, Any]]) -> None:
    for order, values in enumerate(citations, start=1):
        citation = Citation(update=update, order=order, **values)
        citation.full_clean()
        citation.save()
