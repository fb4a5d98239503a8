"""Statistics in the API: the dashboard's numbers, narrowed, and as of another day."""

import datetime as dt

import pytest

from commitments.models import FollowUp
from commitments.statuses import Family, Status
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_updates")]
DAYS = ["", "as_of=2026-10-31", "as_of=2026-11-20", "as_of=2020-01-01"]


def get(client, query=""):
    response = client.get(f"/api/v1/statistics/?{query}")
    assert response.status_code == 200, response.content
    return response.json()


@pytest.mark.parametrize("query", DAYS)
def test_the_dashboard_and_the_api_say_the_same(client, query):
    counted = get(client, query)
    page = client.get(f"/en/dashboard/?{query}").context

    assert counted["total"] == page["total"]
    assert counted["families"] == {family.value: count for family, count in page["families"]}
    lines = {
        (kind.value, line.addressee.code): line for kind, rows in page["kinds"] for line in rows
    }
    assert {row["code"]: row["total"] for row in counted["by_kind"]} == {
        kind.value: sum(line.total for line in rows) for kind, rows in page["kinds"]
    }
    for (kind, addressee), line in lines.items():
        (row,) = get(client, f"{query}&kind={kind}&addressee={addressee}")["by_addressee"]
        assert (row["total"], row["known"]) == (line.total, line.known)
        assert list(row["families"].values()) == line.counts
    months = [(str(day), dict(families)) for day, families in page["chart"].days]
    assert [(row["day"], row["families"]) for row in counted["by_month"]] == months


@pytest.mark.parametrize("query", [*DAYS, "kind=demand", "addressee=un", "theme=sanctions"])
def test_every_way_of_counting_adds_up_and_unknown_stands_apart(client, query):
    counted = get(client, query)

    assert [row["status"] for row in counted["by_status"]] == Status.values
    for row in (counted, *counted["by_kind"], *counted["by_theme"], *counted["by_month"]):
        assert row["known"] + row["unknown"] == row["total"] == sum(row["families"].values())
        assert row["unknown"] == row["families"][Family.UNKNOWN]
    for rows in (counted["by_kind"], counted["by_addressee"], counted["by_month"][-1:]):
        assert sum(row["total"] for row in rows) == counted["total"]
    assert sum(row["count"] for row in counted["by_status"]) == counted["total"]


def test_what_was_not_recorded_yet_is_not_counted(client):
    before, after = get(client, "recorded_by=2026-11-23"), get(client, "recorded_by=2026-11-24")

    assert (before["known"], before["total"]) == (0, FollowUp.objects.count())
    assert after["known"] > 0
    assert {row["known"] for row in before["by_month"]} == {0}
    assert after["asked"]["solar_hijri"]["recorded_by"] == "1405-09-03"


def test_what_was_adopted_later_is_not_counted_yet(client):
    young = factories.item.make(
        clause__declaration__started_on=dt.date(2025, 5, 1),
        clause__declaration__ended_on=dt.date(2025, 5, 2),
    )
    factories.follow_up.make(item=young)

    totals = {row["day"]: row["total"] for row in get(client)["by_month"]}

    every = FollowUp.objects.count()
    assert (totals["2025-04-30"], totals["2025-05-31"]) == (every - 1, every)
    assert get(client, "as_of=2025-05-01")["total"] == every - 1


def test_months_are_those_of_the_calendar_that_is_named(client):
    days = [row["day_solar_hijri"] for row in get(client, "calendar=solar-hijri")["by_month"]]

    assert days[:2] == ["1402-02-31", "1402-03-31"]


@pytest.mark.parametrize(
    "query",
    ["kind=wish", "addressee=nobody", "theme=x", "status=met", "as_of=2999-01-01", "calendar=moon"],
)
def test_what_is_wrong_is_refused_and_named(client, query):
    response = client.get(f"/api/v1/statistics/?{query}")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == [query.partition("=")[0]]


def test_counting_makes_a_fixed_number_of_queries(client, django_assert_max_num_queries):
    for item in factories.item.make(_quantity=4):
        factories.follow_up.make(item=item)

    with django_assert_max_num_queries(12):
        get(client, "as_of=2026-11-20")
