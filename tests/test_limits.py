"""How much is answered: requests a minute, and seconds for a query."""

import json
import re

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache, caches
from django.utils import timezone

from commitments.models import Token
from commitments.roles import Role
from declarations.languages import LANGUAGES
from vienna_process import limits

LIST = "/api/v1/themes/?page_size=1"
A_READER, ANOTHER = "203.0.113.7", "203.0.113.8"
QUOTAS = {"key": 3, "reader": 2, "everybody": 5}


@pytest.fixture
def few(settings):
    settings.REQUESTS_A_MINUTE = QUOTAS


@pytest.fixture(autouse=True)
def _one_minute(monkeypatch):
    """Let all requests of a test fall into one minute."""
    monkeypatch.setattr("vienna_process.limits.time.time", lambda: 1_800_000_015.0)


def ask(client, times=1, path=LIST, address="8.8.8.8", **headers):
    return [client.get(path, REMOTE_ADDR=address, headers=headers) for _ in range(times)][-1]


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_a_reader_is_told_what_is_left(client):
    answer = ask(client)

    assert answer.headers["RateLimit-Policy"] == '"reader";q=2;w=60'
    assert answer.headers["RateLimit"] == '"reader";r=1;t=45'


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("code", LANGUAGES)
def test_one_too_many_is_a_problem_in_the_readers_language(client, code):
    assert ask(client, 2).status_code == 200

    answer = ask(client, path=f"{LIST}&lang={LANGUAGES[code].tag}")

    body = answer.json()
    assert (answer.status_code, body["status"], body["type"]) == (429, 429, "about:blank")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Retry-After"] == "45"
    assert answer.headers["RateLimit"] == '"reader";r=0;t=45'
    assert answer.headers["Cache-Control"] == "no-store"
    assert body["detail"].isascii() == (code == "en")
    assert ("45" if code == "en" else "۴۵") in body["detail"]


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_the_next_minute_is_a_new_one(client, monkeypatch):
    assert ask(client, 3).status_code == 429

    monkeypatch.setattr("vienna_process.limits.time.time", lambda: 1_800_000_060.0)

    assert ask(client).status_code == 200


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_another_reader_has_a_quota_of_their_own(client):
    ask(client, 3)

    assert ask(client, address="9.9.9.9").status_code == 200


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("address", ["127.0.0.1", "", "10.0.0.1", "::1", "unix:"])
def test_where_no_address_is_known_everybody_shares_a_larger_quota(client, address):
    answer = ask(client, 5, address=address)

    assert answer.status_code == 200
    assert answer.headers["RateLimit"] == '"everybody";r=0;t=45'
    assert ask(client, address=address).status_code == 429


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_an_address_in_a_header_is_not_believed(client):
    spoofed = {"X-Forwarded-For": "8.8.4.4", "X-Real-IP": "8.8.4.4"}

    assert ask(client, 3, **spoofed).status_code == 429


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_a_key_has_a_quota_of_its_own(client, django_user_model):
    user = django_user_model.objects.create_user("member")
    user.groups.set(Group.objects.filter(name=Role.MEMBER))
    _token, key = Token.objects.create(user, name="a program", scope="write")
    _token, other = Token.objects.create(user, name="another", scope="write")
    drafts = {"path": "/api/v1/drafts/", "Authorization": f"Token {key}"}

    answer = ask(client, 3, **drafts)

    assert answer.status_code == 200
    assert answer.headers["RateLimit"] == '"key";r=0;t=45'
    assert ask(client, **drafts).status_code == 429
    assert ask(client, **drafts | {"Authorization": f"Token {other}"}).status_code == 200


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_what_has_not_changed_is_never_refused(client):
    tag = ask(client).headers["ETag"]
    ask(client, 5)

    answers = {ask(client, **{"If-None-Match": tag}).status_code for _ in range(9)}

    assert answers == {304}


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_readers_of_pages_are_never_refused(client):
    ask(client, 9)

    answer = ask(client, 9, path="/en/themes/")

    assert answer.status_code == 200
    assert "RateLimit" not in answer.headers


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_a_search_counts_as_five(client):
    answer = ask(client, path="/api/v1/search/?q=court", address="")

    assert answer.headers["RateLimit"] == '"everybody";r=0;t=45'


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_no_address_is_in_the_cache(client):
    ask(client, 2)

    kept = str([vars(caches["default"])["_cache"], list(cache._cache.values())])
    assert "limits-reader" in kept
    assert "8.8.8.8" not in kept


def test_a_pseudonym_is_of_one_day(monkeypatch):
    first = limits.pseudonym(A_READER)
    assert limits.pseudonym(A_READER) == first
    assert limits.pseudonym(ANOTHER) != first
    cache.clear()
    assert limits.pseudonym(A_READER) != first
    second = limits.pseudonym(A_READER)
    tomorrow = timezone.now() + timezone.timedelta(days=1)
    monkeypatch.setattr("vienna_process.limits.timezone.now", lambda: tomorrow)
    assert limits.pseudonym(A_READER) != second


@pytest.mark.django_db
@pytest.mark.usefixtures("few")
def test_without_its_cache_the_site_answers(client, settings):
    settings.CACHES = settings.CACHES | {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }

    answer = ask(client, 9)

    assert answer.status_code == 200
    assert "RateLimit" not in answer.headers


def test_fields_are_structured(settings):
    standing = limits.Standing("everybody", quota=10, left=-3, seconds=7)

    for value in standing.headers().values():
        assert re.fullmatch(r'"[a-z]+"(;[a-z]=\d+)+', value)
    assert json.loads(standing.headers()["RateLimit"].partition(";")[0]) == "everybody"
    assert set(settings.REQUESTS_A_MINUTE) == {"key", "reader", "everybody"}
