"""Lists read by cursor: whole, in order, whatever is published meanwhile; and numbered pages."""

import base64
import itertools
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.models import Update
from declarations.cursors import decode, encode
from declarations.languages import LANGUAGES
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/api/v1/updates/"
DAYS = ["2025-01-01", "2025-01-02", "2025-01-02", "2025-01-02", "2024-05-05"]
ORDERS = [
    "",
    "as_of",
    "-as_of",
    "number",
    "-number",
    "kind",
    "-kind,as_of",
    "kind,number",
    "as_of,-as_of",
]


@pytest.fixture
def publish(published):
    follow_up = factories.follow_up.make()

    def publish(day, recipe=factories.development, **values):
        return published(recipe, follow_up=follow_up, as_of=day, **values).number

    return publish


@pytest.fixture
def numbers(publish):
    """Publish five updates of several kinds and days; return their numbers."""
    recipes = itertools.cycle([factories.development, factories.letter])
    return [publish(day, recipe) for day, recipe in zip(DAYS, recipes, strict=False)]


def walk(client, address, link="next"):
    """Return the numbers of each page from an address on, and the address of the last page."""
    pages, last = [], address
    while address:
        page = client.get(address).json()
        pages.append([row["number"] for row in page["results"]])
        last, address = address, page[link]
    return pages, last


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("size", [1, 2, 5])
def test_cursors_lead_through_the_whole_list_and_back(client, numbers, order, size):
    address = f"{LIST}?page_size={size}" + (f"&ordering={order}" if order else "")
    whole = walk(client, address.replace(f"page_size={size}", "page_size=100"))[0][0]

    there, last = walk(client, address)
    back, _first = walk(client, last, "previous")

    assert sorted(whole) == numbers
    assert [number for page in there for number in page] == whole
    assert back[::-1] == there


@pytest.mark.usefixtures("numbers")
def test_equal_days_stand_by_their_number_the_latest_first(client):
    rows = client.get(LIST, {"ordering": "as_of"}).json()["results"]

    same = [row["number"] for row in rows if row["as_of"]["from"] == "2025-01-02"]
    assert same == sorted(same, reverse=True)


def test_what_is_published_meanwhile_shifts_nothing(client, numbers, publish):
    first = client.get(LIST, {"page_size": 2}).json()
    publish("2026-01-01")
    publish("2025-01-02")

    rest, _last = walk(client, first["next"])

    seen = [row["number"] for row in first["results"]] + [n for page in rest for n in page]
    assert sorted(seen) == numbers


@pytest.mark.usefixtures("numbers")
def test_filters_hold_on_every_page(client):
    pages, _last = walk(client, f"{LIST}?page_size=1&kind=letter_sent")

    assert [len(page) for page in pages] == [1, 1]


@pytest.mark.usefixtures("numbers")
def test_the_whole_is_counted_once(client):
    first = client.get(LIST, {"page_size": 2}).json()
    with CaptureQueriesContext(connection) as queries:
        second = client.get(first["next"]).json()

    assert (first["count"], second["count"]) == (5, None)
    assert not any("COUNT(" in query["sql"] for query in queries)


def test_an_empty_list_leads_nowhere(client):
    page = client.get(LIST).json()

    assert page == {"count": 0, "next": None, "previous": None, "results": []}


def cursor_of(*value):
    return encode(list(value))


DEFAULT = ["-as_of_from", "-entry__number"]


@pytest.mark.parametrize(
    "cursor",
    [
        *("", "x", "!!", "é", "a\x00", "=" * 9, "A" * 501),
        base64.urlsafe_b64encode(b"[" * 300).decode().rstrip("="),
        encode(None),
        encode({}),
        encode([]),
        cursor_of(DEFAULT, 2, ["2025-01-01", 1]),
        cursor_of(DEFAULT, 0, ["2025-01-01"]),
        cursor_of(DEFAULT, 0, ["2025-01-01", "x"]),
        cursor_of(DEFAULT, 0, ["2025-13-01", 1]),
        cursor_of(DEFAULT, 0, [None, 1]),
        cursor_of(DEFAULT, 0, [["2025-01-01"], {}]),
        cursor_of(DEFAULT, 0, ["2025-01-01", 1e400]),
        cursor_of(DEFAULT, 0, ["2025-01-01", float("nan")]),
        cursor_of(["-author__password"], 0, ["x"]),
        cursor_of(["kind", "-entry__number"], 0, ["claim", 1]),
        cursor_of(["-nothing", "-entry__number"], 0, ["claim", 1]),
        cursor_of("-as_of_from", 0, ["2025-01-01"]),
    ],
)
def test_what_is_no_cursor_of_the_list_is_refused(client, cursor):
    response = client.get(LIST, {"cursor": cursor})

    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["cursor"]


@pytest.mark.parametrize("number", [0, 10**9, 10**20, -5])
def test_a_number_that_no_update_has_is_no_error_of_the_program(client, numbers, number):  # noqa: ARG001
    cursor = cursor_of(DEFAULT, 0, ["2025-01-02", number])

    assert client.get(LIST, {"cursor": cursor}).status_code in {200, 400}


@pytest.mark.parametrize("kind", ["a\x00b", "rumour", "\ud800"])
def test_a_cursor_holds_no_value_that_a_column_cannot(client, kind):
    cursor = cursor_of(["kind", "-entry__number"], 0, [kind, 1])

    assert client.get(LIST, {"cursor": cursor, "ordering": "kind"}).status_code == 400


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_refusal_is_in_the_readers_language(client, code):
    response = client.get(LIST, {"cursor": "x", "lang": LANGUAGES[code].tag})

    (message,) = response.json()["errors"]["cursor"]
    assert message.isascii() == (code == "en")


def test_a_cursor_can_be_read_back():
    assert decode(encode(["-kind", 0, [1, "x"]])) == ["-kind", 0, [1, "x"]]
    assert json.dumps(decode(encode({"a": "ک"})), ensure_ascii=False) == '{"a": "ک"}'


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("path", [f"{LIST}?page_size=1", "/api/v1/items/?page_size=1"])
def test_links_lead_to_the_host_that_was_asked(client, settings, path):
    onion = "a" * 56 + ".onion"
    settings.ALLOWED_HOSTS = [onion]

    page = client.get(path, headers={"Host": onion}).json()

    assert page["next"].startswith(f"http://{onion}/api/v1/")
    assert "testserver" not in json.dumps(page)


def test_updates_have_no_numbered_pages(client):
    response = client.get(LIST, {"page": 1})

    assert list(response.json()["errors"]) == ["page"]


@pytest.mark.parametrize(
    ("page", "size", "status"),
    [
        (100, 100, 404),
        (101, 100, 400),
        (10_000, 1, 404),
        (10_001, 1, 400),
        ("9" * 5000, 1, 400),
        ("last", 1, 404),
        ("1e3", 1, 404),
        ("۱", 1, 404),
    ],
)
def test_pages_end_after_ten_thousand_rows(client, page, size, status):
    response = client.get("/api/v1/items/", {"page": page, "page_size": size})

    assert response.status_code == status
    if status == 400:
        assert "10000" in response.json()["errors"]["page"][0].replace(",", "")


def test_a_draft_is_on_no_page(client, publish):
    publish("2025-01-01")
    factories.development.make()

    pages, _last = walk(client, f"{LIST}?page_size=1")

    assert len(pages) == Update.objects.published().count() == 1
