"""The pages of webhooks: made, shown, changed, tried, ended."""

import re
import uuid

import pytest
from django.utils import timezone

from commitments.models import Delivery, Subscription, SubscriptionChange
from commitments.webhooks import subscriptions

pytestmark = pytest.mark.django_db
WEBHOOKS = "/en/workspace/webhooks/"
NEW = {
    "description": "A newsroom",
    "address": "https://receiver.example/hook",
    "addressee": "icc",
    "kind": "assessment",
    "theme": "",
}


@pytest.fixture
def made(as_):
    as_("coordinator").post(f"{WEBHOOKS}new/", NEW)
    return Subscription.objects.get()


def steps():
    return [change.step for change in SubscriptionChange.objects.order_by("pk")]


def test_a_webhook_is_made_and_its_secret_shown_once(as_, made):
    coordinator = as_("coordinator")
    response = coordinator.post(f"{WEBHOOKS}new/", NEW)

    newest = Subscription.objects.latest("pk")
    assert newest.secret in response.content.decode()
    assert newest.secret not in coordinator.get(newest.get_absolute_url()).content.decode()
    assert made.filters == {"addressee": "icc", "kind": "assessment"}
    assert made.origin == "http://testserver"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"description": ""}, "description"),
        ({"address": ""}, "address"),
        ({"address": "http://receiver.example/"}, "address"),
        ({"address": "https://127.0.0.1/"}, "address"),
        ({"address": "https://[::ffff:10.0.0.1]/"}, "address"),
        ({"address": "https://receiver.example:22/"}, "address"),
        ({"address": "https://user:password@receiver.example/"}, "address"),
        ({"address": "https://receiver.example/" + "a" * 500}, "address"),
        ({"addressee": "nobody"}, "addressee"),
        ({"kind": "rumour"}, "kind"),
        ({"since": "1402-13-01"}, "since"),
    ],
)
def test_bad_input_is_refused_at_its_field(as_, wrong, field):
    response = as_("coordinator").post(f"{WEBHOOKS}new/", NEW | wrong)

    assert response.status_code == 400
    assert list(response.context["form"].errors) == [field]
    assert not Subscription.objects.exists()


def test_the_refusal_is_in_the_readers_language(as_):
    path = WEBHOOKS.replace("/en/", "/ps/")
    response = as_("coordinator").post(f"{path}new/", NEW | {"address": "https://10.0.0.1/"})

    (error,) = response.context["form"].errors["address"]
    assert not re.search(r"address|public", error)


def test_a_change_begins_with_what_there_is(as_, made):
    coordinator = as_("coordinator")
    form = coordinator.get(f"{WEBHOOKS}{made.pk}/edit/").context["form"]
    assert (form["address"].value(), form["addressee"].value()) == (made.address, "icc")

    changed = NEW | {"addressee": "un", "kind": "", "description": "A desk"}
    assert coordinator.post(f"{WEBHOOKS}{made.pk}/edit/", changed).status_code == 302

    made.refresh_from_db()
    assert (made.description, made.filters) == ("A desk", {"addressee": "un"})
    assert steps() == ["made", "changed"]


def test_a_change_that_is_refused_changes_nothing(as_, made):
    wrong = NEW | {"address": "https://10.0.0.1/", "description": "A desk"}
    response = as_("coordinator").post(f"{WEBHOOKS}{made.pk}/edit/", wrong)

    assert response.status_code == 400
    made.refresh_from_db()
    assert (made.address, made.description) == (NEW["address"], "A newsroom")


def test_steps_are_taken_and_kept(as_, made):
    coordinator = as_("coordinator")
    for step in ("ping", "pause", "resume"):
        response = coordinator.post(f"{WEBHOOKS}{made.pk}/steps/{step}/")
        assert response["Location"] == made.get_absolute_url()
    secret = coordinator.post(f"{WEBHOOKS}{made.pk}/new-secret/").context["secret"]

    made.refresh_from_db()
    assert made.secret == secret
    assert Delivery.objects.get().event == "ping"
    assert steps() == ["made", "paused", "resumed", "rotated"]
    assert coordinator.post(f"{WEBHOOKS}{made.pk}/steps/fly/").status_code == 404


def test_a_deleted_webhook_is_gone_and_remembered(as_, made):
    coordinator = as_("coordinator")
    coordinator.post(f"{WEBHOOKS}{made.pk}/delete/")

    assert not Subscription.objects.exists()
    page = coordinator.get(WEBHOOKS).content.decode()
    assert "A newsroom" in page
    assert "deleted" in page


def test_a_delivery_is_shown_and_sent_again(as_, made):
    coordinator = as_("coordinator")
    coordinator.post(f"{WEBHOOKS}{made.pk}/steps/ping/")
    page = coordinator.get(made.get_absolute_url()).content.decode()
    delivery = Delivery.objects.get()
    assert delivery.message_id in page
    assert "Next try" in page
    assert "Send again" not in page
    Delivery.objects.update(
        state="dead",
        next_try_at=None,
        tries=8,
        tries_left=0,
        outcome="refused",
        status=503,
        last_tried_at=timezone.now(),
    )
    page = coordinator.get(made.get_absolute_url()).content.decode()
    assert "Given up" in page
    assert "The receiver answered with an error" in page

    response = coordinator.post(f"{WEBHOOKS}deliveries/{delivery.pk}/replay/")

    assert response["Location"] == made.get_absolute_url()
    delivery.refresh_from_db()
    assert delivery.state == "waiting"
    assert coordinator.post(f"{WEBHOOKS}deliveries/{uuid.uuid4()}/replay/").status_code == 404


def test_the_page_asks_no_more_for_more_deliveries(
    as_, people, made, django_assert_max_num_queries
):
    coordinator = as_("coordinator")
    for _ in range(60):
        subscriptions.ping(people["coordinator"], made, at=timezone.now())
    with django_assert_max_num_queries(12):
        response = coordinator.get(made.get_absolute_url())
    assert len(response.context["deliveries"]) == 50
    assert len(coordinator.get(f"{made.get_absolute_url()}?page=2").context["deliveries"]) == 10


def test_switched_off_the_pages_say_so_and_nothing_is_done(as_, made, settings):
    settings.WEBHOOKS = False
    coordinator = as_("coordinator")
    for path in (WEBHOOKS, f"{WEBHOOKS}new/", made.get_absolute_url()):
        page = coordinator.get(path).content.decode()
        assert "switched off" in page
        assert "Send a test" not in page
    assert coordinator.post(f"{WEBHOOKS}new/", NEW).status_code == 403
    for path in ("steps/ping/", "steps/pause/", "new-secret/", "delete/"):
        assert coordinator.post(f"{WEBHOOKS}{made.pk}/{path}").status_code == 403
    assert not Delivery.objects.exists()
    assert steps() == ["made"]


@pytest.mark.parametrize(("name", "is_told"), [("coordinator", True), ("reviewer", False)])
def test_a_stopped_webhook_is_told_to_coordinators_at_once(as_, made, name, is_told):
    Subscription.objects.update(standing="failing")

    page = as_(name).get("/en/workspace/").content.decode()

    assert ("nothing arrived for days" in page) is is_told
    assert (made.get_absolute_url() in page) is is_told
