"""Every publication is told once to whom it is for, until it arrives or is given up."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from commitments import ledger, redactions
from commitments.importer.updates import import_updates
from commitments.kinds import DeliveryState, Event, Outcome, Standing, SubscriptionStep
from commitments.models import Delivery, Entry, Subscription, SubscriptionChange
from commitments.webhooks.deliveries import (
    JITTER,
    TRIES,
    WAITS,
    claim,
    deliver,
    record,
    wait_after,
)
from commitments.webhooks.sending import Answer
from declarations.models import Theme
from tests import factories
from tests.commitments.webhooks.conftest import NOW, verified
from tests.conftest import UPDATES

pytestmark = pytest.mark.django_db


def test_what_is_published_arrives_signed(subscribed, publish, receiver, work):
    subscription = subscribed()
    update = publish()

    work()

    (received,) = receiver.received
    told = verified(subscription, received)
    assert (told["type"], told["timestamp"]) == ("update.published", "2026-01-02")
    assert told["data"]["number"] == update.number
    delivery = Delivery.objects.get()
    assert received[1]["webhook-id"] == delivery.message_id == f"msg_{delivery.pk.hex}"
    assert (delivery.state, delivery.outcome, delivery.status) == ("delivered", "taken", 204)
    assert (delivery.tries, delivery.next_try_at) == (1, None)


def test_nothing_is_sent_while_the_publication_is_written(subscribed, publish, receiver):
    subscribed()
    publish()

    assert not receiver.received
    assert Delivery.objects.get().state == DeliveryState.WAITING


def test_where_the_publication_fails_nothing_is_told(subscribed, publish):
    subscribed()

    with transaction.atomic():
        publish()
        transaction.set_rollback(True)

    assert not Entry.objects.exists()
    assert not Delivery.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_switched_off_no_row_is_made(subscribed, publish, settings):
    settings.WEBHOOKS = False
    subscribed()
    publish()

    assert not Delivery.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_switched_off_later_what_waits_is_not_sent(subscribed, publish, settings, receiver, work):
    subscribed()
    publish()
    settings.WEBHOOKS = False

    work()

    assert not receiver.received
    assert Delivery.objects.get().tries == 0
    settings.WEBHOOKS = True
    work(early=True)
    assert Delivery.objects.get().state == DeliveryState.DELIVERED


def test_what_is_imported_is_told_too(subscribed):
    subscribed()

    import_updates(UPDATES, on=dt.date(2026, 11, 24))

    assert Delivery.objects.count() == Entry.objects.count() > 80


@pytest.mark.parametrize(
    ("filters", "is_told"),
    [
        ({}, True),
        ({"kind": "development"}, True),
        ({"kind": "assessment"}, False),
        ({"item": "{item}"}, True),
        ({"item": "C01-1"}, False),
        ({"addressee": "{addressee}"}, True),
        ({"addressee": "un"}, False),
        ({"addressee": "{addressee}", "kind": "claim"}, False),
        ({"declaration": "{declaration}"}, True),
        ({"declaration": "second-vienna-2023"}, False),
        ({"theme": "education"}, True),
        ({"theme": "sanctions"}, False),
        ({"since": "2024-06-01"}, True),
        ({"since": "2024-06-02"}, False),
        ({"search": "school"}, True),
        ({"search": "court"}, False),
        ({"addressee": "no-longer-there"}, False),
    ],
)
def test_filters_are_those_of_the_list(subscribed, publish, filters, is_told):
    follow_up = factories.follow_up.make()
    follow_up.item.themes.add(Theme.objects.get(code="education"))
    names = {
        "item": follow_up.item.code,
        "addressee": follow_up.addressee.code,
        "declaration": follow_up.item.clause.declaration.slug,
    }
    subscribed(**{name: value.format(**names) for name, value in filters.items()})

    publish(follow_up=follow_up, as_of="2024-06-01", text_en="A school opened.")

    assert Delivery.objects.exists() is is_told


@pytest.mark.parametrize("standing", [s for s in Standing if s != Standing.ACTIVE])
def test_who_is_paused_is_told_nothing(subscribed, publish, standing):
    subscribed()
    Subscription.objects.update(standing=standing)

    publish()

    assert not Delivery.objects.exists()


def test_a_correction_is_told_to_whom_the_corrected_was_told(subscribed, publish):
    narrowed, other = subscribed(kind="assessment"), subscribed(kind="letter_sent")
    update = publish("assessment")

    publish("correction", follow_up=update.follow_up, supersedes=update)

    assert [d.event for d in narrowed.deliveries.order_by("entry__number")] == [
        Event.PUBLISHED,
        Event.CORRECTED,
    ]
    assert not other.deliveries.exists()


@pytest.fixture
def redact(django_user_model):
    """Return a function that redacts an update, by two persons."""

    def redact(update):
        users = [django_user_model.objects.create_user(name) for name in ("first", "second")]
        for user in users:
            user.groups.set(Group.objects.filter(name="coordinator"))
        proposed = redactions.propose(users[0], update, {"reason_en": "It named a witness."})
        return redactions.approve(users[1], proposed, on=dt.date(2026, 1, 3))

    return redact


def test_a_redaction_is_told_to_whom_the_redacted_was_told(
    subscribed, publish, redact, receiver, work
):
    subscription = subscribed(search="school")
    subscribed(kind="letter_sent")
    update = publish(text_en="A school opened.")
    work()

    entry = redact(update)
    work()

    told = verified(subscription, receiver.received[-1])
    assert len(receiver.received) == 2
    assert (told["type"], told["timestamp"]) == ("update.redacted", "2026-01-03")
    assert (told["data"]["number"], told["data"]["redacts"]) == (entry.number, update.number)
    assert told["data"]["reason"]["en"] == "It named a witness."


def test_what_still_waits_is_sent_without_the_redacted_words(
    subscribed, publish, redact, receiver, work
):
    subscription = subscribed()
    update = publish(text_en="A witness by name.")
    redact(update)

    work()

    told = {
        each["type"]: each["data"] for r in receiver.received if (each := verified(subscription, r))
    }
    assert told["update.published"]["text"] == {"en": "", "fa-AF": "", "ps": ""}
    assert told["update.redacted"]["redacts"] == update.number
    assert not any(b"witness by name" in body for *_, body in receiver.received)


def test_what_fails_comes_again_with_the_same_id_until_it_arrives(
    subscribed, publish, receiver, work
):
    subscription = subscribed()
    publish()
    receiver.status = 500
    work()
    work(early=True)
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.outcome, delivery.status) == ("waiting", "refused", 500)
    receiver.status = 200

    work(early=True)

    assert len(receiver.received) == 3
    assert len({headers["webhook-id"] for _, headers, _ in receiver.received}) == 1
    assert len({body for *_, body in receiver.received}) == 1
    for received in receiver.received:
        verified(subscription, received)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries) == ("delivered", 3)
    work(early=True)
    assert len(receiver.received) == 3


def test_no_try_comes_before_its_time(subscribed, publish, receiver, work):
    subscribed()
    publish()
    receiver.status = 500
    work()
    work()

    assert len(receiver.received) == 1
    delivery = Delivery.objects.get()
    assert WAITS[0] <= delivery.next_try_at - delivery.last_tried_at <= WAITS[0] * 1.2


def test_the_waits_grow_and_differ():
    waits = [wait_after(tries) for tries in range(1, TRIES)]

    assert waits == sorted(waits)
    assert all(
        least <= wait <= least * (1 + JITTER) for wait, least in zip(waits, WAITS, strict=False)
    )
    assert len({wait_after(3) for _ in range(20)}) > 1
    assert dt.timedelta(days=1) < sum(WAITS[:-1], dt.timedelta()) < dt.timedelta(days=3)


def test_what_never_arrives_is_given_up(subscribed, publish, receiver, work):
    subscribed()
    publish()
    receiver.status = 503
    for _ in range(TRIES + 3):
        work(early=True)

    delivery = Delivery.objects.get()
    assert len(receiver.received) == delivery.tries == TRIES
    assert (delivery.state, delivery.next_try_at) == (DeliveryState.DEAD, None)


def test_a_receiver_that_is_gone_is_stopped(subscribed, publish, receiver, work):
    subscription = subscribed()
    publish()
    receiver.status = 410
    work()
    work(early=True)

    subscription.refresh_from_db()
    assert subscription.standing == Standing.GONE
    assert Delivery.objects.get().state == DeliveryState.DEAD
    assert len(receiver.received) == 1
    change = SubscriptionChange.objects.get()
    assert (change.step, change.changed_by) == (SubscriptionStep.STOPPED, None)


@pytest.mark.parametrize(
    ("days", "standing"), [(4, Standing.ACTIVE), (5, Standing.FAILING), (9, Standing.FAILING)]
)
def test_what_fails_for_days_is_stopped(subscribed, publish, days, standing):
    subscription = subscribed()
    publish()
    delivery = Delivery.objects.get()
    failed = Answer(Outcome.TIMED_OUT)

    record(claim(delivery.pk, 0, at=NOW), failed, at=NOW)
    record(claim(delivery.pk, 1, at=NOW), failed, at=NOW + dt.timedelta(days=days))

    subscription.refresh_from_db()
    assert (subscription.standing, subscription.failing_since) == (standing, NOW)
    assert list(Subscription.objects.stopped()) == ([subscription] if days > 4 else [])


def test_what_arrives_ends_the_days_of_failing(subscribed, publish):
    subscription = subscribed()
    publish()
    pk = Delivery.objects.get().pk
    record(claim(pk, 0, at=NOW), Answer(Outcome.TIMED_OUT), at=NOW)
    record(claim(pk, 1, at=NOW), Answer(Outcome.TAKEN, 200), at=NOW + dt.timedelta(days=4))

    subscription.refresh_from_db()
    assert subscription.failing_since is None


def test_of_two_workers_with_one_task_one_sends(subscribed, publish):
    subscribed()
    publish()
    pk = Delivery.objects.get().pk

    assert claim(pk, 0, at=NOW)
    assert claim(pk, 0, at=NOW) is None
    assert Delivery.objects.get().tries == 1


def test_a_worker_that_dies_in_between_is_followed_by_the_next_try(
    subscribed, publish, receiver, work
):
    subscribed()
    publish()
    task = DBTaskResult.objects.get()
    task.claim("a worker that dies")
    claim(Delivery.objects.get().pk, 0, at=timezone.now())
    assert Delivery.objects.get().outcome == Outcome.CUT_OFF

    work(early=True)

    assert len(receiver.received) == 1
    assert Delivery.objects.get().state == DeliveryState.DELIVERED


def test_the_last_try_without_an_answer_is_given_up(subscribed, publish, receiver, work):
    subscribed()
    publish()
    pk = Delivery.objects.get().pk
    for tries in range(TRIES):
        assert claim(pk, tries, at=NOW)

    work(early=True)

    assert not receiver.received
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.outcome) == (DeliveryState.DEAD, Outcome.CUT_OFF)


def test_a_late_answer_does_not_touch_what_was_sent_anew(subscribed, publish):
    subscribed()
    publish()
    pk = Delivery.objects.get().pk
    slow = claim(pk, 0, at=NOW)
    claim(pk, 1, at=NOW)

    record(slow, Answer(Outcome.REFUSED, 500), at=NOW)

    assert Delivery.objects.get().outcome == Outcome.CUT_OFF


def test_what_was_deleted_meanwhile_is_left(subscribed, publish, receiver, work):
    subscription = subscribed()
    publish()
    subscription.delete()

    work()

    assert not receiver.received


def test_publishing_costs_so_many_questions_more_for_each_subscription(
    publish, subscribed, django_assert_num_queries
):
    update = publish()
    entry = Entry.objects.get(update=update)
    Delivery.objects.all().delete()
    with django_assert_num_queries(4):
        ledger.tell(Entry.objects.get(pk=entry.pk))
    subscribed(kind="letter_sent")
    with django_assert_num_queries(5):
        ledger.tell(Entry.objects.get(pk=entry.pk))


def test_the_task_takes_what_the_queue_can_keep(subscribed, publish):
    subscribed()
    publish()
    delivery = Delivery.objects.get()

    task = DBTaskResult.objects.get()

    assert task.args_kwargs == {"args": [str(delivery.pk), 0], "kwargs": {}}
    assert task.task_path == deliver.module_path
    assert task.run_after == delivery.next_try_at
