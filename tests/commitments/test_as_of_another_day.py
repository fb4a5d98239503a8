"""Items and follow-ups as of another day, and as they were recorded by another day."""

import datetime as dt
import re

import pytest

from commitments.ledger import publish
from commitments.models import FollowUp
from declarations.languages import LANGUAGES
from tests import factories

pytestmark = pytest.mark.django_db
API = "/api/v1/"


@pytest.fixture
def follow_up():
    return FollowUp.objects.with_code("C09-2:un").get()


@pytest.fixture
def record(follow_up, django_user_model):
    """Return a function that publishes an update of the follow-up, recorded on a day."""
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))

    def record(recipe, as_of, recorded_on, **values):
        made = recipe.make(as_of, item=follow_up.item, follow_up=follow_up, author=author, **values)
        factories.citation.make(update=made)
        publish(made, on=dt.date.fromisoformat(recorded_on), reviewer=reviewer)
        return made

    return record


@pytest.fixture
def history(record):
    """Underway since February 2024 and met since June, as recorded in 2025; corrected in 2026."""
    record(factories.letter, "2024-01-10", "2025-01-05", reply_due_on=dt.date(2024, 3, 1))
    record(factories.assessment, "2024-02-01", "2025-01-05", status="underway")
    wrong = record(factories.assessment, "2024-06-01", "2025-02-05", status="met")
    record(factories.reply, "2024-07-01", "2025-03-05", position="supports")
    record(factories.correction, "2024-06-01", "2026-01-05", supersedes=wrong, is_retraction=True)


def row(client, **days):
    return client.get(f"{API}follow-ups/C09-2:un/", days).json()


def codes(client, path, **asked):
    response = client.get(f"{API}{path}/", {"page_size": 100, **asked})
    assert response.status_code == 200, response.content
    return [each["code"] for each in response.json()["results"]]


# On which day, as recorded by which day: the status, the response, the position.
CASES = [
    ({"as_of": "2024-01-05"}, ("not_assessed", "not_transmitted", "")),
    ({"as_of": "2024-02-15"}, ("underway", "awaiting_reply", "")),
    ({"as_of": "2024-06-15"}, ("underway", "overdue", "")),
    ({"as_of": "2024-06-15", "recorded_by": "2025-12-31"}, ("met", "overdue", "")),
    ({"as_of": "2024-06-15", "recorded_by": "2025-01-31"}, ("underway", "overdue", "")),
    ({"recorded_by": "2025-01-04"}, ("not_assessed", "not_transmitted", "")),
    ({"recorded_by": "2025-02-28"}, ("met", "overdue", "")),
    ({"recorded_by": "2025-03-31"}, ("met", "replied", "supports")),
    ({"recorded_by": "2026-01-05"}, ("underway", "replied", "supports")),
    ({"recorded_by": "2026-01-05T23:00:00-05:00"}, ("underway", "replied", "supports")),
    ({"recorded_by": "2026-01-05T02:00:00+04:30"}, ("met", "replied", "supports")),
    ({"as_of": "1402-11-26", "calendar": "solar-hijri"}, ("underway", "awaiting_reply", "")),
    ({}, ("underway", "replied", "supports")),
]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(("days", "stood"), CASES)
def test_it_is_told_how_it_stood_and_what_was_said_of_it(client, days, stood):
    alone = row(client, **days)

    assert (alone["status"], alone["response"], alone["position"]) == stood
    assert alone["code"] in codes(client, "follow-ups", status=stood[0], **days)
    assert "C09-2" in codes(client, "items", status=stood[0], addressee="un", **days)
    item = client.get(f"{API}items/C09-2/", days).json()
    assert {each["code"]: each["status"] for each in item["follow_ups"]}["C09-2:un"] == stood[0]
    for other in {"not_assessed", "underway", "met"} - {stood[0]}:
        assert alone["code"] not in codes(client, "follow-ups", status=other, **days)
        assert "C09-2" not in codes(client, "demands", status=other, addressee="un", **days)


@pytest.mark.usefixtures("history")
def test_rows_say_which_day_they_answer_for(client):
    asked = row(client, as_of="1403-03-26", recorded_by="2025-12-31")["asked"]

    assert asked == {
        "as_of": "2024-06-15",
        "recorded_by": "2025-12-31",
        "solar_hijri": {"as_of": "1403-03-26", "recorded_by": "1404-10-10"},
    }
    assert "asked" not in row(client)


def test_there_was_no_item_before_its_text_was_adopted(client):
    young = factories.item.make(
        clause__declaration__started_on=dt.date(2025, 5, 1),
        clause__declaration__ended_on=dt.date(2025, 5, 2),
    )
    follow_up = factories.follow_up.make(item=young)

    for name in ("as_of", "recorded_by"):
        for day, is_there in (("2025-05-01", False), ("2025-05-02", True)):
            asked = {name: day}
            assert (young.code in codes(client, "items", **asked)) is is_there
            assert (follow_up.code in codes(client, "follow-ups", **asked)) is is_there
            alone = client.get(f"{API}items/{young.code}/", asked)
            assert alone.status_code == (200 if is_there else 404)


@pytest.mark.usefixtures("history")
def test_follow_ups_are_sorted_by_the_status_of_the_day(client):
    assert codes(client, "follow-ups", ordering="-status", as_of="2024-02-15")[0] == "C09-2:un"
    assert codes(client, "follow-ups", ordering="-status", as_of="2024-01-05")[0] != "C09-2:un"


WRONG = [
    ("as_of", "yesterday", ""),
    ("as_of", "2024-02-30", ""),
    ("as_of", "2999-01-01", ""),
    ("as_of", "2024-06-01T10:00:00Z", ""),
    ("as_of", "1403-03-12", "gregorian"),
    ("as_of", "2024-06-01", "solar-hijri"),
    ("recorded_by", "2999-01-01T00:00:00Z", ""),
    ("recorded_by", "2024-06-01T10:00:00", ""),
    ("recorded_by", "2024-06-01T25:00:00Z", ""),
    ("recorded_by", "0001-01-01T00:00:00+14:00", ""),
    ("recorded_by", "2024-06-01T10:00:00Z", "solar-hijri"),
]


@pytest.mark.parametrize("path", ["items/", "items/C09-2/", "follow-ups/", "follow-ups/C09-2:un/"])
@pytest.mark.parametrize(("name", "value", "calendar"), WRONG)
def test_a_day_that_there_is_not_is_refused_and_named(client, path, name, value, calendar):
    asked = {name: value} | ({"calendar": calendar} if calendar else {})
    response = client.get(f"{API}{path}", asked)

    assert response.status_code == 400
    assert list(response.json()["errors"]) == [name]


def test_a_calendar_that_there_is_not_is_refused(client):
    response = client.get(f"{API}items/", {"as_of": "2024-06-01", "calendar": "lunar"})

    assert list(response.json()["errors"]) == ["calendar"]


@pytest.mark.parametrize("path", ["items/", "follow-ups/"])
def test_another_day_costs_no_more_queries(client, path, django_assert_max_num_queries):
    for item in factories.item.make(_quantity=4):
        factories.follow_up.make(item=item)

    with django_assert_max_num_queries(9):
        client.get(f"{API}{path}?page_size=100&as_of=2025-01-01&recorded_by=2025-06-01")


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("query", ["as_of=2024-02-15", "recorded_by=2025-02-28"])
@pytest.mark.parametrize("narrowed", ["", "addressee=un", "status=underway", "status=met"])
def test_facets_of_another_day_say_how_many_they_lead_to(client, query, narrowed):
    context = client.get(f"/en/items/?{query}&{narrowed}").context

    values = [value for facet in context["facets"] for value in facet.values]
    assert values or narrowed
    for value in values:
        assert query in value.query
        assert client.get(f"/en/items/?{value.query}").context["paginator"].count == value.count


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_list_of_another_day_says_so_and_leads_back(client, code):
    html = client.get(f"/{code}/items/?kind=demand&as_of=1402-11-26").content.decode()
    both = client.get(f"/{code}/items/?as_of=2024-02-15&recorded_by=2025-02-28").content.decode()

    assert '<body class="past">' in html
    assert '<time datetime="2024-02-15">' in html
    assert f'href="/{code}/items/?kind=demand"' in html
    assert re.search(r'<details class="other-day".*name="kind" value="demand"', html, re.DOTALL)
    assert '<time datetime="2025-02-28">' in both
    assert "past" not in client.get(f"/{code}/items/").content.decode().split("<main")[1]


@pytest.mark.parametrize("query", ["as_of=2999-01-01", "as_of=x", "recorded_by=2024-13-01"])
def test_a_list_of_no_day_is_refused(client, query):
    assert client.get(f"/ps/items/?{query}").status_code == 400


@pytest.mark.usefixtures("history")
def test_the_history_has_every_status_and_what_superseded_it(client, django_assert_num_queries):
    with django_assert_num_queries(7):
        answer = client.get(f"{API}items/C09-2/history/").json()

    rows = answer["results"]
    assert answer["count"] == 2
    assert [(row["follow_up"], row["status"], row["as_of"]["from"]) for row in rows] == [
        ("C09-2:un", "underway", "2024-02-01"),
        ("C09-2:un", "met", "2024-06-01"),
    ]
    assert [row["recorded_on"] for row in rows] == ["2025-01-05", "2025-02-05"]
    assert rows[0]["recorded_on_solar_hijri"] == "1403-10-16"
    assert rows[0]["text"]["en"] == "Something happened."
    assert (rows[0]["confidence"], rows[0]["corrections"]) == ("medium", [])
    (correction,) = rows[1]["corrections"]
    assert (correction["recorded_on"], correction["is_retraction"]) == ("2026-01-05", True)
    assert client.get(rows[0]["url"]).json()["number"] == rows[0]["number"]


@pytest.mark.usefixtures("history")
def test_the_history_comes_in_pages_and_takes_no_filters(client):
    first = client.get(f"{API}demands/C09-2/history/?page_size=1").json()

    assert first["next"].endswith("/api/v1/demands/C09-2/history/?page=2&page_size=1")
    assert client.get(f"{API}items/C09-2/history/?status=met").status_code == 400
    assert client.get(f"{API}items/none/history/").status_code == 404
