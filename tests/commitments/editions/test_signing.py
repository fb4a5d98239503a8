import subprocess

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from commitments.editions.signing import public_key, sign


def pem_of(key):
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def openssl(folder, arguments):
    return subprocess.run(  # noqa: S603  The arguments are ours.
        ["openssl", *arguments.split()],  # noqa: S607  Whichever openssl the reader has.
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )


def check(folder):
    """Check a signature as docs/verifying.md says."""
    names = "-inkey signing-key.pem -sigfile a.html.sig -in a.html"
    return openssl(folder, f"pkeyutl -verify -rawin -pubin {names}")


@pytest.fixture
def signed(tmp_path, settings):
    """Sign a file with a key that openssl made, and write down what a reader has."""
    openssl(tmp_path, "genpkey -algorithm ed25519 -out private.pem")
    settings.SIGNING_KEY = str(tmp_path / "private.pem")
    (tmp_path / "a.html").write_bytes("متن".encode())
    (tmp_path / "a.html.sig").write_bytes(sign("متن".encode()))
    (tmp_path / "signing-key.pem").write_bytes(public_key())
    return tmp_path


def test_openssl_accepts_the_signature(signed):
    assert check(signed).stdout == "Signature Verified Successfully\n"


def test_openssl_refuses_a_file_that_was_changed(signed):
    (signed / "a.html").write_bytes("متن\u200c".encode())

    assert check(signed).returncode != 0


def test_the_key_may_stand_in_the_variable_itself(settings):
    settings.SIGNING_KEY = pem_of(Ed25519PrivateKey.generate())

    assert len(sign(b"x")) == 64


def test_without_a_key_nothing_is_signed(settings):
    settings.SIGNING_KEY = ""

    assert (sign(b"x"), public_key()) == (None, None)


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("/nowhere/key.pem", "neither a private key in PEM nor a file"),
        ("-----BEGIN PRIVATE KEY-----\nx", "neither a private key in PEM nor a file"),
        (pem_of(generate_private_key(65537, 2048)), "is not an Ed25519 key"),
    ],
    ids=["no-file", "no-key", "another-kind"],
)
def test_a_key_that_is_none_is_refused(settings, key, message):
    settings.SIGNING_KEY = key

    with pytest.raises(ImproperlyConfigured, match=message):
        sign(b"x")
    with pytest.raises(SystemCheckError, match=message):
        call_command("check", tags=["security"])


def test_a_key_that_signs_and_no_key_pass_the_check(settings):
    call_command("check", tags=["security"])
    settings.SIGNING_KEY = ""

    call_command("check", tags=["security"])
