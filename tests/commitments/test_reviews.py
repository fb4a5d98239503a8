"""Who may take an update where, and what happens to those who come too late."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from commitments.kinds import State
from commitments.ledger import verify
from commitments.models import Citation, Comment, Entry, Update
from commitments.reviews import (
    STEPS,
    StepNotAllowed,
    VersionIsStale,
    edit,
    may_read,
    say,
    steps_for,
    take,
    write,
)
from commitments.roles import Role, roles_of
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 2)
PEOPLE = ["author", *Role.values, "nobody", "closed"]

# Who may take which step from which state. What is not named here is refused.
ALLOWED = {
    ("draft", "submit"): {"author"},
    ("draft", "withdraw"): {"author"},
    ("in_review", "withdraw"): {"author"},
    ("in_review", "return"): {"reviewer", "coordinator"},
    ("in_review", "reject"): {"reviewer", "coordinator"},
    ("in_review", "publish"): {"reviewer", "coordinator"},
    ("changes_requested", "submit"): {"author"},
    ("changes_requested", "withdraw"): {"author"},
}
READERS = {state: {"author", "reviewer", "coordinator"} for state in State}
READERS[State.IN_REVIEW] |= {"translator"}


@pytest.fixture
def people(django_user_model):
    """Make an author, somebody of each role, somebody of none, and a closed account."""
    users = {name: django_user_model.objects.create_user(name) for name in PEOPLE}
    for name, user in users.items():
        role = {"author": "member", "closed": "coordinator"}.get(name, name)
        user.groups.set(Group.objects.filter(name=role))
    users["closed"].is_active = False
    users["closed"].save()
    return users


@pytest.fixture
def follow_up():
    return factories.follow_up.make()


@pytest.fixture
def source():
    return factories.source.make()


@pytest.fixture
def values(follow_up):
    return {
        "kind": "assessment",
        "item": follow_up.item,
        "follow_up": follow_up,
        "as_of_from": dt.date(2025, 5, 1),
        "as_of_to": dt.date(2025, 5, 1),
        "as_of_precision": "day",
        "text_en": "They have begun.",
        "status": "underway",
        "confidence": "medium",
        "attributed_to": factories.organisation.make(),
    }


@pytest.fixture
def draft(people, values, source):
    return write(people["author"], values, [{"source": source, "polarity": "supports"}])


@pytest.fixture
def in_state(draft):
    """Return a function that puts the draft into a state that is not published."""

    def in_state(state):
        Update.objects.filter(pk=draft.pk).update(state=state)
        draft.refresh_from_db()
        return draft

    return in_state


def step(name, user, update, **options):
    options = {"version": update.version, "on": TODAY, "comment": "Because."} | options
    return take(name, user, update, **options)


def test_the_migration_makes_the_roles():
    assert set(Group.objects.values_list("name", flat=True)) >= set(Role.values)


def test_roles_are_those_of_open_accounts(people):
    assert roles_of(people["author"]) == {"member"}
    assert roles_of(people["closed"]) == set()
    assert roles_of(None) == set()


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("state", [s for s in State if s != State.PUBLISHED])
def test_a_step_is_taken_by_those_who_may_and_by_nobody_else(people, in_state, state, name, person):
    update = in_state(state)
    is_allowed = person in ALLOWED.get((state.value, name), set())

    assert (name in steps_for(people[person], update)) == is_allowed
    if is_allowed:
        assert step(name, people[person], update).state == STEPS[name].after
    else:
        with pytest.raises(StepNotAllowed):
            step(name, people[person], update)
        update.refresh_from_db()
        assert update.state == state


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("state", [s for s in State if s != State.PUBLISHED])
def test_a_draft_is_read_by_those_who_work_on_it(people, in_state, state, person):
    assert may_read(people[person], in_state(state)) == (person in READERS[state])


@pytest.mark.parametrize("name", STEPS)
def test_nothing_moves_once_it_is_published(people, in_state, name):
    update = step("publish", people["reviewer"], in_state(State.IN_REVIEW))

    for person in PEOPLE:
        assert steps_for(people[person], update) == []
        with pytest.raises(StepNotAllowed):
            step(name, people[person], update)


def test_from_draft_to_the_ledger(people, draft, follow_up):
    author, reviewer = people["author"], people["reviewer"]

    update = step("submit", author, draft)
    update = step("return", reviewer, update, comment="Since when?")
    update = edit(author, update, {"text_en": "They began in May."}, version=update.version)
    update = step("submit", author, update)
    update = step("publish", reviewer, update)

    follow_up.refresh_from_db()
    assert (update.state, update.reviewer, update.version) == (State.PUBLISHED, reviewer, 6)
    assert follow_up.status == "underway"
    assert "Since when?" in [comment.text for comment in Comment.objects.all()]
    assert list(verify()) == []


def test_a_published_update_tells_who_wrote_it_to_the_history_only(people, in_state):
    update = step("publish", people["reviewer"], in_state(State.IN_REVIEW))

    assert update.entry.digest
    assert update.history.count() >= 2


@pytest.mark.parametrize("name", ["return", "reject"])
def test_returning_and_rejecting_need_a_reason(people, in_state, name):
    update = in_state(State.IN_REVIEW)

    with pytest.raises(ValidationError, match="Say what should change"):
        step(name, people["reviewer"], update, comment="  ")

    update.refresh_from_db()
    assert update.state == State.IN_REVIEW


def of_coordinator(people, update):
    Update.objects.filter(pk=update.pk).update(author=people["coordinator"])
    update.refresh_from_db()
    return update


def test_a_coordinator_publishes_their_own_only_with_a_reason_that_is_published(people, in_state):
    update = of_coordinator(people, in_state(State.IN_REVIEW))
    with pytest.raises(ValidationError, match="public reason"):
        step("publish", people["coordinator"], update)

    update = step("publish", people["coordinator"], update, override_reason="Nobody else is here.")

    assert update.override_reason == "Nobody else is here."
    assert list(verify()) == []


def test_no_reason_is_published_where_a_second_person_was_there(people, in_state):
    update = in_state(State.IN_REVIEW)

    update = step("publish", people["coordinator"], update, override_reason="Private words.")

    assert update.override_reason == ""


@pytest.mark.parametrize("person", [p for p in PEOPLE if p not in {"author", "member"}])
def test_who_may_not_write_cannot(people, values, person):
    if person in {"reviewer", "coordinator"}:
        write(people[person], values, [])
        return
    with pytest.raises(StepNotAllowed):
        write(people[person], values, [])
    assert not Update.objects.exists()


@pytest.mark.parametrize("person", [p for p in PEOPLE if p != "author"])
@pytest.mark.parametrize("state", State)
def test_nobody_edits_the_draft_of_another(people, in_state, state, person):
    if state == State.PUBLISHED:
        update = step("publish", people["reviewer"], in_state(State.IN_REVIEW))
    else:
        update = in_state(state)

    with pytest.raises(StepNotAllowed):
        edit(people[person], update, {"text_en": "Changed."}, version=update.version)


@pytest.mark.parametrize("state", [s for s in State if s not in {"draft", "changes_requested"}])
def test_an_author_edits_what_is_open_only(people, in_state, state):
    if state == State.PUBLISHED:
        update = step("publish", people["reviewer"], in_state(State.IN_REVIEW))
    else:
        update = in_state(state)

    with pytest.raises(StepNotAllowed):
        edit(people["author"], update, {"text_en": "Changed."}, version=update.version)


def test_a_translator_completes_the_other_languages(people, in_state):
    update = in_state(State.IN_REVIEW)

    update = edit(people["translator"], update, {"text_ps": "پیل شوی."}, version=update.version)

    assert (update.text_en, update.text_ps) == ("They have begun.", "پیل شوی.")


@pytest.mark.parametrize(
    "wrong", [{"text_en": "Changed."}, {"status": "met"}, {"text_ps": "پ", "status": "met"}]
)
def test_a_translator_changes_nothing_else(people, in_state, wrong):
    update = in_state(State.IN_REVIEW)

    with pytest.raises(StepNotAllowed):
        edit(people["translator"], update, wrong, version=update.version)
    with pytest.raises(StepNotAllowed):
        edit(people["translator"], update, {"text_ps": "پ"}, [], version=update.version)


def test_who_comes_too_late_is_told_and_nothing_is_lost(people, draft):
    author = people["author"]
    edit(author, draft, {"text_fa_af": "آغاز شده."}, version=1)

    with pytest.raises(VersionIsStale) as stale:
        edit(author, draft, {"text_ps": "پیل شوی."}, version=1)

    assert stale.value.current.text_fa_af == "آغاز شده."
    draft.refresh_from_db()
    assert (draft.text_fa_af, draft.text_ps, draft.version) == ("آغاز شده.", None, 2)


@pytest.mark.parametrize("name", STEPS)
def test_no_step_is_taken_on_what_one_has_not_read(people, in_state, name):
    update = in_state(State.IN_REVIEW)
    Update.objects.filter(pk=update.pk).update(version=2)

    with pytest.raises(VersionIsStale):
        step(name, people["reviewer"], update, version=1)


def test_an_edit_writes_its_own_columns_only(people, draft):
    Update.objects.filter(pk=draft.pk).update(text_ps="له بل ځایه")

    edit(people["author"], draft, {"text_fa_af": "آغاز شده."}, version=1)

    draft.refresh_from_db()
    assert draft.text_ps == "له بل ځایه"


def test_citations_are_replaced_together(people, draft, source):
    other = factories.source.make()

    edit(
        people["author"],
        draft,
        {},
        [{"source": other, "polarity": "context"}, {"source": source, "polarity": "supports"}],
        version=1,
    )

    assert [c.source for c in draft.citations.all()] == [other, source]


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "holding"},
        {"status": "lost"},
        {"confidence": ""},
        {"as_of_to": dt.date(2020, 1, 1)},
    ],
)
def test_a_wrong_draft_is_refused_and_nothing_is_written(people, values, draft, wrong):
    with pytest.raises(ValidationError):
        write(people["author"], values | wrong, [])
    with pytest.raises(ValidationError):
        edit(people["author"], draft, wrong, version=1)

    assert Update.objects.count() == 1
    draft.refresh_from_db()
    assert draft.version == 1


def test_a_wrong_citation_undoes_the_whole_edit(people, draft):
    with pytest.raises(ValidationError):
        edit(people["author"], draft, {"text_en": "New."}, [{"polarity": "hearsay"}], version=1)

    draft.refresh_from_db()
    assert (draft.text_en, draft.version, draft.citations.count()) == ("They have begun.", 1, 1)


def test_what_cannot_be_published_stays_in_review(people, in_state):
    update = in_state(State.IN_REVIEW)
    Citation.objects.filter(update=update).delete()

    with pytest.raises(ValidationError, match="needs evidence"):
        step("publish", people["reviewer"], update)

    update.refresh_from_db()
    assert update.state == State.IN_REVIEW
    assert not Entry.objects.exists()
    assert not Comment.objects.exists()


def test_comments_are_for_those_who_work_on_it(people, draft):
    say(people["author"], draft, "A question.")
    say(people["reviewer"], draft, "An answer.")

    for person in ("member", "nobody", "translator", "closed", "administrator"):
        with pytest.raises(StepNotAllowed):
            say(people[person], draft, "Let me see.")
    with pytest.raises(ValidationError):
        say(people["author"], draft, " ")
    assert [c.text for c in draft.comments.all()] == ["A question.", "An answer."]


def test_nothing_is_said_about_what_is_published(people, in_state):
    update = step("publish", people["reviewer"], in_state(State.IN_REVIEW))

    with pytest.raises(StepNotAllowed):
        say(people["author"], update, "Too late.")
