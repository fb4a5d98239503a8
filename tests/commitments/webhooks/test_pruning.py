"""Old deliveries are deleted, and nobody who was told misses what becomes of it."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.utils import timezone

from commitments.kinds import DeliveryState, Event
from commitments.models import Delivery
from commitments.webhooks.deliveries import KEPT, make, prune
from tests.commitments.webhooks.conftest import NOW

pytestmark = pytest.mark.django_db
A_YEAR_ON = NOW + KEPT + dt.timedelta(days=1)
SETTLED = [DeliveryState.DELIVERED, DeliveryState.DEAD]


def tried(state, *, at=NOW):
    """Let every delivery be in a state, after its last try at a moment."""
    Delivery.objects.update(state=state, last_tried_at=at)


@pytest.mark.parametrize("state", SETTLED)
@pytest.mark.parametrize(
    ("at", "count"), [(NOW + KEPT - dt.timedelta(days=1), 0), (A_YEAR_ON, 1)], ids=["young", "old"]
)
def test_what_is_settled_is_kept_for_a_year(subscribed, publish, state, at, count):
    subscribed()
    publish()
    tried(state)

    assert prune(at=at) == count
    assert Delivery.objects.count() == 1 - count


@pytest.mark.parametrize("state", SETTLED)
def test_a_test_message_is_kept_as_long(subscribed, state):
    make(subscribed(), Event.PING, at=NOW)
    tried(state)

    assert prune(at=NOW + KEPT) == 0
    assert prune(at=A_YEAR_ON) == 1


def test_what_is_still_tried_or_waits_for_its_receiver_stays(subscribed, publish):
    subscribed()
    publish()
    tried(DeliveryState.WAITING)

    assert prune(at=NOW + 10 * KEPT) == 0
    assert Delivery.objects.count() == 1


def test_what_was_sent_anew_is_kept_for_a_year_from_then(subscribed, publish):
    subscribed()
    publish()
    tried(DeliveryState.DELIVERED, at=A_YEAR_ON - dt.timedelta(days=7))

    assert prune(at=A_YEAR_ON) == 0


def test_once_deliveries_may_be_gone_everybody_is_told_what_became_of_an_update(
    subscribed, publish
):
    told = subscribed(kind="assessment")
    update = publish("assessment")
    tried(DeliveryState.DELIVERED)
    prune(at=A_YEAR_ON)

    correction = {"follow_up": update.follow_up, "supersedes": update}
    publish("correction", on=A_YEAR_ON.date(), **correction)

    assert [delivery.event for delivery in told.deliveries.all()] == [Event.CORRECTED]


def test_the_command_says_how_many_it_deleted(subscribed, capsys):
    make(subscribed(), Event.PING, at=NOW)
    tried(DeliveryState.DEAD, at=timezone.now() - 2 * KEPT)

    call_command("prune_deliveries")

    assert capsys.readouterr().out == "Deleted deliveries: 1.\n"
