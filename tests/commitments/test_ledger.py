"""The chain of what is published, the guards of the database, and the statuses that follow."""

import datetime as dt
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings, strategies as st

from commitments.ledger import BEFORE_THE_FIRST, Head, NotPublishable, head, publish, verify
from commitments.models import Entry, FollowUp, Source, Update
from declarations.models import DataVersion
from tests import factories
from tests.guards import without_guards

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 2)


@pytest.fixture
def author(django_user_model):
    return django_user_model.objects.create_user("author")


@pytest.fixture
def reviewer(django_user_model):
    return django_user_model.objects.create_user("reviewer")


@pytest.fixture
def follow_up():
    return factories.follow_up.make()


@pytest.fixture
def published(follow_up, author, reviewer):
    """Return a function that publishes an update of the follow-up with one citation."""

    def published(recipe=factories.development, on=TODAY, **values):
        update = recipe.make(item=follow_up.item, follow_up=follow_up, author=author, **values)
        factories.citation.make(update=update)
        publish(update, on=on, reviewer=reviewer)
        return update

    return published


def run(statement, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.fixture
def unguarded():
    """Take the guards away, as somebody with the rights of a superuser could."""
    with without_guards():
        yield


def test_an_empty_ledger_fits():
    assert head() == Head(0, BEFORE_THE_FIRST)
    assert list(verify()) == []


def test_each_entry_follows_the_one_before(published):
    entries = [published().entry for _ in range(3)]

    assert [entry.number for entry in entries] == [1, 2, 3]
    assert [entry.previous for entry in entries[1:]] == [entry.digest for entry in entries[:2]]
    assert head() == Head(3, entries[2].digest)
    assert list(verify()) == []


def test_publishing_asks_little_while_others_wait(
    follow_up, author, reviewer, django_assert_max_num_queries
):
    update = factories.development.make(item=follow_up.item, follow_up=follow_up, author=author)
    for order in range(1, 4):
        factories.citation.make(update=update, order=order)
    publish(
        factories.development.make(item=follow_up.item, author=author), on=TODAY, reviewer=reviewer
    )

    with django_assert_max_num_queries(26):
        publish(update, on=TODAY, reviewer=reviewer)


def test_the_same_content_has_another_commitment_each_time(published):
    first, second = published(), published()

    assert first.entry.commitment != second.entry.commitment


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE commitments_update SET text_ps = 'x' WHERE id = {update}",
        "UPDATE commitments_update SET state = 'draft', entry_id = NULL WHERE id = {update}",
        "DELETE FROM commitments_update WHERE id = {update}",
        "UPDATE commitments_citation SET excerpt = 'x' WHERE update_id = {update}",
        "DELETE FROM commitments_citation WHERE update_id = {update}",
        "UPDATE commitments_source SET title = 'x' WHERE id = {source}",
        "DELETE FROM commitments_source WHERE id = {source}",
        "UPDATE commitments_organisation SET name_en = 'x' WHERE id = {organisation}",
        "UPDATE commitments_entry SET salt = 'x' WHERE id = {entry}",
        "DELETE FROM commitments_entry WHERE id = {entry}",
        (
            'INSERT INTO commitments_citation (update_id, source_id, "order", polarity, excerpt,'
            " locator) VALUES ({update}, {source}, 9, 'context', '', '')"
        ),
    ],
)
def test_the_database_refuses_to_change_what_is_published(published, statement):
    update = published(factories.assessment)
    ids = {
        "update": update.pk,
        "entry": update.entry_id,
        "source": update.citations.get().source_id,
        "organisation": update.attributed_to_id,
    }

    with pytest.raises(DatabaseError, match="stays"):
        run(statement.format(**ids))

    assert list(verify()) == []


def test_the_model_cannot_change_what_is_published_either(published):
    update = published()
    update.text_en = "Another text."

    with pytest.raises(DatabaseError, match="published_update_stays"), transaction.atomic():
        update.save()
    with pytest.raises(DatabaseError, match="published_update_stays"), transaction.atomic():
        Update.objects.filter(pk=update.pk).update(text_en="Another text.")
    with pytest.raises(DatabaseError, match="stays"), transaction.atomic():
        update.delete()


def test_a_draft_can_be_changed_and_deleted():
    update = factories.development.make()
    factories.citation.make(update=update)
    update.text_en = "Another text."

    update.save()
    update.delete()

    assert not Update.objects.exists()


def test_a_publication_raises_the_data_version_and_a_draft_does_not(follow_up, author, reviewer):
    before = DataVersion.current().number
    update = factories.development.make(item=follow_up.item, author=author)
    citation = factories.citation.make(update=update)

    assert DataVersion.current().number == before
    publish(update, on=TODAY, reviewer=reviewer)
    published = DataVersion.current().number
    assert published > before
    Source.objects.filter(pk=citation.source_id).update(archived_address="https://example.org/a")
    assert DataVersion.current().number > published


def test_a_source_that_only_drafts_cite_can_be_changed():
    source = factories.citation.make(update=factories.development.make()).source

    assert Source.objects.filter(pk=source.pk).update(title="Another title") == 1


def test_the_archived_address_of_a_published_source_can_be_added(published):
    source = published().citations.get().source

    Source.objects.filter(pk=source.pk).update(archived_address="https://example.org/archived")

    assert list(verify()) == []


TAMPERING = {
    "text": ("update", "text_ps = 'changed'"),
    "kind of date": ("update", "as_of_precision = 'range'"),
    "excerpt": ("citation", "excerpt = 'changed'"),
    "title of a source": ("source", "title = 'changed'"),
    "name": ("organisation", "name_fa_af = 'changed'"),
    "salt": ("entry", "salt = 'changed'"),
    "day": ("entry", "recorded_on = '2020-01-01'"),
    "commitment": ("entry", "commitment = 'changed'"),
    "digest": ("entry", "digest = 'changed'"),
    "previous": ("entry", "previous = 'changed'"),
    "number": ("entry", "number = 9"),
}


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize(("table", "change"), TAMPERING.values(), ids=TAMPERING)
def test_one_change_behind_the_guards_is_named(published, table, change):
    updates = [published(factories.assessment) for _ in range(3)]
    second = updates[1]
    ids = {
        "update": second.pk,
        "citation": second.citations.get().pk,
        "source": second.citations.get().source_id,
        "organisation": second.attributed_to_id,
        "entry": second.entry_id,
    }

    run(f"UPDATE commitments_{table} SET {change} WHERE id = %s", ids[table])  # noqa: S608  The parts are ours.

    (problem,) = verify()
    assert problem.startswith("Entry 3: entry 2" if change == "number = 9" else "Entry 2: ")


@pytest.mark.usefixtures("unguarded")
def test_an_entry_that_was_taken_out_is_missed(published):
    first, _second = published(), published()
    run("UPDATE commitments_update SET state = 'draft', entry_id = NULL WHERE id = %s", first.pk)
    run("DELETE FROM commitments_entry WHERE id = %s", first.entry_id)

    assert list(verify()) == ["Entry 2: entry 1 is missing before it."]


@pytest.mark.usefixtures("unguarded")
def test_a_cut_is_found_only_against_a_head_kept_elsewhere(published):
    kept = Head(2, [published(), published()][1].entry.digest)
    last = Update.objects.get(entry__number=2)
    run("UPDATE commitments_update SET state = 'draft', entry_id = NULL WHERE id = %s", last.pk)
    run("DELETE FROM commitments_entry WHERE number = 2")

    assert list(verify()) == []
    assert list(verify(kept=kept)) == ["Entry 2 of the kept head is missing: the ledger was cut."]


def test_a_ledger_written_anew_is_found_against_a_kept_head(published):
    published()

    assert list(verify(kept=Head(1, "0" * 64))) == [
        "Entry 1 is not that of the kept head: the ledger was rewritten."
    ]


def test_a_status_that_does_not_follow_is_named(published, follow_up):
    published(factories.assessment, status="underway")
    FollowUp.objects.filter(pk=follow_up.pk).update(status="met")

    assert list(verify()) == [f"{follow_up.code}: the status is met, but underway follows."]


def test_an_assessment_sets_the_status(published, follow_up):
    published(factories.assessment, status="stalled")

    follow_up.refresh_from_db()
    assert follow_up.status == "stalled"


def test_a_claim_never_changes_the_status(published, follow_up):
    published(factories.assessment, status="stalled")

    published(factories.claim, status="met")

    follow_up.refresh_from_db()
    assert follow_up.status == "stalled"


def test_a_correction_takes_an_assessment_out(published, follow_up):
    published(factories.assessment, status="underway", as_of="2024-01-01")
    wrong = published(factories.assessment, status="met", as_of="2025-01-01")

    published(factories.correction, supersedes=wrong, is_retraction=True)

    follow_up.refresh_from_db()
    assert follow_up.status == "underway"
    assert Update.objects.published().count() == 3


@pytest.mark.parametrize("status", ["announced", "met", "not_met", "contrary"])
def test_a_status_needs_evidence(follow_up, author, reviewer, status):
    update = factories.assessment.make(
        item=follow_up.item, follow_up=follow_up, author=author, status=status
    )

    with pytest.raises(NotPublishable, match="evidence"):
        publish(update, on=TODAY, reviewer=reviewer)

    assert not Entry.objects.exists()


@pytest.mark.parametrize("status", ["insufficient_evidence", "no_action_found"])
def test_where_one_searched_takes_the_place_of_evidence(follow_up, author, reviewer, status):
    update = factories.assessment.make(
        item=follow_up.item, follow_up=follow_up, author=author, status=status, searched_en=""
    )
    with pytest.raises(NotPublishable, match="searched"):
        publish(update, on=TODAY, reviewer=reviewer)
    Update.objects.filter(pk=update.pk).update(searched_en="The UN's documents.")

    publish(update, on=TODAY, reviewer=reviewer)

    assert head().number == 1


def test_nothing_is_published_without_its_text(follow_up, author, reviewer):
    update = factories.development.make(
        item=follow_up.item, author=author, text_en="", text_ps="متن"
    )

    with pytest.raises(NotPublishable, match="original language"):
        publish(update, on=TODAY, reviewer=reviewer)


def test_nothing_is_published_twice(published, reviewer):
    update = published()

    with pytest.raises(NotPublishable, match="already"):
        publish(update, on=TODAY, reviewer=reviewer)


def test_a_draft_cannot_be_corrected(author, reviewer):
    draft = factories.development.make()
    correction = factories.correction.make(item=draft.item, author=author, supersedes=draft)

    with pytest.raises(NotPublishable, match="published"):
        publish(correction, on=TODAY, reviewer=reviewer)


def test_nobody_publishes_their_own_whatever_the_code_path(follow_up, author):
    update = factories.development.make(item=follow_up.item, author=author)

    with pytest.raises(DatabaseError, match="update_reviewer_is_not_the_author"):
        publish(update, on=TODAY, reviewer=author)


def test_nothing_is_published_without_a_reviewer(follow_up, author):
    update = factories.development.make(item=follow_up.item, author=author)

    with pytest.raises(DatabaseError, match="update_published_was_reviewed"):
        publish(update, on=TODAY)


def test_a_status_fits_the_kind_of_the_item(follow_up):
    with pytest.raises(DatabaseError, match="update_fits_its_item"), transaction.atomic():
        factories.assessment.make(item=follow_up.item, follow_up=follow_up, status="holding")


def test_a_follow_up_belongs_to_the_item(follow_up):
    with pytest.raises(DatabaseError, match="update_fits_its_item"), transaction.atomic():
        factories.development.make(item=factories.item.make(), follow_up=follow_up)


RULES = {
    "update_status_is_assessed_or_claimed": (factories.development, {"status": "met"}),
    "update_assessment_has_a_confidence": (factories.assessment, {"confidence": ""}),
    "update_names_who_says_it": (factories.claim, {"attributed_to": None}),
    "update_is_of_a_follow_up": (factories.claim, {"follow_up": None}),
    "update_position_is_of_a_reply": (factories.development, {"position": "noted"}),
    "update_reply_is_due_to_a_letter": (factories.development, {"reply_due_on": TODAY}),
    "update_correction_supersedes": (factories.correction, {"supersedes": None}),
    "update_period_is_in_order": (
        factories.development,
        {"as_of_from": TODAY, "as_of_to": dt.date(2020, 1, 1), "as_of_precision": "range"},
    ),
    "update_kind_is_known": (factories.development, {"kind": "rumour"}),
    "update_state_is_known": (factories.development, {"state": "hidden"}),
    "update_published_is_in_the_ledger": (factories.development, {"state": "published"}),
}


@pytest.mark.parametrize(("rule", "broken"), RULES.items(), ids=RULES)
def test_the_database_keeps_the_rules(follow_up, rule, broken):
    recipe, values = broken

    with pytest.raises(DatabaseError, match=rule), transaction.atomic():
        recipe.make(**{"item": follow_up.item, "follow_up": follow_up} | values)


DAYS = [dt.date(2024, 1, day) for day in (1, 2, 3)]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["underway", "met", "contrary", "correct"]),
        st.sampled_from(DAYS),
        st.integers(min_value=0),
    ),
    max_size=6,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_the_status_of_any_day_as_recorded_on_any_day(published, follow_up, steps):
    with transaction.atomic():
        facts, recorded_on = [], dt.date(2024, 6, 1)
        for what, day, pick in steps:
            recorded_on += dt.timedelta(days=1)
            if what != "correct":
                update = published(
                    factories.assessment, status=what, as_of=str(day), on=recorded_on
                )
                facts.append([update, day, recorded_on, None])
            elif standing := [fact for fact in facts if fact[3] is None]:
                wrong = standing[pick % len(standing)]
                wrong[3] = recorded_on
                published(factories.correction, supersedes=wrong[0], on=recorded_on)
        horizon = [dt.date(2024, 6, 1) + dt.timedelta(days=n) for n in range(8)]

        for on in [*DAYS, None]:
            for by in [*horizon, None]:
                found = FollowUp.objects.with_status(on=on, recorded_by=by).get(pk=follow_up.pk)
                assert found.status_then == naive(facts, on, by)
        transaction.set_rollback(True)


def naive(facts, on, recorded_by):
    """Return the status that somebody would find who reads the ledger from its first entry."""
    status, at = "not_assessed", dt.date.min
    for update, day, recorded, corrected in facts:
        if on and day > on:
            continue
        if recorded_by and recorded > recorded_by:
            continue
        if corrected and (recorded_by is None or corrected <= recorded_by):
            continue
        if day >= at:
            status, at = update.status, day
    return status


def test_the_command_tells_the_head(published, capsys):
    entry = published().entry

    call_command("verify_ledger")

    assert capsys.readouterr().out == f"The ledger fits: 1 entries, head {entry.digest}.\n"


@pytest.mark.usefixtures("unguarded")
def test_the_command_fails_where_the_ledger_does_not_fit(published):
    update = published()
    run("UPDATE commitments_update SET text_en = 'changed' WHERE id = %s", update.pk)

    with pytest.raises(CommandError, match=r"Entry 1: its content was changed\."):
        call_command("verify_ledger")


def test_the_command_compares_with_a_kept_head(published, tmp_path):
    published()
    file = tmp_path / "head.json"
    file.write_text(json.dumps({"number": 2, "digest": "0" * 64}))

    with pytest.raises(CommandError, match="the ledger was cut"):
        call_command("verify_ledger", head=file)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"number": "x", "digest": ""}'])
def test_a_file_that_is_no_head_is_refused(tmp_path, text):
    file = tmp_path / "head.json"
    file.write_text(text)

    with pytest.raises(CommandError, match="is no head"):
        call_command("verify_ledger", head=file)
