"""What is sent is what is public, in three languages."""

import json

import pytest

from commitments.models import Delivery
from commitments.webhooks.payloads import body_of

pytestmark = pytest.mark.django_db


def told_of(subscription):
    return json.loads(body_of(subscription.deliveries.latest("entry__number")))


def test_an_update_is_told_as_the_api_has_it(subscribed, publish, client):
    subscription = subscribed()
    update = publish("assessment", text_ps="محکمې پیل وکړ.", text_fa_af="محکمه آغاز کرد.")

    told = told_of(subscription)["data"]

    whole = client.get(f"/api/v1/updates/{update.number}/").json()
    assert {n: v for n, v in told.items() if n not in {"url", "html_url"}} == {
        name: whole[name] for name in told if name not in {"url", "html_url"}
    }
    assert told["text"]["ps"] == "محکمې پیل وکړ."
    assert told["url"] == f"https://example.org/api/v1/updates/{update.number}/"
    assert told["html_url"] == {
        "en": f"https://example.org/en/updates/{update.number}/",
        "fa-AF": f"https://example.org/fa-af/updates/{update.number}/",
        "ps": f"https://example.org/ps/updates/{update.number}/",
    }


def test_a_correction_says_what_it_corrects(subscribed, publish):
    subscription = subscribed()
    update = publish()
    publish("correction", follow_up=update.follow_up, supersedes=update, is_retraction=True)

    told = told_of(subscription)

    assert told["type"] == "update.corrected"
    assert (told["data"]["supersedes"], told["data"]["is_retraction"]) == (update.number, True)


def test_no_member_and_no_hour_is_told(subscribed, publish):
    subscription = subscribed()
    publish()

    told = told_of(subscription)

    assert told["timestamp"] == told["data"]["recorded_on"] == "2026-01-02"
    assert not {"author", "reviewer", "changed_at"} & set(told["data"])


def test_letters_are_sent_as_they_are(subscribed, publish):
    subscription = subscribed()
    publish(text_fa_af="محکمه")

    assert "محکمه".encode() in body_of(subscription.deliveries.get())


def test_a_test_says_nothing(subscribed):
    delivery = Delivery.objects.create(
        subscription=subscribed(), event="ping", made_at="2026-01-02T03:04:05Z", tries_left=1
    )
    delivery.refresh_from_db()

    assert body_of(delivery) == b'{"type":"ping","timestamp":"2026-01-02","data":{}}'
