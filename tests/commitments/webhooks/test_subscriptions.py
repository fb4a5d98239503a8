"""Who may subscribe, what is refused, and what is kept of it."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from commitments.kinds import DeliveryState, Event, Standing
from commitments.models import Delivery, Subscription, SubscriptionChange
from commitments.reviews import StepNotAllowed
from commitments.roles import Role
from commitments.webhooks import subscriptions
from commitments.webhooks.deliveries import TRIES
from commitments.webhooks.subscriptions import FILTERS, MAY_SUBSCRIBE, OVERLAP
from tests.commitments.webhooks.conftest import NOW, verified
from tests.commitments.webhooks.test_sending import INSIDE, REFUSED

pytestmark = pytest.mark.django_db
NEW = {
    "description": "A newsroom",
    "address": "https://receiver.example/hook",
    "filters": {"addressee": "icc", "kind": "assessment"},
    "origin": "https://example.org",
}


def steps():
    changes = SubscriptionChange.objects.order_by("pk")
    return [(change.step, change.changed_by and change.changed_by.username) for change in changes]


def test_a_coordinator_subscribes(coordinator):
    subscription = subscriptions.subscribe(coordinator, **NEW)

    subscription.refresh_from_db()
    assert subscription.filters == NEW["filters"]
    assert subscription.secret.startswith("whsec_")
    assert subscription.standing == Standing.ACTIVE
    assert steps() == [("made", "coordinator")]


@pytest.mark.parametrize("role", Role)
def test_who_else_may_not(django_user_model, role):
    user = django_user_model.objects.create_user("somebody")
    user.groups.set(Group.objects.filter(name=role))

    if role in MAY_SUBSCRIBE:
        assert subscriptions.subscribe(user, **NEW)
    else:
        with pytest.raises(StepNotAllowed):
            subscriptions.subscribe(user, **NEW)
    assert {Role.COORDINATOR, Role.ADMINISTRATOR} == MAY_SUBSCRIBE


def test_switched_off_nobody_may(coordinator, settings):
    settings.WEBHOOKS = False
    with pytest.raises(StepNotAllowed):
        subscriptions.subscribe(coordinator, **NEW)
    assert not Subscription.objects.exists()


# What these stand for is known only once they are looked up.
NAMES = {"https://localhost/", "https://0x7f000001/"}


@pytest.mark.parametrize("address", [a for a in [*INSIDE, *REFUSED] if a not in NAMES])
def test_an_address_that_can_never_be_reached_is_refused_at_once(coordinator, address):
    with pytest.raises(ValidationError) as refused:
        subscriptions.subscribe(coordinator, **NEW | {"address": address})

    assert "address" in refused.value.message_dict
    assert not Subscription.objects.exists()


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ({"addressee": "nobody"}, "addressee"),
        ({"kind": "rumour"}, "kind"),
        ({"since": "yesterday"}, "since"),
        ({"ordering": "number"}, "filters"),
        ({"colour": "red"}, "filters"),
    ],
)
def test_a_filter_that_the_list_would_refuse_is_refused(coordinator, filters, field):
    with pytest.raises(ValidationError) as refused:
        subscriptions.subscribe(coordinator, **NEW | {"filters": filters})

    assert field in refused.value.message_dict
    assert not Subscription.objects.exists()


def test_every_filter_of_the_api_is_there():
    assert {"declaration", "clause", "item", "addressee", "theme", "kind", "status"} <= set(FILTERS)


def test_rows_say_what_they_are(coordinator):
    subscription = subscriptions.subscribe(coordinator, **NEW)
    delivery = subscriptions.ping(coordinator, subscription, at=NOW)

    assert str(subscription) == "A newsroom"
    assert str(delivery) == delivery.message_id
    assert str(SubscriptionChange.objects.get()) == "A newsroom: made"


def test_a_change_is_kept(coordinator):
    subscription = subscriptions.subscribe(coordinator, **NEW)
    subscriptions.change(
        coordinator,
        subscription,
        description="A desk",
        address="https://receiver.example:8443/",
        filters={},
    )

    subscription.refresh_from_db()
    assert (subscription.description, subscription.filters) == ("A desk", {})
    assert [step for step, _ in steps()] == ["made", "changed"]


def test_a_former_secret_signs_for_some_days(coordinator, subscribed, publish, receiver, work):
    subscription = subscribed()
    former = subscription.secret

    secret = subscriptions.rotate(coordinator, subscription, at=NOW)

    assert subscription.secrets(at=NOW + OVERLAP - dt.timedelta(seconds=1)) == [secret, former]
    assert subscription.secrets(at=NOW + OVERLAP) == [secret]
    Subscription.objects.update(former_secret_until="2999-01-01T00:00:00Z")
    publish()
    work()
    for each in (secret, former):
        verified(subscription, receiver.received[0], secret=each)
    assert steps() == [("rotated", "coordinator")]


def test_what_waits_while_paused_is_sent_once_it_goes_on(
    coordinator, subscribed, publish, receiver, work
):
    subscription = subscribed()
    publish()
    subscriptions.pause(coordinator, subscription)
    work()
    assert not receiver.received

    subscriptions.resume(coordinator, subscription, at=NOW)
    work()

    assert len(receiver.received) == 1
    assert Delivery.objects.get().state == DeliveryState.DELIVERED
    assert [step for step, _ in steps()] == ["paused", "resumed"]


def test_resuming_forgets_the_days_of_failing(coordinator, subscribed):
    subscription = subscribed()
    Subscription.objects.update(standing=Standing.FAILING, failing_since=NOW)
    subscription.refresh_from_db()

    subscriptions.resume(coordinator, subscription, at=NOW)

    subscription.refresh_from_db()
    assert (subscription.standing, subscription.failing_since) == (Standing.ACTIVE, None)


def test_a_deleted_subscription_leaves_who_deleted_it(coordinator, subscribed, publish):
    subscription = subscribed()
    publish()

    subscriptions.delete(coordinator, subscription)

    assert not Subscription.objects.exists()
    assert not Delivery.objects.exists()
    change = SubscriptionChange.objects.get()
    assert (change.step, change.description, change.subscription) == (
        "deleted",
        "A newsroom",
        None,
    )


def test_a_test_is_sent_by_the_queue(coordinator, subscribed, receiver, work):
    subscription = subscribed(kind="letter_sent")
    subscriptions.ping(coordinator, subscription, at=NOW)
    assert not receiver.received

    work()

    assert verified(subscription, receiver.received[0])["type"] == Event.PING


def test_a_paused_one_is_not_tested(coordinator, subscribed):
    subscription = subscribed()
    subscriptions.pause(coordinator, subscription)
    with pytest.raises(StepNotAllowed):
        subscriptions.ping(coordinator, subscription, at=NOW)


@pytest.mark.parametrize("status", [204, 500])
def test_what_arrived_or_was_given_up_is_sent_again_with_the_same_id(
    coordinator, subscribed, publish, receiver, work, status
):
    subscribed()
    publish()
    receiver.status = status
    for _ in range(TRIES):
        work(early=True)
    delivery = Delivery.objects.get()
    before = len(receiver.received)
    receiver.status = 200

    subscriptions.replay(coordinator, delivery, at=NOW)
    work()

    assert len(receiver.received) == before + 1
    assert len({headers["webhook-id"] for _, headers, _ in receiver.received}) == 1
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries_left) == (DeliveryState.DELIVERED, TRIES - 1)
    assert steps() == [("replayed", "coordinator")]


def test_what_still_waits_is_not_sent_twice(coordinator, subscribed, publish, receiver, work):
    subscribed()
    publish()

    subscriptions.replay(coordinator, Delivery.objects.get(), at=NOW)
    work()

    assert len(receiver.received) == 1
    assert steps() == []


def test_while_paused_nothing_is_sent_again(coordinator, subscribed, publish):
    subscription = subscribed()
    publish()
    subscriptions.pause(coordinator, subscription)
    with pytest.raises(StepNotAllowed):
        subscriptions.replay(coordinator, Delivery.objects.get(), at=NOW)
