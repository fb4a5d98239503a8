"""How long a query may take for a reader."""

import time

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client

from commitments.models import Item
from declarations.languages import LANGUAGES
from vienna_process import limits

# What a query does to a transaction when it is stopped would be in the way of others.
pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/api/v1/themes/?page_size=1"
SLOW = {
    "postgresql": "SELECT pg_sleep(20)",
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e9) "
    "SELECT count(*) FROM n",
}


@pytest.fixture(autouse=True)
def _no_clock_afterwards():
    yield
    limits.set_clock(0)


@pytest.fixture
def slow(monkeypatch):
    """Let the list of themes begin with a query that takes longer than anybody waits."""

    def slow_list(*_arguments, **_named):
        with connection.cursor() as cursor:
            cursor.execute(SLOW[connection.vendor])

    monkeypatch.setattr("declarations.viewsets.ThemeViewSet.list", slow_list)


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


def test_a_page_may_take_longer_than_each_of_its_queries(client, settings, monkeypatch):
    def long_page(*_):
        Item.objects.count()
        time.sleep(settings.QUERY_SECONDS)
        with connection.cursor() as cursor:
            cursor.execute(SLOW["sqlite"].replace("1e9", "1e6"))
        return HttpResponse()

    settings.QUERY_SECONDS = 1.5
    monkeypatch.setattr("commitments.views.Home.get", long_page)

    assert client.get("/en/").status_code == 200


def takes_long():
    quick = {
        "postgresql": "SELECT pg_sleep(0.5)",
        "sqlite": SLOW["sqlite"].replace("1e9", "3e6"),
    }
    with connection.cursor() as cursor:
        cursor.execute(quick[connection.vendor])
        return len(cursor.fetchall())


@pytest.mark.usefixtures("slow")
def test_the_clock_is_gone_where_a_member_comes(client, settings, monkeypatch):
    settings.QUERY_SECONDS = 0.2
    client.get(LIST)
    monkeypatch.setattr(
        "allauth.account.views.LoginView.dispatch",
        lambda *_, **__: HttpResponse(str(takes_long())),
    )

    assert client.get("/en/account/login/").content == b"1"


def test_the_clock_is_gone_where_a_file_is_streamed(client, settings, monkeypatch):
    settings.QUERY_SECONDS = 0.2
    monkeypatch.setattr(
        "declarations.viewsets.ThemeViewSet.list",
        lambda *_, **__: StreamingHttpResponse(str(takes_long()) for _ in range(1)),
    )

    assert client.get(LIST).getvalue() == b"1"


def test_the_clock_is_set_again_after_it_was_gone(client, settings):
    settings.QUERY_SECONDS = 0.2
    for path in (LIST, "/en/account/login/", LIST):
        client.get(path)

    with pytest.raises(OperationalError):
        takes_long()


def test_without_the_clock_the_slow_query_would_go_on(settings):
    settings.QUERY_SECONDS = 0.2
    limits.set_clock(0.2)
    with pytest.raises(OperationalError) as stopped, connection.cursor() as cursor:
        cursor.execute(SLOW[connection.vendor])
    limits.set_clock(0)

    assert limits.took_too_long(stopped.value)
    assert not limits.took_too_long(OperationalError("the server is gone"))
    assert not limits.took_too_long(None)
