"""Copies of sources that programs store with a draft."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from commitments.copies import LIMIT
from commitments.ledger import verify
from commitments.models import StoredCopy, Token
from tests.commitments.drafts.calls import address, take
from tests.files import MARK, jpeg, pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def store(people, draft):
    """Return a function that sends a file as a copy of the draft's source."""

    def store(name="author", file=None, headers=None, **values):
        _token, key = Token.objects.create(people[name], name="a program", scope="write")
        source = draft["content"]["citations"][0]["source"]["code"]
        content = pdf() if file is None else file
        sent = {"source": source, "file": SimpleUploadedFile("a.pdf", content)} | values
        return Client().post(
            address(draft, "copies"),
            {name: value for name, value in sent.items() if value is not None},
            headers={"Authorization": f"Token {key}", "Accept-Language": "en"} | (headers or {}),
        )

    return store


def test_a_copy_becomes_public_with_its_update(store, call, draft, client):
    stored = store()

    copy = StoredCopy.objects.get()
    sha256 = stored.json()["content"]["citations"][0]["source"]["sha256"]
    assert stored.status_code == 201
    assert sha256 == hashlib.sha256(copy.content).hexdigest()
    assert MARK.encode() not in bytes(copy.content)
    assert client.get(f"/en/copies/{sha256}/").status_code == 404
    take(call, "author", draft, "submit")
    take(call, "reviewer", draft, "publish")
    assert client.get(f"/en/copies/{sha256}/").content == bytes(copy.content)
    assert list(verify()) == []


def test_a_retry_stores_one_copy(store):
    answers = [store(file=jpeg(), headers={"Idempotency-Key": "one"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[1]["Idempotency-Replayed"] == "true"
    assert StoredCopy.objects.count() == 1


def test_the_same_key_with_another_file_is_refused(store):
    store(file=jpeg(), headers={"Idempotency-Key": "one"})
    other = store(file=pdf(), headers={"Idempotency-Key": "one"})
    as_secret = store(file=jpeg(), headers={"Idempotency-Key": "one"}, is_confidential="true")

    assert (other.status_code, as_secret.status_code) == (422, 422)


def test_a_file_of_many_megabytes_may_be_sent_again(store):
    large = pdf() + bytes(4 * 1024 * 1024)
    answers = [store(file=large, headers={"Idempotency-Key": "one"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]


@pytest.mark.parametrize(
    "wrong",
    [
        {"file": b"not a file that is taken"},
        {"file": b""},
        {"file": pdf() + bytes(LIMIT)},
        {"source": "no-such-source"},
        {"source": "../../etc/passwd"},
        {"source": None},
        {"is_confidential": "perhaps"},
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_kept(store, wrong):
    response = store(**wrong)

    assert response.status_code == 400
    assert response.json()["errors"]
    assert not StoredCopy.objects.exists()


def test_a_second_copy_is_refused(store):
    store()
    assert store().status_code == 400


def test_a_confidential_copy_never_becomes_public(store, call, draft, client):
    stored = store(is_confidential="true")
    take(call, "author", draft, "submit")
    take(call, "reviewer", draft, "publish")

    sha256 = stored.json()["content"]["citations"][0]["source"]["sha256"]
    assert client.get(f"/en/copies/{sha256}/").status_code == 404


@pytest.mark.parametrize(("name", "status"), [("member", 404), ("nobody", 403)])
def test_others_store_nothing(store, name, status):
    assert store(name).status_code == status
    assert not StoredCopy.objects.exists()


def test_in_review_the_copy_can_no_longer_be_added(store, call, draft):
    take(call, "author", draft, "submit")
    assert store().status_code == 403


def test_a_body_that_is_no_form_is_refused(call, draft):
    assert call("author", "POST", address(draft, "copies"), {"source": "x"}).status_code == 415
