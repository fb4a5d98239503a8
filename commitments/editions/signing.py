"""Detached signatures (Ed25519) of the files that are handed out, and the key to check them with.

``settings.SIGNING_KEY`` is the private key in PEM or the path of a file that holds it. Without one
nothing is signed.
"""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def signing_key() -> Ed25519PrivateKey | None:
    """Return the key that this server signs with, if it has one."""
    value: str = settings.SIGNING_KEY
    if not value:
        return None
    try:
        pem = value.encode() if value.startswith("-----BEGIN") else Path(value).read_bytes()
        key = load_pem_private_key(pem, password=None)
    except (OSError, ValueError, TypeError) as error:
        message = "SIGNING_KEY is neither a private key in PEM nor a file with one."
        raise ImproperlyConfigured(message) from error
    if not isinstance(key, Ed25519PrivateKey):
        message = "SIGNING_KEY is not an Ed25519 key."
        raise ImproperlyConfigured(message)
    return key


def sign(content: bytes) -> bytes | None:
    """Return the 64 bytes of the signature of ``content``, or None without a key."""
    key = signing_key()
    return key.sign(content) if key else None


def public_key() -> bytes | None:
    """Return the public key in PEM, or None without a key."""
    key = signing_key()
    if key is None:
        return None
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
