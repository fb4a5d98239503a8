"""Secrets and signatures of Standard Webhooks: HMAC-SHA256 over id, time and body."""

import base64
import datetime as dt
import hashlib
import hmac
import secrets

PREFIX = "whsec_"
BYTES = 32


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(BYTES)).decode()


def headers_for(
    body: bytes, *, message_id: str, at: dt.datetime, signed_with: list[str]
) -> dict[str, str]:
    """Return the headers of a request sent at a moment: one signature for each secret."""
    seconds = str(int(at.timestamp()))
    signed = b".".join([message_id.encode(), seconds.encode(), body])
    return {
        "webhook-id": message_id,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(signature_of(signed, secret) for secret in signed_with),
    }


def signature_of(signed: bytes, secret: str) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
