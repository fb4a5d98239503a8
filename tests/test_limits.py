"""How much is answered: requests a minute, and seconds for a query."""

import json
import re

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache, caches
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from commitments.models import Item, Token
from commitments.roles import Role
from declarations.languages import LANGUAGES
from vienna_process import limits

LIST = "/api/v1/themes/?page_size=1"
A_READER, ANOTHER = "203.0.113.7", "203.0.113.8"
QUOTAS = {"key": 3, "reader": 2, "everybody": 5}
SLOW = {
    "postgresql": "SELECT pg_sleep(20)",
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e9) "
    "SELECT count(*) FROM n",
}


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
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }

    answer = ask(client, 9)

    assert answer.status_code == 200
    assert "RateLimit" not in answer.headers


# Seconds


@pytest.fixture
def slow(monkeypatch):
    """Let the list of themes begin with a query that takes longer than anybody waits."""

    def slow_list(*_arguments, **_named):
        with connection.cursor() as cursor:
            cursor.execute(SLOW[connection.vendor])

    monkeypatch.setattr("declarations.viewsets.ThemeViewSet.list", slow_list)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_query_that_takes_too_long_is_stopped(client, settings, code):
    settings.QUERY_SECONDS = 0.2

    answer = client.get(f"{LIST}&lang={LANGUAGES[code].tag}")

    body = answer.json()
    assert (answer.status_code, body["status"]) == (503, 503)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Cache-Control"] == "no-store"
    assert body["detail"].isascii() == (code == "en")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("slow")
def test_a_page_that_takes_too_long_is_stopped_too(settings, monkeypatch):
    def slow_page(*_):
        Item.objects.count()
        with connection.cursor() as cursor:
            cursor.execute(SLOW[connection.vendor])

    settings.QUERY_SECONDS = 0.2
    monkeypatch.setattr("commitments.views.Home.get", slow_page)

    answer = Client(raise_request_exception=False).get("/ps/")

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("slow")
def test_the_clock_is_gone_with_the_answer(client, settings):
    settings.QUERY_SECONDS = 0.2
    client.get(LIST)
    quick = {
        "postgresql": "SELECT pg_sleep(0.5)",
        "sqlite": SLOW["sqlite"].replace("1e9", "3e6"),
    }

    with connection.cursor() as cursor:
        cursor.execute(quick[connection.vendor])
        assert cursor.fetchall()


@pytest.mark.django_db(transaction=True)
def test_without_the_clock_the_slow_query_would_go_on(settings):
    settings.QUERY_SECONDS = 0.2
    limits.set_clock(0.2)
    with pytest.raises(OperationalError) as stopped, connection.cursor() as cursor:
        cursor.execute(SLOW[connection.vendor])
    limits.set_clock(0)

    assert limits.took_too_long(stopped.value)
    assert not limits.took_too_long(OperationalError("the server is gone"))
    assert not limits.took_too_long(None)


def test_fields_are_structured(settings):
    standing = limits.Standing("everybody", quota=10, left=-3, seconds=7)

    for value in standing.headers().values():
        assert re.fullmatch(r'"[a-z]+"(;[a-z]=\d+)+', value)
    assert json.loads(standing.headers()["RateLimit"].partition(";")[0]) == "everybody"
    assert set(settings.REQUESTS_A_MINUTE) == {"key", "reader", "everybody"}
