"""The script for outsiders, run as they run it, against a server."""

import datetime as dt
import json
import subprocess
import sys

import pytest
from django.contrib.auth.models import Group

from commitments.ledger import head, publish
from commitments.models import Update
from commitments.redactions import approve, propose
from tests import factories
from tests.guards import without_guards

pytestmark = pytest.mark.django_db(transaction=True)


def verify(site, *arguments):
    return subprocess.run(  # noqa: S603  The arguments are ours.
        [sys.executable, "docs/verify_ledger.py", site, *arguments],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )


@pytest.fixture
def site(live_server, django_user_model):
    """Serve a ledger of 101 entries: more than the API gives at once."""
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))
    follow_up = factories.follow_up.make()
    for _ in range(101):
        update = factories.assessment.make(
            item=follow_up.item, follow_up=follow_up, author=author, text_ps="څه چې وشول"
        )
        factories.citation.make(update=update, excerpt='«سند»\n\t"quoted"')
        publish(update, on=dt.date(2026, 1, 2), reviewer=reviewer)
    return live_server.url


def test_an_outsider_finds_that_the_ledger_fits(site):
    result = verify(site)

    assert result.stdout == f"101 entries fit, 0 of them redacted. Head: {head().digest}\n", (
        result.stderr
    )


def test_an_outsider_is_told_of_a_redaction(site, django_user_model):
    people = [django_user_model.objects.create_user(name) for name in ("c", "d")]
    for user in people:
        user.groups.add(Group.objects.get_or_create(name="coordinator")[0])
    proposed = propose(people[0], Update.objects.get(entry__number=7), {"reason_en": "A name."})
    approve(people[1], proposed, on=dt.date(2026, 1, 3))

    result = verify(site)

    told = f"102 entries fit, 1 of them redacted. Head: {head().digest}\n"
    assert result.stdout == told, result.stderr


def test_an_outsider_finds_what_was_changed(site):
    with without_guards():
        Update.objects.filter(entry__number=7).update(text_ps="x")

    result = verify(site)

    assert (result.returncode, result.stderr) == (1, "Entry 7 does not fit.\n")


@pytest.mark.parametrize(
    ("number", "message"), [(3, "the ledger was rewritten."), (102, "the ledger was cut.")]
)
def test_an_outsider_compares_with_the_head_that_they_kept(site, tmp_path, number, message):
    kept = tmp_path / "head.json"
    kept.write_text(json.dumps({"number": number, "digest": "0" * 64}))

    result = verify(site, str(kept))

    assert result.returncode == 1
    assert message in result.stderr
