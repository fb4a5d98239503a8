"""Every public change is written down, by whatever path it is made, and nothing else is."""

import base64
import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError, connection, transaction

from commitments.importer import import_file
from commitments.ledger import publish
from commitments.models import FollowUp, Item, Source
from commitments.redactions import approve, propose
from declarations.models import Addressee, Change, Clause, Declaration, Term, Theme, Translation
from tests import factories
from tests.conftest import DECLARATION

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 2)


@pytest.fixture
def new():
    """Return a function that tells what was written down since it was told last."""
    seen = Change.objects.last().number

    def new():
        nonlocal seen
        rows = list(Change.objects.filter(number__gt=seen))
        assert [row.number for row in rows] == list(range(seen + 1, seen + 1 + len(rows)))
        seen += len(rows)
        return [(row.kind, row.type, row.code, row.fields, row.language) for row in rows]

    return new


@pytest.fixture
def people(django_user_model):
    names = ("author", "one", "two")
    users = {name: django_user_model.objects.create_user(name) for name in names}
    for name in ("one", "two"):
        users[name].groups.set(Group.objects.filter(name="coordinator"))
    return users


@pytest.fixture
def published(people):
    """Publish an assessment of C09-2 by the UN."""
    follow_up = FollowUp.objects.with_code("C09-2:un").get()
    made = factories.assessment.make(
        item=follow_up.item, follow_up=follow_up, author=people["author"]
    )
    factories.citation.make(update=made)
    publish(made, on=TODAY, reviewer=people["one"])
    return made


def sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


ROWS = [
    (Theme, "code", "education", "name", "theme"),
    (Addressee, "code", "un", "description", "addressee"),
    (Term, "code", "school", "term", "term"),
    (Declaration, "slug", "second-vienna-2023", "place", "declaration"),
    (Clause, "code", "C10", "note", "clause"),
    (Item, "code", "C10-1", "title", "item"),
]


@pytest.mark.parametrize(("model", "key", "code", "field", "type_"), ROWS)
def test_edits_and_translations_are_told_apart_in_raw_sql_too(new, model, key, code, field, type_):
    table = model._meta.db_table
    for column in (f"{field}_en", f"{field}_ps", f"{field}_ps"):
        sql(f"UPDATE {table} SET {column} = 'x' WHERE {key} = '{code}'")  # noqa: S608

    assert new() == [("edited", type_, code, field, ""), ("translated", type_, code, field, "ps")]


def test_what_is_made_and_taken_away_is_told(new):
    Theme.objects.create(code="new", name_en="New").delete()

    assert new() == [("added", "theme", "new", "", ""), ("removed", "theme", "new", "", "")]


def test_a_new_code_is_another_row(new):
    Theme.objects.filter(code="education").update(code="schools")

    assert [change[:3] for change in new()] == [
        ("removed", "theme", "education"),
        ("added", "theme", "schools"),
    ]


def test_parts_of_a_row_are_told_as_its_own(new):
    item = Item.objects.get(code="C10-1")
    item.themes.add(Theme.objects.get(code="education"))
    item.about.clear()
    Declaration.objects.get().text_sources.update(note_ps="x")
    FollowUp.objects.create(item=item, addressee=Addressee.objects.get(code="un"))

    assert set(new()) == {
        ("edited", "item", "C10-1", "themes", ""),
        ("edited", "item", "C10-1", "about", ""),
        ("edited", "declaration", "second-vienna-2023", "text_sources", ""),
        ("edited", "item", "C10-1", "follow_ups", ""),
        ("added", "follow-up", "C10-1:un", "", ""),
    }


def test_a_review_of_a_translation_is_told(new, people):
    made = Translation.objects.filter(
        content_type__model="clause", field="text", language="ps"
    ).first()
    made.reviewed_by, made.reviewed_on = people["one"], TODAY
    made.save()

    code = Clause.objects.get(pk=made.object_id).code
    assert new() == [("translated", "clause", code, "text", "ps")]


def test_a_draft_is_never_told(new):
    follow_up = FollowUp.objects.with_code("C09-2:un").get()
    draft = factories.assessment.make(item=follow_up.item, follow_up=follow_up)
    factories.citation.make(update=draft)
    draft.text_en = "Something else."
    draft.save()
    Source.objects.update(archived_address="https://example.org/kept")
    draft.delete()

    assert new() == []


def test_a_publication_and_its_status_are_told(new, published):
    assert new() == [
        ("published", "update", str(published.number), "", ""),
        ("edited", "follow-up", "C09-2:un", "status", ""),
    ]
    assert Change.objects.get(kind="published").entry == published.number


def test_the_kept_copy_of_a_published_source_is_told(new, published):
    new()
    Source.objects.update(archived_address="https://example.org/kept")

    code = published.sources.get().code
    assert new() == [("edited", "source", code, "archived_address", "")]


def test_a_correction_is_told_of_the_update_that_it_supersedes(new, published, people):
    correction = factories.correction.make(
        item=published.item,
        follow_up=published.follow_up,
        supersedes=published,
        author=people["author"],
        is_retraction=True,
    )
    new()
    publish(correction, on=TODAY, reviewer=people["one"])

    assert [change[:3] for change in new()] == [
        ("published", "update", str(correction.number)),
        ("corrected", "update", str(published.number)),
        ("edited", "follow-up", "C09-2:un"),
    ]
    assert Change.objects.get(kind="corrected").entry == correction.number


def test_a_redaction_is_told_once_it_is_approved(new, published, people):
    new()
    redaction = propose(people["one"], published, {"reason_en": "Somebody was at risk."})
    before = new()
    approve(people["two"], redaction, on=TODAY)

    assert before == []
    assert [change[:3] for change in new()] == [("redacted", "update", str(published.number))]


def test_an_import_that_changes_nothing_is_no_change(new):
    import_file(DECLARATION)

    assert new() == []


@pytest.mark.parametrize("statement", ["UPDATE {} SET code = 'x'", "DELETE FROM {}"])
def test_what_was_written_down_stays(statement):
    with pytest.raises(DatabaseError, match="change_stays"), transaction.atomic():
        sql(statement.format("declarations_change"))


def get(client, **asked):
    return client.get("/api/v1/changes/", asked)


@pytest.mark.usefixtures("published")
def test_a_copy_is_kept_by_asking_again_with_the_last_cursor(client):
    seen, cursor, has_more = [], "", True
    while has_more:
        answer = get(client, page_size=50, **({"since": cursor} if cursor else {})).json()
        seen += [row["number"] for row in answer["results"]]
        cursor, has_more = answer["next"], answer["has_more"]

    assert seen == list(Change.objects.values_list("number", flat=True))
    empty = get(client, since=cursor).json()
    assert empty == {"results": [], "next": cursor, "has_more": False}
    Theme.objects.filter(code="education").update(name_ps="x")
    (row,) = get(client, since=empty["next"]).json()["results"]
    assert row.items() >= {"kind": "translated", "type": "theme", "language": "ps"}.items()
    assert (row["code"], row["fields"], row["entry"]) == ("education", ["name"], None)
    assert client.get(row["url"]).json()["code"] == "education"


@pytest.mark.usefixtures("published")
def test_every_address_leads_to_its_row_and_what_is_gone_has_none(client):
    Theme.objects.create(code="new", name_en="New").delete()

    rows = get(client, page_size=1000).json()["results"]

    assert rows[-1]["url"] is None
    one_of_each = {row["type"]: row for row in rows if row["code"] != "new"}
    assert {*one_of_each} >= {"update", "follow-up", "clause", "item", "theme", "declaration"}
    for row in one_of_each.values():
        assert client.get(row["url"]).status_code == 200


def test_changes_are_narrowed_and_the_cursor_goes_on(client, published):
    answer = get(client, kind="published", type="update").json()

    assert [row["code"] for row in answer["results"]] == [str(published.number)]
    assert get(client, since=answer["next"]).json()["results"] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("since", "x"),
        ("since", "AAAAAAABAAAAAAAA"),
        ("since", base64.urlsafe_b64encode((10**9).to_bytes(6) + b"123456").decode()),
        ("since", "۱"),
        ("type", "draft"),
        ("kind", "drafted"),
        ("page_size", "0"),
        ("page_size", "1001"),
        ("after", "1"),
    ],
)
def test_what_is_wrong_is_refused_and_named(client, name, value):
    response = get(client, **{name: value})

    assert response.status_code == 400
    assert list(response.json()["errors"]) == [name]


def test_asking_makes_a_fixed_number_of_queries(client, django_assert_num_queries):
    cursor = get(client, page_size=10).json()["next"]

    with django_assert_num_queries(4):
        get(client, since=cursor, page_size=100)


def changed_since(client, path, day):
    answer = client.get(f"/api/v1/{path}/", {"updated_since": day, "page_size": 100})
    assert answer.status_code == 200, answer.content
    return [row.get("code") or row.get("slug") or row["number"] for row in answer.json()["results"]]


def test_lists_leave_what_changed_since_a_day(client, published):
    today = dt.datetime.now(dt.UTC).date()
    tomorrow = today + dt.timedelta(days=1)

    for path in ("items", "follow-ups", "clauses", "addressees", "themes", "declarations", "terms"):
        assert changed_since(client, path, today)
        assert changed_since(client, path, tomorrow) == []
    assert changed_since(client, "updates", today) == [published.number]
    assert changed_since(client, "updates", tomorrow) == []
    assert changed_since(client, "sources", "2026-01-02") == [published.sources.get().code]
    assert changed_since(client, "sources", "2026-01-03") == []
