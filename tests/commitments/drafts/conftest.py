"""Members of each role with keys, and what their programs send."""

import json

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from commitments.models import Token
from commitments.roles import Role
from tests import factories
from tests.commitments.drafts.calls import DRAFTS


@pytest.fixture
def people(django_user_model):
    users = {}
    for name in ("author", *Role.values, "nobody"):
        users[name] = django_user_model.objects.create_user(name)
        users[name].groups.set(Group.objects.filter(name={"author": "member"}.get(name, name)))
    return users


@pytest.fixture
def call(people):
    """Return a function that calls the API with a key of somebody."""

    def call(name, method, path, body=None, *, scope="review", key=None, **headers):
        if key is None:
            _token, key = Token.objects.create(people[name], name="a program", scope=scope)
        data = body if isinstance(body, str | bytes) else json.dumps(body or {})
        named = {header.replace("_", "-"): value for header, value in headers.items()}
        return Client(raise_request_exception=False).generic(
            method,
            path,
            data,
            content_type="application/json",
            headers={"Authorization": f"Token {key}", "Accept-Language": "en"} | named,
        )

    return call


@pytest.fixture
def new():
    """Return what a program sends for an assessment."""
    return {
        "kind": "assessment",
        "follow_up": "C10-1:icc",
        "as_of": {"from": "2025-05-17", "precision": "month"},
        "text": {"en": "The court has begun.", "fa-AF": "محکمه آغاز کرد."},
        "original_language": "en",
        "status": "underway",
        "confidence": "medium",
        "attributed_to": factories.organisation.make(name_en="A desk").code,
        "citations": [
            {
                "source": {
                    "address": "https://example.org/a-report",
                    "title": "A report",
                    "publisher": "A court",
                    "kind": "report",
                    "language": "en",
                    "published_on": "2025-05-16",
                },
                "polarity": "supports",
                "excerpt": "It has begun.",
            }
        ],
    }


@pytest.fixture
def draft(call, new):
    """Return what the API says of a draft of the author's."""
    return call("author", "POST", DRAFTS, new).json()
