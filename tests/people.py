"""Members, and how they sign in."""

from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)

PASSWORD = "a long enough password"
SECRET = generate_totp_secret()


def with_second_factor(user):
    """Give an account an app that makes codes, and return the account."""
    TOTP.activate(user, SECRET)
    return user


def code():
    """Return the code that the app shows now."""
    return format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))
