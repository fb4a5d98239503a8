"""Following the changes of the real declaration, also where it asks for patience."""

import datetime as dt
from itertools import islice

import httpx
import pytest
from django.core.wsgi import get_wsgi_application

from tests import factories
from vienna_followup import Client, Following, NotAnswered, Patient, rows
from vienna_followup.generated.api.themes import themes_list


def numbers(changes):
    return [change.number for change in changes]


def test_every_change_comes_once_and_in_its_order(in_process):
    found = numbers(Following(client=in_process, page_size=100))

    answer = in_process.get_httpx_client().get("/api/v1/changes/?page_size=1000").json()
    assert len(found) > 200
    assert found == numbers_of(answer)


def numbers_of(answer):
    assert not answer["has_more"]
    return [change["number"] for change in answer["results"]]


def test_what_was_stopped_goes_on_where_its_last_whole_page_ended(in_process):
    first = Following(client=in_process, page_size=10)
    taken = numbers(islice(first, 15))

    second = Following(client=in_process, since=first.cursor, page_size=1000)

    assert next(iter(second)).number == taken[10]


def test_it_is_asked_again_for_what_came_since(in_process):
    following = Following(client=in_process, page_size=1000)
    last = numbers(following)[-1]
    assert numbers(following) == []

    theme = factories.theme.make(code="new")

    (change,) = following
    assert (change.number, change.kind, change.code) == (last + 1, "added", theme.code)
    assert change.recorded_on <= dt.datetime.now(dt.UTC).date()
    assert numbers(Following(client=in_process, since=following.cursor)) == []


def test_it_is_narrowed_as_the_list_is(in_process):
    found = Following(client=in_process, type_=["update"], kind=["published"])

    assert {(change.type_, change.kind) for change in found} == {("update", "published")}


def test_a_cursor_of_another_site_is_refused(in_process):
    with pytest.raises(NotAnswered) as refused:
        list(Following(client=in_process, since="AAAAAAF5AAAAAAAA"))

    assert refused.value.problem.status == 400


@pytest.fixture
def waits(monkeypatch, settings):
    """Allow three requests a minute; return the waits, in which the clock goes on."""
    settings.REQUESTS_A_MINUTE = {"key": 3, "reader": 3, "everybody": 3}
    now, waits = [1_800_000_015.0], []

    def sleep(seconds):
        waits.append(seconds)
        now[0] += seconds

    monkeypatch.setattr("vienna_process.limits.time.time", lambda: now[0])
    monkeypatch.setattr("vienna_followup.patience.time.sleep", sleep)
    return waits


@pytest.mark.usefixtures("in_process")
def test_a_patient_client_waits_as_long_as_it_is_asked_to_and_no_longer(waits):
    transport = Patient(httpx.WSGITransport(app=get_wsgi_application()))
    with Client(base_url="http://testserver", httpx_args={"transport": transport}) as client:
        found = numbers(Following(client=client, page_size=50))

    assert len(found) == len(set(found)) > 200
    assert waits == [45, *[60] * (len(waits) - 1)]
    assert len(waits) == len(found) // 50 // 3


@pytest.mark.usefixtures("waits")
def test_a_client_that_is_not_patient_is_told(in_process):
    with pytest.raises(NotAnswered) as refused:
        list(rows(themes_list.sync, client=in_process, page_size=1))

    assert refused.value.problem.status == 429


def test_an_answer_that_names_no_time_is_returned():
    transport = Patient(httpx.MockTransport(lambda _request: httpx.Response(429)))

    with httpx.Client(transport=transport) as client:
        assert client.get("http://a.example/").status_code == 429
