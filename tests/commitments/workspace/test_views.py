"""Writing, reviewing and publishing on the pages of the workspace."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from commitments import metadata
from commitments.kinds import State
from commitments.ledger import verify
from commitments.models import Assignment, Source, Update
from tests import factories

pytestmark = pytest.mark.django_db
WRITE = "/en/workspace/updates/write/"
ASSESS = f"{WRITE}?follow_up=C10-1:icc&kind=assessment"


@pytest.fixture
def draft(as_, filled_in):
    """Return a draft that the author has written on the page."""
    as_("author").post(ASSESS, filled_in)
    return Update.objects.get(author__username="author")


def page(draft, *parts):
    return "/".join(["/en/workspace/updates", str(draft.pk), *parts, ""])


def take(client, draft, step, **values):
    draft.refresh_from_db()
    values = {"version": draft.version} | values
    return client.post(page(draft, "steps", step), values)


def test_a_draft_has_what_was_filled_in(draft, people, follow_up, organisation):
    citation = draft.citations.get()

    assert (draft.state, draft.author, draft.follow_up) == ("draft", people["author"], follow_up)
    assert (draft.as_of_from, draft.as_of_to) == (dt.date(2025, 5, 1), dt.date(2025, 5, 31))
    assert (draft.text_en, draft.text_fa_af) == ("The court has begun.", "محکمه تحقیق را آغاز کرد.")
    assert (draft.status, draft.confidence, draft.attributed_to) == (
        "underway",
        "medium",
        organisation,
    )
    assert (citation.polarity, citation.excerpt) == ("supports", "It has begun.")
    assert (citation.source.title, citation.source.published_precision) == ("A report", "day")


def test_from_the_form_to_the_public(as_, draft, client):
    author, reviewer = as_("author"), as_("reviewer")

    take(author, draft, "submit")
    assert take(author, draft, "publish").status_code == 403
    assert take(reviewer, draft, "return", comment="Name the page.").status_code == 302
    assert "Name the page." in author.get(page(draft)).content.decode()
    take(author, draft, "submit")
    response = take(reviewer, draft, "publish")

    draft.refresh_from_db()
    assert draft.state == State.PUBLISHED
    assert response["Location"] == draft.get_absolute_url()
    assert "The court has begun." in client.get("/en/items/C10-1/").content.decode()
    assert list(verify()) == []


def test_the_database_refuses_that_an_author_publishes(draft):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE commitments_update SET state = 'published', reviewer_id = author_id"
            " WHERE id = %s",
            [draft.pk],
        )


@pytest.mark.parametrize("kind", ["development", "letter_sent", "reminder", "reply", "claim"])
def test_a_form_asks_for_what_its_kind_needs(as_, kind):
    needed = {"reply": "position", "letter_sent": "reply_due_on", "reminder": "reply_due_on"}
    form = as_("member").get(f"{WRITE}?follow_up=C10-1:icc&kind={kind}").context["form"]

    for name in ("position", "reply_due_on"):
        assert (name in form.fields) == (needed.get(kind) == name)
    assert ("status" in form.fields) == (kind == "claim")
    assert "searched_en" not in form.fields


def test_first_comes_the_kind(as_):
    response = as_("member").get(f"{WRITE}?follow_up=C10-1:icc")

    assert "kind=assessment" in response.content.decode()
    assert "kind=correction" not in response.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "?follow_up=C99:nobody&kind=claim",
        "?follow_up=C10-1:icc&kind=gossip",
        "?follow_up=C10-1:icc&kind=correction",
        "?item=C99",
        "?supersedes=99999",
        "?supersedes=9999999999999999999",
    ],
)
def test_what_there_is_not_cannot_be_written_about(as_, asked):
    assert as_("member").get(WRITE + asked).status_code == 404


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("as_of_from", "yesterday", "as_of_from"),
        ("as_of_precision", "range", "as_of_to"),
        ("text_fa_af", " ", "text_fa_af"),
        ("status", "holding", "status"),
        ("confidence", "", None),
        ("form-0-address", "javascript:alert(1)", None),
        ("form-0-published_on", "1402-02-31", None),
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(as_, filled_in, name, value, field):
    response = as_("author").post(ASSESS, filled_in | {name: value})

    assert response.status_code == 400
    assert not Update.objects.filter(author__username="author").exists()
    assert not Source.objects.filter(publisher="A court").exists()
    assert field is None or field in response.context["form"].errors


def test_a_known_address_brings_its_source(as_, draft, filled_in):
    take(as_("author"), draft, "submit")
    take(as_("reviewer"), draft, "publish")
    as_("member").post(ASSESS, filled_in | {"form-0-title": "Another title"})

    assert Source.objects.get(address="https://example.org/a-report").title == "A report"


@pytest.mark.parametrize("step", [None, "submit", "withdraw"])
def test_what_others_drafted_of_an_address_is_not_taken_over(as_, draft, filled_in, step):
    if step:
        take(as_("author"), draft, step)
    as_("member").post(ASSESS, filled_in | {"form-0-title": "Another title"})

    other = Update.objects.get(author__username="member")
    assert other.citations.get().source.title == "Another title"
    assert draft.citations.get().source.title == "A report"


def test_two_drafts_of_an_address_are_published_with_one_source(as_, draft, filled_in):
    as_("member").post(ASSESS, filled_in | {"form-0-title": "Another title"})
    other = Update.objects.get(author__username="member")
    take(as_("author"), draft, "submit")
    take(as_("reviewer"), draft, "publish")

    take(as_("member"), other, "submit")

    assert other.citations.get().source == draft.citations.get().source


def test_an_author_mends_a_source_until_it_is_in_review(as_, draft, filled_in):
    edit = filled_in | {"form-0-title": "Mended", "form-INITIAL_FORMS": "1", "version": "1"}
    as_("author").post(page(draft, "edit"), edit)

    assert [source.title for source in Source.objects.filter(publisher="A court")] == ["Mended"]


def test_more_sources_than_the_form_offers_are_refused(as_, filled_in):
    many = {
        f"form-{n}-{name}": value
        for n in range(31)
        for name, value in (
            ("address", f"https://example.org/{n}"),
            ("kind", "report"),
            ("polarity", "supports"),
        )
    }
    response = as_("author").post(ASSESS, filled_in | many | {"form-TOTAL_FORMS": "31"})

    assert response.status_code == 400
    assert not Update.objects.filter(author__username="author").exists()


def test_who_translates_a_draft_does_not_publish_it(as_, people, draft):
    people["reviewer"].groups.add(Group.objects.get(name="translator"))
    take(as_("author"), draft, "submit")
    draft.refresh_from_db()
    translated = {
        "version": draft.version,
        "text_en": "It has begun, they say.",
        "text_ps": "پیل شو.",
    }
    assert as_("reviewer").post(page(draft, "edit"), translated).status_code == 302

    assert take(as_("reviewer"), draft, "publish").status_code == 403
    assert take(as_("coordinator"), draft, "publish").status_code == 302


def test_one_source_serves_several_follow_ups_at_once(as_, filled_in, follow_up):
    other = factories.follow_up.make()

    as_("author").post(
        f"{WRITE}?follow_up=C10-1:icc&kind=development",
        filled_in | {"also_on": [other.pk, follow_up.pk]},
    )

    drafts = Update.objects.filter(author__username="author")
    assert {draft.follow_up for draft in drafts} == {follow_up, other}
    assert Source.objects.filter(publisher="A court").count() == 1


def test_who_says_it_may_be_new(as_, filled_in):
    as_("author").post(ASSESS, filled_in | {"attributed_to": "", "new_organisation": "یک نهاد"})

    assert Update.objects.get(author__username="author").attributed_to.name_fa_af == "یک نهاد"


def test_an_edit_that_comes_too_late_shows_both_texts_and_loses_none(as_, draft, filled_in):
    client = as_("author")
    first = filled_in | {"version": draft.version, "text_en": "The first text."}
    second = filled_in | {"version": draft.version, "text_en": "The second text."}

    client.post(page(draft, "edit"), first)
    conflict = client.post(page(draft, "edit"), second)
    draft.refresh_from_db()

    assert conflict.status_code == 409
    assert draft.text_en == "The first text."
    assert "The first text." in conflict.content.decode()
    assert "The second text." in conflict.content.decode()

    again = second | {"version": conflict.context["form"]["version"].value()}
    assert client.post(page(draft, "edit"), again).status_code == 302
    draft.refresh_from_db()
    assert draft.text_en == "The second text."


def test_a_step_that_comes_too_late_is_not_taken(as_, draft, filled_in):
    seen = draft.version
    client = as_("author")
    client.post(page(draft, "edit"), filled_in | {"version": seen})

    response = client.post(page(draft, "steps", "submit"), {"version": seen})

    draft.refresh_from_db()
    assert (response.status_code, draft.state) == (409, "draft")


@pytest.mark.parametrize("step", ["return", "reject"])
def test_a_return_needs_a_comment(as_, draft, step):
    take(as_("author"), draft, "submit")

    assert take(as_("reviewer"), draft, step).status_code == 400
    draft.refresh_from_db()
    assert draft.state == State.IN_REVIEW


def test_a_coordinator_publishes_their_own_with_a_public_reason_only(as_, filled_in, client):
    coordinator = as_("coordinator")
    coordinator.post(ASSESS, filled_in)
    draft = Update.objects.get(author__username="coordinator")
    take(coordinator, draft, "submit")

    assert take(coordinator, draft, "publish").status_code == 400
    assert take(coordinator, draft, "publish", override_reason="Nobody else.").status_code == 302
    assert "Nobody else." in client.get("/en/items/C10-1/").content.decode()


def test_a_translator_completes_the_languages_and_nothing_else(as_, draft):
    take(as_("author"), draft, "submit")
    draft.refresh_from_db()
    values = {
        "version": draft.version,
        "text_ps": "محکمې پیل کړی.",
        "text_fa_af": "دیگر",
        "status": "met",
    }

    response = as_("translator").post(page(draft, "edit"), values)

    draft.refresh_from_db()
    assert response.status_code == 302
    assert draft.text_ps == "محکمې پیل کړی."
    assert draft.text_fa_af == "محکمه تحقیق را آغاز کرد."
    assert draft.status == "underway"
    assert draft.citations.count() == 1


def test_a_review_shows_what_changes(as_, draft):
    take(as_("author"), draft, "submit")
    take(as_("reviewer"), draft, "publish")
    author = as_("author")
    values = {
        "as_of_precision": "day",
        "as_of_from": "2025-09-01",
        "original_language": "en",
        "text_en": "The court has stopped.",
        "status": "stalled",
        "confidence": "low",
        "attributed_to": draft.attributed_to_id,
        "form-TOTAL_FORMS": "0",
        "form-INITIAL_FORMS": "0",
    }
    author.post(ASSESS, values)
    new = Update.objects.get(state="draft", author__username="author")

    shown = author.get(page(new)).content.decode()

    assert "<del>begun.</del>" in shown
    assert "<ins>stopped.</ins>" in shown
    assert "<del>Underway</del>" in shown


def test_a_correction_names_what_it_corrects(as_, draft):
    take(as_("author"), draft, "submit")
    take(as_("reviewer"), draft, "publish")
    draft.refresh_from_db()
    values = {
        "as_of_precision": "day",
        "as_of_from": "2025-09-01",
        "original_language": "en",
        "text_en": "It was taken back.",
        "is_retraction": "on",
        "form-TOTAL_FORMS": "0",
        "form-INITIAL_FORMS": "0",
    }

    as_("member").post(f"{WRITE}?supersedes={draft.number}", values)

    correction = Update.objects.get(author__username="member")
    assert (correction.kind, correction.supersedes, correction.is_retraction) == (
        "correction",
        draft,
        True,
    )


@pytest.mark.parametrize("name", ["member", "administrator", "nobody"])
def test_a_draft_of_somebody_else_is_as_if_there_were_none(as_, draft, name):
    there, not_there = (
        as_(name).get(address) for address in (page(draft), "/en/workspace/updates/999999/")
    )

    assert there.status_code == not_there.status_code == 404
    assert there.content == not_there.content.replace(b"999999", str(draft.pk).encode())


def test_the_first_page_has_what_is_to_do(as_, draft, follow_up):
    Assignment.objects.create(follow_up=follow_up, review_on=dt.date(2025, 1, 1))
    take(as_("author"), draft, "submit")

    own = as_("author").get("/en/workspace/").context
    other = as_("reviewer").get("/en/workspace/").context

    assert (list(own["drafts"]), list(own["waiting"])) == ([draft], [])
    assert (list(other["drafts"]), list(other["waiting"])) == ([], [draft])
    assert [assignment.follow_up for assignment in own["due"]] == [follow_up]


def test_a_coordinator_says_who_looks_after_a_follow_up(as_, people, follow_up):
    values = {"owner": people["member"].pk, "review_on": "2027-01-01"}

    response = as_("coordinator").post("/en/workspace/follow-ups/C10-1:icc/assign/", values)

    assert response.status_code == 302
    assert follow_up.assignment.owner == people["member"]
    assert follow_up.assignment.review_on == dt.date(2027, 1, 1)


def test_what_was_written_survives_a_lost_session(as_, filled_in, people):
    client = as_("author")
    client.logout()

    response = client.post(ASSESS, filled_in)
    client.force_login(people["author"])
    shown = client.get(ASSESS)

    assert response.status_code == 302
    assert response["Location"].startswith("/en/account/login/?next=/en/workspace/")
    assert shown.context["form"]["text_en"].value() == "The court has begun."
    assert "https://example.org/a-report" in shown.content.decode()
    assert client.get(ASSESS).context["form"]["text_en"].value() in {None, ""}


def test_a_comment_survives_a_lost_session(as_, draft, people):
    client = as_("author")
    client.logout()

    client.post(page(draft, "comments"), {"comment": "A long thought."})
    client.force_login(people["author"])

    assert "A long thought." in client.get(page(draft)).content.decode()


def test_the_first_page_makes_a_fixed_number_of_queries(as_, draft):
    client, counts = as_("author"), []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get("/en/workspace/")
        counts.append(len(queries))
        for _each in range(5):
            factories.development.make(author=draft.author)

    assert counts[0] == counts[1]


@pytest.fixture
def says(monkeypatch, settings):
    """Let pages be fetched; return what the page at each address says of itself."""
    settings.FETCH_METADATA = True
    pages = {}

    def look_up(address):
        if address not in pages:
            raise metadata.NotRead
        return pages[address]

    monkeypatch.setattr(metadata, "look_up", look_up)
    return pages


def test_an_address_brings_what_its_page_says(as_, says, filled_in):
    says["https://example.org/a-report"] = metadata.Metadata(
        "What the page calls itself", "A court", dt.date(2025, 5, 14), "fa"
    )
    typed = filled_in | {
        "form-0-title": "",
        "form-0-publisher": "What I typed",
        "form-0-published_on": "",
        "form-0-language": "",
        "text_fa_af": "",
        "look_up": "form-0",
    }
    response = as_("author").post(ASSESS, typed)

    assert response.status_code == 200
    assert not Update.objects.filter(author__username="author").exists()
    row, page = response.context["citations"][0], response.content.decode()
    assert row["title"].value() == "What the page calls itself"
    assert row["publisher"].value() == "What I typed"
    assert (row["published_on"].value(), row["language"].value()) == ("2025-05-14", "fa")
    assert response.context["form"]["text_en"].value() == "The court has begun."
    assert "errorlist" not in page
    assert "Compare them with the page" in page


@pytest.mark.usefixtures("says")
def test_an_address_without_a_readable_page_loses_nothing(as_, filled_in):
    response = as_("author").post(ASSESS, filled_in | {"look_up": "form-0"})
    assert "The page could not be read." in response.content.decode()
    assert response.context["form"]["text_en"].value() == "The court has begun."


def test_a_language_that_is_not_offered_stays_open(as_, says, filled_in):
    says["https://example.org/a-report"] = metadata.Metadata("A", "B", None, "zh")
    typed = filled_in | {"form-0-language": "", "look_up": "form-0"}
    response = as_("author").post(ASSESS, typed)
    assert response.context["citations"][0]["language"].value() == ""


def test_pages_are_fetched_for_a_draft_that_exists_too(as_, says, draft, filled_in):
    says["https://example.org/more"] = metadata.Metadata("More of it")
    typed = filled_in | {"form-1-address": "https://example.org/more", "look_up": "form-1"}
    response = as_("author").post(page(draft, "edit"), typed)
    assert response.context["citations"][1]["title"].value() == "More of it"
    assert draft.citations.count() == 1


@pytest.mark.usefixtures("says")
def test_no_page_is_fetched_unless_the_operator_wants_it(as_, settings, filled_in):
    settings.FETCH_METADATA = False
    author = as_("author")
    assert 'name="look_up"' not in author.get(ASSESS).content.decode()
    assert author.post(ASSESS, filled_in | {"look_up": "form-0"}).status_code == 404
