"""The project's settings, as a test machine has them."""

import os

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

os.environ.setdefault("LOCAL", "1")
os.environ.setdefault("SECRET_KEY", "for tests only; long enough for the check of its length")

from vienna_process.settings import *  # noqa: F403

# Fast, since tests sign in often. The secrets are none.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SIGNING_KEY = (
    Ed25519PrivateKey.generate()
    .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    .decode()
)
# Nothing is sent but by a worker, and a test starts that itself.
WEBHOOKS = True
# Tests undo what they write, and with it the data version that kept answers go by.
CACHES["answers"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}  # noqa: F405
