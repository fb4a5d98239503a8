"""A member's keys to the API, on their page."""

import pytest
from django.utils import timezone

from commitments.models import Token

pytestmark = pytest.mark.django_db
KEYS = "/en/workspace/keys/"
NEW = {"name": "a script", "scope": "write", "days": "7"}


def test_a_key_is_made_and_shown_once(as_, client):
    member = as_("member")

    key = member.post(KEYS, NEW).context["key"]

    token = Token.objects.get()
    assert (token.user.username, token.scope) == ("member", "write")
    assert (token.expiry - timezone.now()).days == 6
    assert key not in member.get(KEYS).content.decode()
    headers = {"Authorization": f"Token {key}"}
    assert client.get("/api/v1/drafts/", headers=headers).status_code == 200


def test_a_key_is_taken_back_by_its_owner_alone(as_):
    as_("member").post(KEYS, NEW)
    address = f"{KEYS}{Token.objects.get().digest}/take-back/"

    assert as_("author").post(address).status_code == 404
    assert Token.objects.exists()
    assert as_("member").post(address).status_code == 302
    assert not Token.objects.exists()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"scope": "all"}, {"days": "9999"}])
def test_bad_input_is_refused(as_, wrong):
    assert as_("member").post(KEYS, NEW | wrong).status_code == 400
    assert not Token.objects.exists()
