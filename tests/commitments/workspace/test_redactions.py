"""Taking out for good what an entry says, on the pages of two persons."""

import datetime as dt

import pytest

from commitments.ledger import publish, verify
from commitments.models import Redaction, RememberedRequest, Update
from commitments.releases.making import make_release
from commitments.releases.shelf import all_releases
from tests import factories

pytestmark = pytest.mark.django_db
REDACTIONS = "/en/workspace/redactions/"
MARK = "a name that has to go"


@pytest.fixture
def number(people, follow_up):
    update = factories.development.make(
        item=follow_up.item, follow_up=follow_up, author=people["author"], text_en=MARK
    )
    return publish(update, on=dt.date(2026, 1, 2), reviewer=people["reviewer"]).number


@pytest.fixture
def proposed(as_, number):
    as_("coordinator").post(REDACTIONS, {"number": number, "reason_en": "For their safety."})
    return f"{REDACTIONS}{Redaction.objects.get().pk}/approve/"


def test_two_persons_take_it_out(as_, proposed, number, client):
    assert MARK in client.get(f"/en/updates/{number}/").content.decode()

    assert as_("coordinator").post(proposed).status_code == 403
    response = as_("administrator").post(proposed)

    shown = client.get(f"/en/updates/{number}/").content.decode()
    assert response.status_code == 302
    assert MARK not in shown
    assert "For their safety." in shown
    assert list(verify()) == []


def test_it_is_taken_out_once(as_, proposed):
    as_("administrator").post(proposed)

    assert as_("administrator").post(proposed).status_code == 403


def test_what_the_api_remembers_goes_too(as_, proposed, people, number):
    update = Update.objects.get(entry__number=number)
    body = {"id": update.pk, "content": {"text": MARK}}
    RememberedRequest.objects.create(user=people["author"], key="k", digest="d", body=body)

    as_("administrator").post(proposed)

    assert not RememberedRequest.objects.exists()


def test_a_proposal_changes_nothing_in_public(proposed, number, client):
    assert proposed
    shown = client.get(f"/en/updates/{number}/").content.decode()

    assert MARK in shown
    assert "For their safety." not in shown


@pytest.mark.parametrize(
    "wrong", [{"number": 99999}, {"number": "x"}, {"reason_en": ""}, {"number": 10**12}]
)
def test_bad_input_is_refused(as_, number, wrong):
    values = {"number": number, "reason_en": "For their safety."} | wrong

    assert as_("coordinator").post(REDACTIONS, values).status_code == 400
    assert not Redaction.objects.exists()


def test_an_entry_is_proposed_once(as_, proposed, number):
    assert proposed
    values = {"number": number, "reason_en": "Again."}

    assert as_("administrator").post(REDACTIONS, values).status_code == 400
    assert Redaction.objects.count() == 1


@pytest.fixture
def released(settings, tmp_path, number):
    """Release what the entry says; return the folder."""
    settings.RELEASES = tmp_path / "releases"
    assert make_release(on=dt.date(2026, 1, 3), origin="http://testserver").manifest["head"] == {
        "number": number,
        "digest": Update.objects.get(entry__number=number).entry.digest,
    }
    return settings.RELEASES / "1"


def test_the_releases_that_hold_it_are_deleted(as_, proposed, released):
    as_("administrator").post(proposed)

    assert [path.name for path in released.iterdir()] == ["release.json"]


def test_it_is_taken_out_even_where_a_release_cannot_be_deleted(
    as_, proposed, released, monkeypatch, caplog
):
    def refuse(*_arguments):
        raise PermissionError

    monkeypatch.setattr("commitments.releases.shelf.os.replace", refuse)

    assert as_("administrator").post(proposed).status_code == 302
    assert "run withdraw_releases" in caplog.text
    assert all_releases()[0].path_of("data/updates.csv") is None
    assert released.is_dir()
