"""Writing through the API: with a key, with the version seen, and once."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commitments.idempotency import MEMORY
from commitments.kinds import State
from commitments.ledger import verify
from commitments.models import Entry, RememberedRequest, Source, Token, Update
from tests.commitments.drafts.calls import DRAFTS, address, tag, take

pytestmark = pytest.mark.django_db


def test_a_draft_has_what_was_sent(call, new):
    response = call("author", "POST", DRAFTS, new)

    body = response.json()
    assert (response.status_code, response["ETag"]) == (201, tag(body))
    assert (body["state"], body["steps"]) == ("draft", ["submit", "withdraw"])
    content = body["content"]
    assert content["as_of"] == {"from": "2025-05-01", "to": "2025-05-31", "precision": "month"}
    assert content["text"] == {"en": new["text"]["en"], "fa-AF": new["text"]["fa-AF"], "ps": ""}
    assert content["citations"][0]["source"]["title"] == "A report"
    assert content["citations"][0]["excerpt"] == "It has begun."


def test_from_the_api_to_the_ledger(call, draft, client):
    take(call, "author", draft, "submit")
    assert take(call, "author", draft, "publish").status_code == 403
    assert take(call, "reviewer", draft, "return").status_code == 400
    assert take(call, "reviewer", draft, "return", {"comment": "Which page?"}).status_code == 200
    now = Update.objects.get(pk=draft["id"])
    changed = call(
        "author",
        "PATCH",
        address(draft),
        {"text": {"ps": "محکمې پیل کړی."}},
        If_Match=f'"{now.pk}-v{now.version}"',
    )
    take(call, "author", draft, "submit")
    published = take(call, "reviewer", draft, "publish")

    number = published.json()["number"]
    shown = client.get(f"/api/v1/updates/{number}/").json()
    assert changed.json()["content"]["text"]["en"] == "The court has begun."
    assert published.json()["state"] == "published"
    assert shown["text"]["ps"] == "محکمې پیل کړی."
    assert list(verify()) == []


def test_a_correction_names_what_it_supersedes(call, draft):
    take(call, "author", draft, "submit")
    number = take(call, "reviewer", draft, "publish").json()["number"]
    body = {
        "kind": "correction",
        "supersedes": number,
        "is_retraction": True,
        "as_of": {"from": "2025-06-01", "precision": "day"},
        "text": {"en": "It was taken back."},
        "original_language": "en",
    }

    correction = call("member", "POST", DRAFTS, body)

    assert correction.status_code == 201, correction.json()
    assert correction.json()["content"]["supersedes"] == number
    assert correction.json()["content"]["follow_up"] == "C10-1:icc"


@pytest.mark.parametrize("key", ["", "x", "vdf_" + "a" * 64])
@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", ""), ("GET", "1/")])
def test_without_a_key_there_is_nothing(call, method, path, key):
    response = call("author", method, DRAFTS + path, key=key)

    assert response.status_code == 401
    assert response["Content-Type"] == "application/problem+json"


def test_a_session_is_no_key(client, people):
    client.force_login(people["author"])

    assert client.get(DRAFTS).status_code == 401


def test_a_key_expires_and_is_taken_back(call, people):
    old, key = Token.objects.create(people["author"], name="old", scope="write")
    assert call("author", "GET", DRAFTS, key=key).status_code == 200

    Token.objects.filter(pk=old.pk).update(expiry=timezone.now() - dt.timedelta(seconds=1))

    assert call("author", "GET", DRAFTS, key=key).status_code == 401


def test_a_key_of_a_closed_account_opens_nothing(call, people):
    _token, key = Token.objects.create(people["author"], name="a", scope="write")
    people["author"].is_active = False
    people["author"].save()

    assert call("author", "GET", DRAFTS, key=key).status_code == 401


def test_a_key_is_kept_as_a_digest_only(people):
    token, key = Token.objects.create(people["author"], name="a", scope="write")

    assert key[15:] not in str(list(Token.objects.values()))
    assert len(token.digest) == 128


def test_a_key_to_write_does_not_publish(call, draft):
    take(call, "author", draft, "submit")

    assert take(call, "reviewer", draft, "publish", scope="write").status_code == 403
    assert take(call, "reviewer", draft, "publish", scope="review").status_code == 200


@pytest.mark.parametrize("name", ["translator", "administrator", "nobody"])
def test_others_write_nothing(call, new, name):
    assert call(name, "POST", DRAFTS, new).status_code == 403
    assert not Update.objects.filter(author__username=name).exists()


@pytest.mark.parametrize("name", ["member", "administrator", "translator"])
def test_a_draft_of_somebody_else_is_as_if_there_were_none(call, draft, name):
    there = call(name, "GET", address(draft))
    not_there = call(name, "GET", address({"id": 999999}))

    assert there.status_code == not_there.status_code == 404
    assert there.content == not_there.content


def test_drafts_are_in_the_lists_of_those_who_work_on_them(call, draft):
    def listed(name):
        return [row["id"] for row in call(name, "GET", DRAFTS).json()["results"]]

    assert (listed("author"), listed("reviewer"), listed("member")) == ([draft["id"]], [], [])
    take(call, "author", draft, "submit")
    assert (listed("reviewer"), listed("translator"), listed("member")) == (
        [draft["id"]],
        [draft["id"]],
        [],
    )


def test_a_change_says_which_version_was_seen(call, draft):
    response = call("author", "PATCH", address(draft), {"text": {"en": "Another."}})

    assert response.status_code == 428
    assert Update.objects.get(pk=draft["id"]).text_en == "The court has begun."


def test_a_change_that_comes_too_late_is_told_what_is_there_now(call, draft):
    first = call("author", "PATCH", address(draft), {"text": {"en": "First."}}, If_Match=tag(draft))
    second = call(
        "author", "PATCH", address(draft), {"text": {"en": "Second."}}, If_Match=tag(draft)
    )

    assert (first.status_code, second.status_code) == (200, 412)
    assert second["ETag"] == first["ETag"] == tag(second.json()["current"])
    assert second.json()["current"]["content"]["text"]["en"] == "First."


def test_a_retry_gets_the_first_answer(call, new):
    first = call("author", "POST", DRAFTS, new, Idempotency_Key="one")
    second = call("author", "POST", DRAFTS, new, Idempotency_Key="one")

    assert second.json() == first.json()
    assert (first.status_code, second.status_code) == (201, 201)
    assert second["Idempotency-Replayed"] == "true"
    assert Update.objects.filter(author__username="author").count() == 1


def test_a_retry_of_publishing_publishes_once(call, draft):
    take(call, "author", draft, "submit")
    seen = f'"{draft["id"]}-v2"'
    before = Entry.objects.count()

    answers = [
        take(call, "reviewer", draft, "publish", If_Match=seen, Idempotency_Key="p")
        for _ in range(3)
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert len({answer.json()["number"] for answer in answers}) == 1
    assert Entry.objects.count() == before + 1


def test_the_same_key_with_another_content_is_refused(call, new):
    call("author", "POST", DRAFTS, new, Idempotency_Key="one")

    other = call("author", "POST", DRAFTS, new | {"status": "met"}, Idempotency_Key="one")

    assert other.status_code == 422
    assert Update.objects.filter(author__username="author").count() == 1


def test_a_key_belongs_to_one_member(call, new):
    for name in ("author", "member"):
        assert call(name, "POST", DRAFTS, new, Idempotency_Key="one").status_code == 201

    assert RememberedRequest.objects.count() == 2


def test_what_failed_is_not_remembered(call, new):
    wrong = call("author", "POST", DRAFTS, new | {"status": "holding"}, Idempotency_Key="one")
    right = call("author", "POST", DRAFTS, new, Idempotency_Key="one")

    assert (wrong.status_code, right.status_code) == (400, 201)


def test_the_memory_is_of_a_day(call, new):
    call("author", "POST", DRAFTS, new, Idempotency_Key="one")
    RememberedRequest.objects.update(made_at=timezone.now() - MEMORY - dt.timedelta(seconds=1))

    call("author", "POST", DRAFTS, new, Idempotency_Key="one")

    assert Update.objects.filter(author__username="author").count() == 2


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "gossip"},
        {"kind": "correction"},
        {"follow_up": "C99:nobody"},
        {"follow_up": None},
        {"as_of": {"from": "2025-02-30", "precision": "day"}},
        {"as_of": {"from": "2025-02-03", "precision": "range"}},
        {"as_of": {"from": "2025-02-03", "to": "2025-01-03", "precision": "range"}},
        {"as_of": "yesterday"},
        {"text": {"en": "\x00"}},
        {"text": {"en": "\ud800"}},
        {"text": "The court has begun."},
        {"text": {"en": "a" * 20_001}},
        {"original_language": "de"},
        {"status": "holding"},
        {"confidence": ""},
        {"attributed_to": "nobody"},
        {"citations": [{"polarity": "supports"}]},
        {"citations": [{"source": {"address": "javascript:alert(1)", "kind": "report"}}]},
        {"supersedes": 99999},
        {"supersedes": 10**30},
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(call, new, change):
    response = call("author", "POST", DRAFTS, new | change)

    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["errors"]
    assert not Update.objects.filter(author__username="author").exists()
    assert not Source.objects.filter(publisher="A court").exists()


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", '"text"', "[" * 100_000, '{"kind": NaN}', b"\xff\xfe{"]
)
def test_what_is_no_object_is_refused(call, body):
    response = call("author", "POST", DRAFTS, body)

    assert response.status_code == 400, response.content


@pytest.mark.parametrize("key", ["", "a" * 201, "a\x7f"])
def test_a_bad_key_of_a_retry_is_refused(call, new, key):
    assert call("author", "POST", DRAFTS, new, Idempotency_Key=key).status_code == 400


def test_a_comment_is_for_those_who_work_on_it(call, draft):
    assert call("author", "POST", address(draft, "comments"), {"comment": "So."}).status_code == 201
    assert call("member", "POST", address(draft, "comments"), {"comment": "So."}).status_code == 404
    assert call("author", "POST", address(draft, "comments"), {}).status_code == 400


def test_drafts_may_not_be_stored_by_anybody(call, draft):
    response = call("author", "GET", address(draft))

    assert "no-store" in response["Cache-Control"]
    assert response["ETag"] == tag(draft)


def test_the_public_lists_show_no_draft_to_anybody(call, draft):
    before = Update.objects.filter(state=State.PUBLISHED).count()

    response = call("author", "GET", "/api/v1/updates/")

    assert response.json()["count"] == before
    assert draft["content"]["text"]["en"] not in response.content.decode()


def test_a_list_makes_a_fixed_number_of_queries(call, people, new):
    _token, key = Token.objects.create(people["author"], name="a", scope="write")
    counts = []
    for written in (1, 6):
        while Update.objects.filter(author=people["author"]).count() < written:
            call("author", "POST", DRAFTS, new, key=key)
        with CaptureQueriesContext(connection) as queries:
            assert len(call("author", "GET", DRAFTS, key=key).json()["results"]) == written
        counts.append(len(queries))

    assert counts[0] == counts[1]
