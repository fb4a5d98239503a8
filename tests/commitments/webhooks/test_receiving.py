"""What docs/webhooks.md tells receivers is so: each example runs."""

import datetime as dt
import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator

from commitments.kinds import Event
from commitments.webhooks.deliveries import TRIES, WAITS
from commitments.webhooks.payloads import SERIALIZERS, body_of
from commitments.webhooks.signing import headers_for, new_secret
from commitments.webhooks.subscriptions import OVERLAP

PAGE = Path("docs/webhooks.md").read_text()
BODY = '{"text":"متن\\n"}\n'.encode()


def example(language):
    (code,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return code


def headers(*secrets, at=None):
    at = at or dt.datetime.now(dt.UTC)
    return headers_for(BODY, message_id="msg_1", at=at, signed_with=list(secrets))


@pytest.fixture
def is_genuine():
    names = {}
    exec(example("python"), names)  # noqa: S102  It is our own page.
    return names["is_genuine"]


def test_the_example_in_python_accepts_what_is_signed_here(is_genuine):
    old, new = new_secret(), new_secret()

    assert is_genuine(new, headers(new), BODY)
    assert is_genuine(old, headers(new, old), BODY)


def test_the_example_in_python_refuses_what_is_not(is_genuine):
    secret = new_secret()
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=6)

    assert not is_genuine(new_secret(), headers(secret), BODY)
    assert not is_genuine(secret, headers(secret), BODY + b" ")
    assert not is_genuine(secret, headers(secret) | {"webhook-id": "msg_2"}, BODY)
    assert not is_genuine(secret, headers(secret, at=long_ago), BODY)


def test_the_example_with_openssl_prints_the_signature(tmp_path):
    secret = new_secret()
    sent = headers(secret)
    (tmp_path / "body").write_bytes(BODY)
    result = subprocess.run(  # noqa: S603  It is our own page.
        ["sh", "-euc", example("sh")],  # noqa: S607  Whichever shell the reader has.
        cwd=tmp_path,
        env=os.environ
        | {"SECRET": secret, "ID": sent["webhook-id"], "TIMESTAMP": sent["webhook-timestamp"]},
        capture_output=True,
        text=True,
        check=True,
    )

    assert f"v1,{result.stdout}" == sent["webhook-signature"]


def test_every_event_has_its_row():
    table = PAGE.split("## What is told")[1].split("```")[0]
    rows = re.findall(r"^\| `([a-z.]+)` \|", table.split("---")[-1], re.MULTILINE)

    assert rows == list(Event.values) == list(SERIALIZERS)


@pytest.mark.django_db
def test_the_example_of_a_message_has_the_fields_of_one(subscribed, publish):
    subscription = subscribed()
    publish()
    told = json.loads(body_of(subscription.deliveries.get()))
    shown = json.loads(example("json"))

    assert list(shown) == list(told)
    assert list(shown["data"]) == list(told["data"])


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["development", "assessment", "correction"])
def test_what_is_sent_is_what_the_schema_says(subscribed, publish, kind):
    subscription = subscribed()
    before = publish()
    publish(
        kind,
        **{"supersedes": before, "follow_up": before.follow_up} if kind == "correction" else {},
    )
    delivery = subscription.deliveries.latest("entry__number")
    whole = SchemaGenerator().get_schema(public=True)
    content = whole["webhooks"][delivery.event]["post"]["requestBody"]["content"]
    schema = content["application/json"]["schema"] | {"components": whole["components"]}

    Draft202012Validator(schema).validate(json.loads(body_of(delivery)))

    assert set(whole["webhooks"]) == set(Event.values)


def test_the_times_are_those_of_the_page():
    minutes = [int(wait.total_seconds() // 60) for wait in WAITS[: TRIES - 1]]

    assert minutes == [1, 5, 30, *(hours * 60 for hours in (2, 5, 10, 24))]
    assert "after 1, 5 and 30 minutes, 2, 5, 10 and 24 hours" in PAGE
    assert OVERLAP.days == 3
    assert "signed with both for three days" in PAGE
