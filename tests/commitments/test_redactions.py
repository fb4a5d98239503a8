"""Removing what an update says: by two persons, with a public reason, and for good."""

import datetime as dt

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from commitments.ledger import head, publish, verify
from commitments.members import invite
from commitments.models import Comment, Entry, Redaction, Source, Update
from commitments.redactions import approve, propose, withdraw
from commitments.reviews import StepNotAllowed
from commitments.roles import Role
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 2)
MARK = "Zarghun-Planted-Mark"
REASON = {"reason_en": "It named somebody at risk.", "reason_ps": "د چا نوم پکې و."}


@pytest.fixture
def people(django_user_model):
    """Make somebody of each role, and a second coordinator."""
    users = {
        name: django_user_model.objects.create_user(name)
        for name in [*Role.values, "nobody", "second"]
    }
    for name, user in users.items():
        user.groups.set(Group.objects.filter(name="coordinator" if name == "second" else name))
    return users


@pytest.fixture
def update(people):
    """Publish an assessment with the mark wherever words can be, between two others."""
    follow_up = factories.follow_up.make()
    made = []
    for words in ("One.", MARK, "Three."):
        draft = factories.assessment.make(
            item=follow_up.item,
            follow_up=follow_up,
            author=people["member"],
            text_en=words,
            text_fa_af=words,
            text_ps=words,
            searched_en=words,
        )
        draft.save()
        source = factories.source.make(title=words, publisher=words)
        source.save()
        factories.citation.make(update=draft, source=source, excerpt=words, locator=words).save()
        Comment.objects.create(update=draft, author=people["member"], text=words)
        publish(draft, on=TODAY, reviewer=people["reviewer"])
        made.append(draft)
    return made[1]


@pytest.fixture
def redacted(people, update):
    approve(people["second"], propose(people["coordinator"], update, REASON), on=TODAY)
    return update


def places_of(text):
    """Return the tables in which any column holds ``text``."""
    tables = [m._meta for m in apps.get_models(include_auto_created=True) if not m._meta.proxy]
    found = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {table.db_table}")  # noqa: S608  The names are ours.
            if text.lower() in str(cursor.fetchall()).lower():
                found.append(table.db_table)
    return found


@pytest.mark.usefixtures("update")
def test_the_words_are_in_many_places_before():
    assert len(places_of(MARK)) >= 6


@pytest.mark.usefixtures("redacted")
def test_the_words_are_nowhere_after():
    assert places_of(MARK) == []


def test_the_chain_still_fits_and_the_rest_stays(redacted):
    assert list(verify()) == []
    assert head().number == 4
    row = Update.objects.get(pk=redacted.pk)
    assert (row.kind, row.status, row.as_of_from) == ("assessment", "underway", dt.date(2024, 1, 1))
    assert Source.objects.count() == 2


def test_a_source_that_others_cite_in_public_stays(people, update):
    source = update.sources.get()
    other = factories.development.make(item=update.item, author=people["member"])
    factories.citation.make(update=other, source=source)
    publish(other, on=TODAY, reviewer=people["reviewer"])

    approve(people["second"], propose(people["coordinator"], update, REASON), on=TODAY)

    assert Source.objects.filter(pk=source.pk).exists()


def test_a_draft_does_not_keep_what_was_removed(people, update):
    draft = factories.development.make(item=update.item, author=people["member"])
    factories.citation.make(update=draft, source=update.sources.get())

    approve(people["second"], propose(people["coordinator"], update, REASON), on=TODAY)

    assert places_of(MARK) == []


def test_nobody_approves_whom_the_proposer_made_a_member(people, update):
    member, _key = invite(people["administrator"], username="new", email="", roles=["coordinator"])
    redaction = propose(people["administrator"], update, REASON)

    with pytest.raises(StepNotAllowed):
        approve(member, redaction, on=TODAY)
    approve(people["coordinator"], redaction, on=TODAY)


def test_a_proposal_is_given_up_and_made_anew(people, update):
    withdraw(people["second"], propose(people["coordinator"], update, {"reason_en": "Wrong."}))
    approve(people["second"], propose(people["coordinator"], update, REASON), on=TODAY)

    with pytest.raises(StepNotAllowed):
        withdraw(people["second"], Redaction.objects.get())
    with pytest.raises(StepNotAllowed):
        withdraw(people["reviewer"], Redaction.objects.get())


def test_readers_are_told_that_and_why(client, redacted):
    for path in (f"/en/updates/{redacted.number}/", f"/en/items/{redacted.item.code}/"):
        page = client.get(path).content.decode()
        assert "It named somebody at risk." in page
        assert MARK not in page
    page = client.get("/ps/updates/4/").content.decode()
    assert "د چا نوم پکې و." in page
    entries = client.get("/api/v1/ledger/entries/").json()["results"]
    assert [entry["content"] is None for entry in entries] == [False, True, False, False]
    assert entries[1]["salt"] == ""
    assert entries[3]["content"]["redacts"] == 2
    assert entries[3]["content"]["reason"]["en"] == "It named somebody at risk."


@pytest.mark.usefixtures("redacted")
def test_nobody_sees_who_did_it(client, people):
    names = [f"{person}-in-public-{MARK}" for person in people]
    for user, name in zip(people.values(), names, strict=True):
        type(user).objects.filter(pk=user.pk).update(username=name)

    for path in ("/en/updates/4/", "/api/v1/ledger/entries/", "/en/ledger/feed/"):
        assert MARK not in client.get(path).content.decode()


@pytest.mark.parametrize("person", ["member", "reviewer", "translator", "nobody"])
def test_who_may_not_cannot(people, update, person):
    with pytest.raises(StepNotAllowed):
        propose(people[person], update, REASON)
    redaction = propose(people["coordinator"], update, REASON)
    with pytest.raises(StepNotAllowed):
        approve(people[person], redaction, on=TODAY)

    assert MARK in Update.objects.get(pk=update.pk).text_en


def test_it_takes_two_persons(people, update):
    redaction = propose(people["coordinator"], update, REASON)

    with pytest.raises(StepNotAllowed, match="two persons"):
        approve(people["coordinator"], redaction, on=TODAY)

    assert head().number == 3


@pytest.mark.usefixtures("redacted")
def test_it_is_not_approved_twice(people):
    with pytest.raises(StepNotAllowed):
        approve(people["administrator"], Redaction.objects.get(), on=TODAY)

    assert head().number == 4


def test_it_needs_a_reason_and_is_proposed_once(people, update):
    with pytest.raises(ValidationError):
        propose(people["coordinator"], update, {})
    propose(people["coordinator"], update, REASON)
    with pytest.raises(ValidationError):
        propose(people["second"], update, REASON)


def test_a_proposal_alone_removes_nothing_and_shows_nothing(client, people, update):
    propose(people["coordinator"], update, REASON)

    page = client.get(f"/en/updates/{update.number}/").content.decode()
    assert MARK in page
    assert "at risk" not in page
    assert list(verify()) == []


@pytest.mark.usefixtures("redacted")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE commitments_update SET text_en = 'other words'",
        "UPDATE commitments_update SET status = 'met'",
        "DELETE FROM commitments_update",
        "UPDATE commitments_entry SET salt = 'other'",
        "UPDATE commitments_entry SET recorded_on = '2020-01-01'",
        "UPDATE commitments_redaction SET reason_en = 'another'",
        "DELETE FROM commitments_redaction",
    ],
)
def test_the_guards_hold_after_a_redaction(statement):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert list(verify()) == []


def test_a_row_without_two_persons_is_refused_by_the_database(people, update):
    entry = Entry.objects.get(number=1)

    with pytest.raises(DatabaseError, match="redaction_takes_two_persons"), transaction.atomic():
        Redaction.objects.create(
            redacts=update.entry,
            reason="x",
            proposed_by=people["second"],
            approved_by=people["second"],
            entry=entry,
        )
    with pytest.raises(DatabaseError, match="is_in_the_ledger"), transaction.atomic():
        Redaction.objects.create(
            redacts=update.entry,
            reason="x",
            proposed_by=people["coordinator"],
            approved_by=people["second"],
        )
