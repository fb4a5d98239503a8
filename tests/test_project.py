"""What holds for the whole project: addresses, headers, health, errors, logs."""

import json
import logging
import re
from pathlib import Path

import pytest
from django.db import DatabaseError, OperationalError, connection
from django.test import Client
from django.urls import get_resolver

from declarations.languages import LANGUAGES
from vienna_process.logs import PlainFormatter

PAGES = [
    "/",
    "/fa-af/",
    "/api/v1/",
    "/api/v1/items/",
    "/en/admin/login/",
    "/en/nothing/",
    "/healthz",
]
OURS = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'"
)


def policy(response):
    return set(response.headers["Content-Security-Policy"].split("; "))


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_load_from_our_own_host_only_and_run_nothing_inline(client, path):
    assert policy(client.get(path)) == set(OURS.split("; "))


@pytest.mark.django_db
def test_the_documentation_of_the_api_alone_may_have_styles_inline(client):
    differences = policy(client.get("/api/v1/docs/")) ^ set(OURS.split("; "))

    assert differences == {
        "style-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self'",
        "img-src 'self' data:",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_a_page_protects_its_reader(client, path, header, value):
    assert client.get(path).headers[header] == value


@pytest.mark.django_db
def test_the_site_says_that_it_is_up(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_the_site_says_that_its_database_is_down(client, monkeypatch):
    def fail():
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", fail)

    assert client.get("/healthz").status_code == 503


@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
def test_an_error_of_the_program_is_told_in_the_readers_language(client, code, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    client.raise_request_exception = False
    monkeypatch.setattr("commitments.views.Home.get", fail)

    response = client.get(f"/{code}/")

    assert response.status_code == 500
    assert f'<html lang="{LANGUAGES[code].tag}"' in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/ps/about/", "/fa-af/", "/api/v1/items/"])
def test_while_the_database_is_away_readers_are_asked_to_come_back(client, path, monkeypatch):
    def fail(*_):
        raise OperationalError

    client.raise_request_exception = False
    monkeypatch.setattr("declarations.models.DataVersion.current", fail)

    response = client.get(path)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")


@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_forged_request_is_refused_in_the_readers_language(code):
    response = Client(enforce_csrf_checks=True).post(f"/{code}/admin/login/")

    assert response.status_code == 403
    assert f'<html lang="{LANGUAGES[code].tag}"' in response.content.decode()


@pytest.mark.django_db
def test_an_error_of_the_api_is_a_problem(client, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    client.raise_request_exception = False
    monkeypatch.setattr("commitments.viewsets.ItemViewSet.list", fail)

    response = client.get("/api/v1/items/")

    assert response.status_code == 500
    assert json.loads(response.content)["status"] == 500


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/fa-af/", "/api/v1/items/"])
def test_a_host_that_is_not_ours_gets_an_error(client, path):
    assert client.get(path, headers={"Host": "evil.example"}).status_code == 400


def test_the_log_tells_where_an_error_was_and_nothing_of_its_reader():
    address = "203.0.113.9"
    with pytest.raises(ValueError, match="invalid literal") as caught:
        int(address)
    info = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, address, (), info)

    line = PlainFormatter().format(record)

    assert re.match(
        r"ERROR django\.request id=[0-9a-f]{8} ValueError\n  .*test_project\.py:\d+", line
    )
    assert address not in line


def test_the_log_keeps_the_path_of_a_request_out():
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, "Bad: /secret/", (), None)
    record.request = object()

    assert re.fullmatch(r"ERROR django\.request id=[0-9a-f]{8}", PlainFormatter().format(record))


def test_the_log_keeps_what_the_program_says():
    record = logging.LogRecord("declarations", logging.WARNING, "", 1, "Look here", (), None)

    assert PlainFormatter().format(record).endswith(" Look here")


def test_styles_name_no_left_or_right():
    for sheet in Path("static/css").glob("*.css"):
        named = re.findall(r"[^\n]*\b(?:left|right)\b[^\n]*", sheet.read_text())

        assert named == [], sheet


def test_every_route_is_one_that_the_tests_know():
    names = {pattern for pattern in get_resolver().reverse_dict if isinstance(pattern, str)}

    others = {name for name in names if not re.match("(account|mfa|usersessions)_", name)}
    assert others == {"choose-language", "signing-key", "styleguide"}
    assert set(get_resolver().namespace_dict) == {
        "admin",
        "api",
        "commitments",
        "data-files",
        "declarations",
        "developers",
        "drafts",
        "releases",
        "site",
        "workspace",
    }


@pytest.mark.parametrize("module", sorted(Path().glob("[vdc]*s/**/*.py")), ids=str)
def test_a_module_is_read_in_one_sitting(module):
    is_written_by_hand = not {"migrations", "generated"} & set(module.parts)
    assert not is_written_by_hand or len(module.read_text().splitlines()) <= 450
