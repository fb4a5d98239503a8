"""A shelf of its own for each test, and what is published on it."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group

from commitments.ledger import publish
from commitments.redactions import approve, propose
from commitments.releases.making import make_release
from tests import factories

TODAY = dt.date(2026, 1, 2)
MARK = "Zarghun-Planted-Mark"
ORIGIN = "http://testserver"


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    settings.RELEASES = tmp_path / "releases"
    return settings.RELEASES


@pytest.fixture
def coordinators(django_user_model):
    group = Group.objects.get(name="coordinator")
    users = [django_user_model.objects.create_user(name) for name in ("one", "two")]
    for user in users:
        user.groups.add(group)
    return users


@pytest.fixture
def publish_words(coordinators):
    """Return a function that publishes a development that says something."""
    author, reviewer = coordinators

    def publish_words(words):
        follow_up = factories.follow_up.make()
        update = factories.development.make(
            item=follow_up.item, follow_up=follow_up, author=author, text_en=words
        )
        factories.citation.make(update=update, source=factories.source.make(title=words))
        publish(update, on=TODAY, reviewer=reviewer)
        return update

    return publish_words


@pytest.fixture
def redact(coordinators):
    """Return a function that redacts an update."""
    proposer, approver = coordinators

    def redact(update):
        redaction = propose(proposer, update, {"reason_en": "It named somebody at risk."})
        return approve(approver, redaction, on=TODAY)

    return redact


def release(on=TODAY, **more):
    return make_release(on=on, origin=ORIGIN, **more)
