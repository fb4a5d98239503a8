import datetime as dt

import pytest
from django.core.cache import caches
from django.db import DatabaseError
from django.test import Client, RequestFactory
from django.utils import timezone

from declarations import answers, middleware
from declarations.models import DataVersion, Theme
from vienna_process import wsgi
from vienna_process.wsgi import application

pytestmark = pytest.mark.django_db
PAGE = "/fa-af/declarations/second-vienna-2023/clauses/10/"
ITEM = "/api/v1/items/C10-1/"
MEMORY = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "answers"}


@pytest.fixture(autouse=True)
def kept(settings, monkeypatch):
    monkeypatch.setattr(answers, "AS_OF_NOW", 0)
    settings.CACHES = settings.CACHES | {"answers": MEMORY}
    caches["answers"].clear()
    yield caches["answers"]
    caches["answers"].clear()


def of_nobody(response):
    """Return the headers but for what the reader who asked has left of a quota."""
    return {name: value for name, value in response.items() if not name.startswith("RateLimit")}


@pytest.mark.parametrize("path", [PAGE, ITEM, "/en/search/?q=ICC", "/api/v1/items/?kind=demand"])
def test_an_answer_is_given_again_with_one_query(client, path, django_assert_num_queries):
    first = client.get(path)

    with django_assert_num_queries(1):
        again = client.get(path)

    assert again.content == first.content
    assert dict(again.items()) == of_nobody(first)
    assert "default-src 'none'" in again.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", [PAGE, ITEM])
def test_it_is_compressed_once(client, path):
    first = client.get(path, headers={"Accept-Encoding": "gzip"})

    again = client.get(path, headers={"Accept-Encoding": "gzip"})

    assert again.headers["Content-Encoding"] == "gzip"
    # The padding of each compression is another.
    assert again.content == first.content
    assert "Content-Encoding" not in client.get(path).headers


@pytest.mark.parametrize("path", [PAGE, ITEM])
@pytest.mark.parametrize("is_known_whole", [True, False])
def test_who_has_it_is_told_so(client, path, is_known_whole, django_assert_num_queries):
    first = client.get(path)
    tag = {"If-None-Match": first.headers["ETag"]}
    if not is_known_whole:
        caches["answers"].clear()
        client.get(path, headers=tag)

    with django_assert_num_queries(1):
        response = client.get(path, headers=tag)

    assert response.status_code == 304
    assert response.content == b""
    assert "Content-Type" not in response.headers
    for name in ("ETag", "Vary", "Cache-Control", "Content-Security-Policy"):
        assert words(response.headers[name]) == words(first.headers[name])
    assert client.get(path).content == first.content


def test_many_at_once_ask_for_the_version_once(client, monkeypatch, django_assert_num_queries):
    first = client.get(ITEM)
    client.get(ITEM)
    monkeypatch.setattr(answers, "AS_OF_NOW", 60)

    with django_assert_num_queries(0):
        again = client.get(ITEM)

    assert again.content == first.content


def test_a_version_just_read_does_not_drive_out_newer_answers(client, kept, monkeypatch):
    client.get(ITEM)
    client.get(ITEM)
    Theme.objects.filter(code="education").update(name_en="Schooling")
    kept.clear()
    newer = client.get("/api/v1/themes/education/")
    monkeypatch.setattr(answers, "AS_OF_NOW", 60)

    again = client.get("/api/v1/themes/education/")

    assert again.content == newer.content
    assert len(kept._cache) == 1


def ask_by_wsgi(path, **headers):
    said = []
    environ = RequestFactory().get(path, headers=headers).environ
    body = application(environ, lambda *each: said.append(each))
    (status, given) = said[0]
    return status, dict(given), b"".join(body)


def test_the_server_is_answered_without_django(client, monkeypatch):
    first = client.get(ITEM)
    client.get(ITEM)
    monkeypatch.setattr(answers, "AS_OF_NOW", 60)
    monkeypatch.setattr(wsgi, "django_application", None)

    status, headers, body = ask_by_wsgi(ITEM)

    assert (status, headers, body) == ("200 OK", of_nobody(first), first.content)
    status, headers, body = ask_by_wsgi(ITEM, **{"If-None-Match": first.headers["ETag"]})
    assert (status, body) == ("304 Not Modified", b"")
    assert headers.keys() == set(of_nobody(first)) - {"Content-Type", "Content-Length"}


@pytest.mark.parametrize(
    "headers",
    [
        {"If-None-Match": '"another"'},
        {"If-Modified-Since": "Fri, 31 Dec 2099 00:00:00 GMT"},
        {"Cookie": "sessionid=x"},
        {"Accept-Language": "ps"},
    ],
    ids=str,
)
def test_what_is_not_plain_is_left_to_django(client, monkeypatch, headers):
    client.get(ITEM)
    client.get(ITEM)
    monkeypatch.setattr(answers, "AS_OF_NOW", 60)
    environ = RequestFactory().get(ITEM, headers=headers).environ

    assert answers.given_again(environ) is None


def words(header):
    return sorted(header.split(", "))


def test_what_was_taken_back_is_gone_at_once(client, kept):
    client.get(ITEM)
    client.get(PAGE)
    Theme.objects.filter(code="education").update(name_en="Schooling")

    response = client.get("/api/v1/themes/education/")
    client.get(PAGE)

    assert response.json()["name"]["en"] == "Schooling"
    assert {answer.state[0] for answer in all_kept(kept)} == {DataVersion.current().number}


def all_kept(cache):
    keys = [key.split(":", 2)[2] for key in cache._cache]
    return [cache.get(key) for key in keys]


def test_an_answer_is_of_its_day(client, monkeypatch):
    client.get(PAGE)
    tomorrow = timezone.now() + dt.timedelta(days=1)
    monkeypatch.setattr(middleware.timezone, "now", lambda: tomorrow)

    client.get(PAGE)

    assert [answer.state[-1] for answer in all_kept(caches["answers"])] == [tomorrow.date()]


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Language": "ps"},
        {"Accept": "text/html"},
        {"Host": "localhost"},
    ],
    ids=str,
)
def test_answers_that_differ_are_not_mistaken(client, headers):
    first = client.get(ITEM)

    other = client.get(ITEM, headers=headers)
    with_cleared = Client()
    caches["answers"].clear()

    assert other.content != first.content
    assert other.content == with_cleared.get(ITEM, headers=headers).content


def test_a_page_is_kept_once_for_all_browsers(client, kept):
    for language in ("en", "ps;q=0.8,de", "fa"):
        client.get(PAGE, headers={"Accept-Language": language, "Accept": language})

    assert len(kept._cache) == 1


def test_who_says_who_they_are_is_answered_anew(client, editor, kept):
    editor.get(PAGE)
    client.cookies.clear()
    client.get(PAGE, headers={"Authorization": "Bearer x"})
    client.head(PAGE)

    assert not kept._cache


@pytest.mark.parametrize(
    "path",
    ["/en/nothing/", "/api/v1/items/?nothing=1", "/en/account/login/", "/healthz", "/"],
)
def test_nothing_else_is_kept(client, kept, path):
    client.get(path)

    assert not kept._cache


def test_a_long_answer_is_not_kept(client, kept, monkeypatch):
    monkeypatch.setattr(answers, "LONGEST", 100)

    client.get(PAGE)

    assert not kept._cache


def test_a_date_alone_is_left_to_the_view(client):
    client.get(PAGE)

    response = client.get(PAGE, headers={"If-Modified-Since": "Fri, 31 Dec 2099 00:00:00 GMT"})

    assert response.status_code == 304


def test_without_a_database_nothing_is_given_again(client, monkeypatch):
    client.get(PAGE)

    def fail():
        raise DatabaseError

    monkeypatch.setattr(middleware.DataVersion, "current", fail)
    client.raise_request_exception = False

    assert client.get(PAGE).status_code == 500
