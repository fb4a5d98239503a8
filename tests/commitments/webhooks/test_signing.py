"""Signatures, checked by a second implementation."""

import base64
import datetime as dt
import re

import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from commitments.webhooks.signing import headers_for, new_secret, signature_of

BODY = '{"text":"متن"}'.encode()


def headers(*secrets, at=None):
    at = at or dt.datetime.now(dt.UTC)
    return headers_for(BODY, message_id="msg_1", at=at, signed_with=list(secrets))


def test_a_secret_is_random_and_of_the_form_of_the_standard():
    assert re.fullmatch(r"whsec_[A-Za-z0-9+/]{43}=", new_secret())
    assert len(base64.b64decode(new_secret()[6:])) == 32
    assert new_secret() != new_secret()


def test_the_signature_is_that_of_the_standards_own_example():
    """https://github.com/standard-webhooks/standard-webhooks has the values."""
    signed = b'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}'

    assert signature_of(signed, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


def test_another_implementation_accepts_it():
    secret = new_secret()
    Webhook(secret).verify(BODY, headers(secret))


def test_both_secrets_verify_while_one_replaces_the_other():
    old, new = new_secret(), new_secret()
    for secret in (old, new):
        Webhook(secret).verify(BODY, headers(new, old))


@pytest.mark.parametrize(
    "changed",
    [
        {"webhook-id": "msg_2"},
        {"webhook-timestamp": "1614265330"},
        {"webhook-signature": "v1,AAAA"},
    ],
)
def test_what_was_changed_on_the_way_is_found_out(changed):
    secret = new_secret()
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(BODY, headers(secret) | changed)
