"""What is sent to whom, when, and how often.

A delivery is made in the transaction that publishes, and its first try is queued with it: either
all of it is there or nothing. Each try queues the next one before it sends, so that a worker that
dies in between is followed by that one. A receiver may so get the same twice, with the same id.
"""

import datetime as dt
import random
import uuid
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django_tasks import task

from commitments.filters import UpdateFilter
from commitments.kinds import DeliveryState, Event, Outcome, Standing, SubscriptionStep, UpdateKind
from commitments.models import Delivery, Entry, Subscription, SubscriptionChange, Update
from commitments.webhooks.payloads import body_of
from commitments.webhooks.sending import Answer, policy_in_force, send
from commitments.webhooks.signing import headers_for

# How long after each try the next one comes; the last wait is for an answer that never came.
WAITS = [
    dt.timedelta(minutes=1),
    dt.timedelta(minutes=5),
    dt.timedelta(minutes=30),
    dt.timedelta(hours=2),
    dt.timedelta(hours=5),
    dt.timedelta(hours=10),
    dt.timedelta(hours=24),
    dt.timedelta(minutes=10),
]
TRIES = len(WAITS)
# A wait is up to this part longer, so that what failed together does not come back together.
JITTER = 0.2
STOPS_AFTER = dt.timedelta(days=5)
WHILE_OFF = dt.timedelta(hours=1)
KEPT = dt.timedelta(days=365)


def announce(entry: Entry) -> None:
    """Make a delivery of a new entry for each subscription that it is for."""
    if not settings.WEBHOOKS:
        return
    event, update, before = told_by(entry)
    for subscription in Subscription.objects.active():
        if matches(subscription, update) or may_know(subscription, before, on=entry.recorded_on):
            make(subscription, event, entry=entry, at=timezone.now())


def told_by(entry: Entry) -> tuple[Event, Update, Entry | None]:
    """Return the event of an entry, the update it is about, and the entry that it takes back."""
    redaction = getattr(entry, "redacting", None)
    if redaction:
        return Event.REDACTED, redaction.redacts.update, redaction.redacts
    update: Any = entry.update
    if update.kind == UpdateKind.CORRECTION:
        return Event.CORRECTED, update, update.supersedes.entry
    return Event.PUBLISHED, update, None


def matches(subscription: Subscription, update: Update) -> bool:
    """Tell whether a list of updates with the filters of ``subscription`` has ``update``."""
    published = Update.objects.published().filter(pk=update.pk)
    filterset: Any = UpdateFilter(subscription.filters, published)
    return bool(filterset.is_valid() and filterset.qs.exists())


def may_know(subscription: Subscription, entry: Entry | None, *, on: dt.date) -> bool:
    """Tell whether ``subscription`` was told of an entry, and so has to know what became of it.

    Of an entry so old that its deliveries may be gone, everybody may have been told.
    """
    if not entry:
        return False
    return entry.recorded_on < on - KEPT or subscription.deliveries.filter(entry=entry).exists()


def prune(*, at: dt.datetime) -> int:
    """Delete deliveries that are settled and old, of old entries; return how many."""
    is_old = Q(entry=None) | Q(entry__recorded_on__lt=at.date() - KEPT)
    old = Delivery.objects.settled().filter(is_old, last_tried_at__lt=at - KEPT)
    return old.delete()[0]


@transaction.atomic
def make(
    subscription: Subscription, event: Event, *, at: dt.datetime, entry: Entry | None = None
) -> Delivery:
    delivery: Delivery = Delivery.objects.create(
        subscription=subscription, event=event, entry=entry, made_at=at, tries_left=TRIES
    )
    queue(delivery, at=at)
    return delivery


def queue(delivery: Delivery, *, at: dt.datetime) -> None:
    """Queue the next try. Its task says how many there were, and is void once there are more."""
    delivery.next_try_at = at
    delivery.save(update_fields=["next_try_at"])
    deliver.using(run_after=at).enqueue(str(delivery.pk), delivery.tries)


@task
def deliver(pk: str, tries: int) -> None:
    """Try a delivery that has been tried ``tries`` times, unless that is settled by now."""
    now = timezone.now()
    if not settings.WEBHOOKS:
        deliver.using(run_after=now + WHILE_OFF).enqueue(pk, tries)
        return
    delivery = claim(uuid.UUID(pk), tries, at=now)
    if delivery:
        record(delivery, answer_to(delivery, at=now), at=timezone.now())


@transaction.atomic
def claim(pk: uuid.UUID, tries: int, *, at: dt.datetime) -> Delivery | None:
    """Count a try and queue the next; return the delivery, or None if there is nothing to do.

    Of two workers with the same task one counts, and the other finds it counted. Once no try is
    left, what came without an answer is given up.
    """
    due = Delivery.objects.waiting().filter(pk=pk, tries=tries)
    due.filter(tries_left=0).update(state=DeliveryState.DEAD, next_try_at=None)
    counted = due.filter(tries_left__gt=0, subscription__in=Subscription.objects.active()).update(
        tries=F("tries") + 1,
        tries_left=F("tries_left") - 1,
        last_tried_at=at,
        outcome=Outcome.CUT_OFF,
        status=None,
    )
    if not counted:
        return None
    delivery: Delivery = Delivery.objects.for_display().select_related("subscription").get(pk=pk)
    queue(delivery, at=at + wait_after(TRIES - delivery.tries_left))
    return delivery


def wait_after(tries: int) -> dt.timedelta:
    """Return how long the next try waits after so many, no two exactly as long."""
    return WAITS[tries - 1] * (1 + random.random() * JITTER)  # noqa: S311  No secret.


def answer_to(delivery: Delivery, *, at: dt.datetime) -> Answer:
    """Send a delivery, and return what became of it."""
    subscription = delivery.subscription
    body = body_of(delivery)
    headers = headers_for(
        body,
        message_id=delivery.message_id,
        at=at,
        signed_with=subscription.secrets(at=at),
    )
    return send(subscription.address, body, headers, policy=policy_in_force())


@transaction.atomic
def record(delivery: Delivery, answer: Answer, *, at: dt.datetime) -> None:
    """Write what became of a try, unless somebody sent it anew meanwhile."""
    is_taken = answer.outcome == Outcome.TAKEN
    is_over = answer.outcome == Outcome.GONE or not delivery.tries_left
    changes: dict[str, Any] = {"outcome": answer.outcome, "status": answer.status}
    if is_taken or is_over:
        state = DeliveryState.DELIVERED if is_taken else DeliveryState.DEAD
        changes |= {"state": state, "next_try_at": None}
    Delivery.objects.waiting().filter(pk=delivery.pk, tries=delivery.tries).update(**changes)
    mark(delivery.subscription_id, answer.outcome, at=at)


def mark(pk: int, outcome: Outcome, *, at: dt.datetime) -> None:
    """Remember since when a subscription fails, and stop one that is gone or fails for long."""
    ours = Subscription.objects.filter(pk=pk)
    if outcome == Outcome.TAKEN:
        ours.exclude(failing_since=None).update(failing_since=None)
        return
    ours.filter(failing_since=None).update(failing_since=at)
    if outcome == Outcome.GONE:
        stop(ours, Standing.GONE)
    stop(ours.filter(failing_since__lte=at - STOPS_AFTER), Standing.FAILING)


def stop(subscriptions: Any, standing: Standing) -> None:
    """Stop those that are active, and keep that the server did it."""
    for subscription in subscriptions.active():
        subscription.standing = standing
        subscription.save(update_fields=["standing"])
        SubscriptionChange.objects.create(
            subscription=subscription,
            description=subscription.description,
            step=SubscriptionStep.STOPPED,
        )
