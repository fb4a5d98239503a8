"""Signing in: a password is not enough, guessing is slow, and nobody is locked out."""

import re
from pathlib import Path
from string import ascii_letters

import allauth.account.internal.flows
import allauth.mfa
import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client, TestCase

from commitments.models import Token
from tests.people import PASSWORD, code, with_second_factor
from vienna_process.accounts import CHANGES, UNSENT_AN_HOUR, Adapter

pytestmark = pytest.mark.django_db
LOGIN = "/en/account/login/"
CLOSED = "/en/admin/"
GUESSES = 5


@pytest.fixture
def member(django_user_model):
    return django_user_model.objects.create_superuser("member", "m@example.org", PASSWORD)


def sign_in(client, login="member", password=PASSWORD, address="192.0.2.1"):
    values = {"login": login, "password": password}
    return client.post(LOGIN, values, headers={"X-Real-IP": address})


def is_in(client):
    return client.get(CLOSED).status_code == 200


@pytest.mark.parametrize("login", ["member", "m@example.org"])
def test_a_password_and_a_code_open_what_is_closed(client, member, login):
    with_second_factor(member)

    sign_in(client, login)
    client.post("/en/account/second-factor/authenticate/", {"code": code()})

    assert is_in(client)


def test_a_password_alone_opens_nothing(client, member):
    with_second_factor(member)

    response = sign_in(client)

    assert response["Location"] == "/en/account/second-factor/authenticate/"
    assert not is_in(client)


def test_who_has_no_second_factor_has_to_set_one_up(client, member):
    sign_in(client)

    response = client.get(CLOSED)

    assert member.authenticator_set.count() == 0
    assert response["Location"] == "/en/account/second-factor/"


def test_a_second_factor_is_set_up_with_an_app(client, member):
    sign_in(client)
    sign_in_again(client)
    page = client.get("/en/account/second-factor/totp/activate/")
    secret = page.context["form"].secret

    assert secret in page.content.decode()
    assert "<svg" in page.content.decode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.people.SECRET", secret)
        client.post("/en/account/second-factor/totp/activate/", {"code": code()})

    kinds = set(member.authenticator_set.values_list("type", flat=True))
    assert kinds == {"totp", "recovery_codes"}
    assert is_in(client)


def test_the_last_second_factor_stays(client, member):
    with_second_factor(member)
    client.force_login(member)
    sign_in_again(client)

    client.post("/en/account/second-factor/totp/deactivate/")

    assert Authenticator.objects.filter(user=member, type="totp").exists()


def sign_in_again(client):
    client.post("/en/account/reauthenticate/", {"password": PASSWORD})


def guess(client, address="192.0.2.1", login="member"):
    for _ in range(GUESSES):
        sign_in(client, login, "a wrong password", address)


def test_guessing_is_slowed_down(client, member):
    with_second_factor(member)
    guess(client)

    response = sign_in(client)

    assert response.status_code == 200
    assert "Too many failed login attempts" in response.content.decode()


def test_who_guesses_locks_nobody_else_out(client, member):
    with_second_factor(member)
    guess(client, address="198.51.100.7")

    assert sign_in(client, address="192.0.2.1").status_code == 302


def test_without_the_address_in_the_key_they_would(client, member, monkeypatch):
    monkeypatch.setattr(
        Adapter,
        "_get_login_attempts_cache_key",
        DefaultAccountAdapter._get_login_attempts_cache_key,
    )
    with_second_factor(member)
    guess(client, address="198.51.100.7")

    assert sign_in(client, address="192.0.2.1").status_code == 200


@pytest.mark.parametrize("login", ["nobody", "nobody@example.org"])
@pytest.mark.usefixtures("member")
def test_nothing_tells_whether_an_account_exists(client, login):
    known = login.replace("nobody@", "m@").replace("nobody", "member")

    answers = [sign_in(client, name, "a wrong password") for name in (login, known)]
    texts = [answer.content.decode().replace(known, login) for answer in answers]
    token = [answer.context["csrf_token"] for answer in answers]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert texts[0].replace(str(token[0]), "") == texts[1].replace(str(token[1]), "")


@pytest.mark.usefixtures("member")
def test_a_new_password_is_sent_to_those_who_have_an_account(client):
    answers = [
        client.post("/ps/account/password/reset/", {"email": address})
        for address in ("m@example.org", "nobody@example.org")
    ]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert [message.to for message in mail.outbox] == [["m@example.org"]]
    assert "/ps/account/password/reset/key/" in mail.outbox[0].body


def test_a_new_password_does_not_replace_the_second_factor(client, member):
    with_second_factor(member)
    client.post("/en/account/password/reset/", {"email": "m@example.org"})
    address = next(line for line in mail.outbox[0].body.split() if line.startswith("http"))
    form = client.get(address, follow=True)
    new = "quite another password"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})

    response = sign_in(client, password=new)

    member.refresh_from_db()
    assert member.check_password(new)
    assert response["Location"] == "/en/account/second-factor/authenticate/"


def test_nobody_signs_up(client, django_user_model):
    values = {"username": "new", "email": "n@example.org"}

    response = client.post(
        "/en/account/signup/", values | {"password1": PASSWORD, "password2": PASSWORD}
    )

    assert response.status_code in {200, 403}
    assert not django_user_model.objects.exists()


def test_the_address_of_a_member_is_not_kept(client, member):
    with_second_factor(member)
    sign_in(client, address="192.0.2.99")
    client.post("/en/account/second-factor/authenticate/", {"code": code()})

    assert {session.ip for session in UserSession.objects.all()} == {"::"}
    assert not any("192.0.2.99" in str(session.get_decoded()) for session in Session.objects.all())


def test_other_sessions_are_listed_and_ended(client, member):
    with_second_factor(member)
    other = Client()
    for one in (other, client):
        cache.clear()  # The same code twice within its half minute is refused.
        sign_in(one)
        one.post("/en/account/second-factor/authenticate/", {"code": code()})
    assert is_in(other)

    assert client.get("/fa-af/account/sessions/").content.decode().count("<li>") > 1
    client.post("/en/account/sessions/")

    assert is_in(client)
    assert not is_in(other)


@pytest.fixture
def changes(client, member):
    """Return functions that change an account, each with what its owner is told."""
    client.force_login(with_second_factor(member))

    def password():
        values = {
            "oldpassword": PASSWORD,
            "password1": "quite another one",
            "password2": "quite another one",
        }
        client.post("/ps/account/password/change/", values)

    def recovery_codes():
        client.post("/ps/account/reauthenticate/", {"password": PASSWORD})
        client.post("/ps/account/second-factor/recovery-codes/generate/")

    return {"password": password, "recovery_codes": recovery_codes}


@pytest.mark.parametrize(
    ("change", "told"),
    [("password", "پټنوم بدل شو"), ("recovery_codes", "د بیارغونې نوي کوډونه")],
)
def test_a_change_of_an_account_is_told_its_owner(
    changes, change, told, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        changes[change]()

    message = mail.outbox[0]
    assert message.to == ["m@example.org"]
    assert told in message.body
    assert "127.0.0.1" not in message.body
    assert not set(ascii_letters) & set(message.subject + message.body)


def test_a_change_stands_where_no_mail_can_be_sent(changes, member, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    changes["password"]()

    member.refresh_from_db()
    assert member.check_password("quite another one")


def test_an_account_without_an_address_is_told_nothing(changes, member):
    member.email = ""
    member.save()
    changes["password"]()
    assert mail.outbox == []


def test_every_change_that_the_library_tells_has_its_words():
    told = re.compile(r'send_notification_mail\(\s*"([a-z_/]+)"')
    flows = [
        *Path(allauth.account.internal.flows.__file__).parent.glob("password_*.py"),
        *Path(allauth.mfa.__file__).parent.rglob("flows.py"),
    ]
    names = {name for flow in flows for name in told.findall(flow.read_text())}
    assert len(names) >= 8
    assert names <= set(CHANGES)


@pytest.mark.usefixtures("member")
def test_a_session_of_a_password_alone_ends_when_a_second_factor_is_set_up(client):
    thief = Client()
    sign_in(thief)
    sign_in(client)
    sign_in_again(client)
    page = client.get("/en/account/second-factor/totp/activate/")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.people.SECRET", page.context["form"].secret)
        with TestCase.captureOnCommitCallbacks(execute=True):
            client.post("/en/account/second-factor/totp/activate/", {"code": code()})

    assert is_in(client)
    assert not is_in(thief)


@pytest.mark.parametrize("change", ["password"])
def test_keys_to_the_api_go_with_the_password(changes, member, change):
    Token.objects.create(member, name="a program", scope="write")
    changes[change]()
    assert not Token.objects.exists()


def test_strangers_do_not_fill_the_table_of_sessions():
    write = "/en/workspace/updates/write/?follow_up=C10-1:icc&kind=development"
    for _ in range(UNSENT_AN_HOUR + 5):
        Client().post(write, {"text_en": "a" * 1000})
    assert Session.objects.count() == UNSENT_AN_HOUR

    Client().post(write, {"text_en": "a" * 1000}, headers={"X-Real-IP": "192.0.2.77"})
    assert Session.objects.count() == UNSENT_AN_HOUR + 1
