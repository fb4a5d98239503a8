"""Members of each role, signed in, and what they fill in."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from commitments.models import FollowUp
from commitments.roles import Role
from tests import factories
from tests.people import PASSWORD, with_second_factor


@pytest.fixture
def people(django_user_model):
    """Make somebody of each role, a second member called "author", and somebody of none."""
    users = {}
    for name in ("author", *Role.values, "nobody"):
        user = django_user_model.objects.create_user(name, f"{name}@example.org", PASSWORD)
        role = {"author": "member"}.get(name, name)
        user.groups.set(Group.objects.filter(name=role))
        users[name] = with_second_factor(user)
    return users


@pytest.fixture
def as_(people):
    """Return a function that gives the browser of somebody."""

    def as_(name):
        client = Client()
        client.force_login(people[name])
        return client

    return as_


@pytest.fixture
def follow_up():
    return FollowUp.objects.with_code("C10-1:icc").get()


@pytest.fixture
def organisation():
    return factories.organisation.make(name_en="A desk")


@pytest.fixture
def filled_in(organisation):
    """Return what the form of an assessment sends."""
    return {
        "as_of_precision": "month",
        "as_of_from": "2025-05-17",
        "original_language": "fa-af",
        "text_fa_af": "محکمه تحقیق را آغاز کرد.",
        "text_en": "The court has begun.",
        "status": "underway",
        "confidence": "medium",
        "attributed_to": organisation.pk,
        "form-TOTAL_FORMS": "2",
        "form-INITIAL_FORMS": "0",
        "form-0-address": "https://example.org/a-report",
        "form-0-title": "A report",
        "form-0-publisher": "A court",
        "form-0-kind": "report",
        "form-0-language": "en",
        "form-0-published_on": "2025-05-16",
        "form-0-polarity": "supports",
        "form-0-excerpt": "It has begun.",
        "form-1-address": "",
        "form-1-kind": "web_page",
        "form-1-polarity": "supports",
    }
