"""Many writers at once, on connections of their own."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from unittest.mock import patch

import pytest
from django.contrib.auth.models import Group, User
from django.db import DatabaseError, connection

from commitments import ledger, reviews
from commitments.idempotency import answer_once
from commitments.kinds import State
from commitments.models import Entry, RememberedRequest, Update
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = dt.date(2026, 1, 2)
WRITERS = 8
EDITS = 50


@pytest.fixture
def people():
    """Make an author, and a reviewer for each writer; an earlier test may have taken the groups."""
    member, reviewer = (Group.objects.get_or_create(name=n)[0] for n in ("member", "reviewer"))
    author = User.objects.create_user("author")
    author.groups.add(member)
    reviewers = [User.objects.create_user(f"reviewer-{n}") for n in range(WRITERS)]
    reviewer.user_set.set(reviewers)
    return author, reviewers


@pytest.fixture
def submit(people):
    """Return a function that makes an update in review."""
    follow_up = factories.follow_up.make()

    def submit():
        update = factories.assessment.make(
            item=follow_up.item, follow_up=follow_up, author=people[0], state=State.IN_REVIEW
        )
        factories.citation.make(update=update)
        return update

    return submit


def at_once(work, *arguments):
    """Call ``work`` with each of the arguments, all beginning together. Return what they return."""
    barrier = Barrier(len(arguments))

    def begin(argument):
        try:
            barrier.wait(timeout=60)
            return work(argument)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(arguments)) as pool:
        return list(pool.map(begin, arguments))


def publish(update, reviewer):
    return reviews.take("publish", reviewer, update, version=update.version, on=TODAY)


def test_publications_at_once_make_one_chain(people, submit):
    updates = [submit() for _ in range(WRITERS * 5)]
    shares = [(updates[n::WRITERS], people[1][n]) for n in range(WRITERS)]

    at_once(lambda share: [publish(update, share[1]) for update in share[0]], *shares)

    assert list(Entry.objects.values_list("number", flat=True)) == list(range(1, len(updates) + 1))
    assert list(ledger.verify()) == []


def test_one_of_many_publishes_the_same(people, submit):
    update = submit()

    def attempt(reviewer):
        try:
            publish(update, reviewer)
        except (reviews.VersionIsStale, reviews.StepNotAllowed):
            return "told"
        return "published"

    outcomes = at_once(attempt, *people[1])

    assert sorted(outcomes) == ["published"] + ["told"] * (WRITERS - 1)
    assert Entry.objects.count() == 1
    assert list(ledger.verify()) == []


def edit_all(author, update):
    """Let every writer add their marks to one text; return how many edits went in, and the text."""

    def write(name):
        told = 0
        for number in range(EDITS):
            while True:
                seen = Update.objects.get(pk=update.pk)
                text = f"{seen.text_en} {name}.{number}"
                try:
                    reviews.edit(author, seen, {"text_en": text}, version=seen.version)
                    break
                except reviews.VersionIsStale:
                    told += 1
        return told

    told = at_once(write, *range(WRITERS))
    update.refresh_from_db()
    return told, update


def test_no_edit_is_lost_or_doubled(people, submit):
    update = submit()
    Update.objects.filter(pk=update.pk).update(state=State.DRAFT, text_en="Marks:")

    told, update = edit_all(people[0], update)

    marks = update.text_en.split()[1:]
    assert sorted(marks) == sorted(f"{n}.{e}" for n in range(WRITERS) for e in range(EDITS))
    assert update.version == 1 + WRITERS * EDITS
    assert sum(told) > 0


@contextmanager
def unguarded_versions():
    """Let everybody believe that nobody else was there."""
    with patch.object(reviews, "lock", lambda update, _version: update):
        yield


def test_without_the_guard_edits_are_lost(people, submit):
    update = submit()
    Update.objects.filter(pk=update.pk).update(state=State.DRAFT, text_en="Marks:")

    with unguarded_versions():
        _told, update = edit_all(people[0], update)

    assert len(update.text_en.split()) - 1 < WRITERS * EDITS


def test_without_the_lock_the_chain_refuses_to_fork(people, submit):
    updates = [submit() for _ in range(WRITERS)]
    head, everybody = ledger.head, Barrier(WRITERS)

    def head_that_all_see():
        seen = head()
        everybody.wait(timeout=60)
        return seen

    def attempt(pair):
        try:
            publish(*pair)
        except DatabaseError:
            return "refused"
        return "published"

    with (
        patch.object(ledger, "lock_the_chain", lambda: None),
        patch.object(ledger, "head", head_that_all_see),
    ):
        outcomes = at_once(attempt, *zip(updates, people[1], strict=True))

    assert sorted(outcomes) == ["published"] + ["refused"] * (WRITERS - 1)
    assert list(ledger.verify()) == []


def comment_at_once(author, update):
    """Let every writer send one comment with one key. Return what each is answered."""

    def act():
        return 201, {"id": reviews.say(author, update, "Which page?").pk}

    return at_once(lambda _n: answer_once(author, "a key", b"content", act), *range(WRITERS))


def test_of_many_retries_at_once_one_writes_and_all_get_its_answer(people, submit):
    update = submit()

    answers = comment_at_once(people[0], update)

    assert update.comments.count() == 1
    assert {status for status, _body, _is_retry in answers} == {201}
    assert len({body["id"] for _status, body, _is_retry in answers}) == 1
    assert sorted(is_retry for _status, _body, is_retry in answers) == [False] + [True] * 7


@contextmanager
def unguarded_keys():
    """Let the database take one key twice."""
    unique = RememberedRequest._meta.constraints[0]
    with connection.schema_editor() as editor:
        editor.remove_constraint(RememberedRequest, unique)
    yield
    RememberedRequest.objects.all().delete()
    with connection.schema_editor() as editor:
        editor.add_constraint(RememberedRequest, unique)


def test_without_the_guard_retries_write_again(people, submit):
    update = submit()

    with unguarded_keys():
        comment_at_once(people[0], update)

    assert update.comments.count() == WRITERS
