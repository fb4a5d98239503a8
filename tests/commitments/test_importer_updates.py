"""Importing updates: all are published, or none is; what is published stays."""

import datetime as dt
import json
from copy import deepcopy

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from commitments.importer.updates import import_updates, period
from commitments.ledger import verify
from commitments.models import Entry, FollowUp, Source, Update
from commitments.redactions import approve, propose
from declarations.importer.reading import FileRefused

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 2)
TEXT = {"en": "A text.", "fa-AF": "یک متن.", "ps": "یو متن."}
DATA = {
    "organisations": [{"code": "a-desk", "name": TEXT}],
    "sources": [
        {
            "code": "a-report",
            "kind": "report",
            "title": "A report",
            "address": "https://example.org/report",
            "published_on": "2024-03",
        }
    ],
    "updates": [
        {
            "key": "D1",
            "kind": "development",
            "on": ["C10-1:icc", "P1-1"],
            "as_of": "2024-03-04",
            "text": TEXT,
            "citations": [{"source": "a-report", "polarity": "supports", "excerpt": "As it says."}],
        },
        {
            "key": "A1",
            "kind": "assessment",
            "on": ["C10-1:icc"],
            "as_of": "2024-04",
            "attributed_to": "a-desk",
            "status": "stalled",
            "confidence": "low",
            "text": TEXT,
            "citations": [{"source": "a-report", "polarity": "context"}],
        },
    ],
}


@pytest.fixture
def run(tmp_path):
    """Return a function that imports the data with changes: pairs of a path and a value."""

    def run(*changes):
        data = deepcopy(DATA)
        for path, value in changes:
            *steps, last = path
            part = data
            for step in steps:
                part = part[step]
            if value is None:
                del part[last]
            else:
                part[last] = value
        file = tmp_path / "updates.yaml"
        file.write_text(json.dumps(data, ensure_ascii=False))
        return import_updates(file, on=TODAY)

    return run


def test_each_update_is_an_entry_of_its_own_on_each_follow_up(run):
    before = Entry.objects.count()

    imported = run()

    added = Update.objects.filter(entry__number__gt=before).order_by("entry__number")
    assert (imported.published, imported.unchanged) == (3, 0)
    assert [(u.import_key, u.follow_up and u.follow_up.code) for u in added] == [
        ("D1 C10-1:icc", "C10-1:icc"),
        ("D1 P1-1", None),
        ("A1 C10-1:icc", "C10-1:icc"),
    ]
    assert {u.recorded_on for u in added} == {TODAY}
    assert list(verify()) == []


def test_texts_dates_and_citations_arrive_whole(run):
    run()

    update = Update.objects.get(import_key="A1 C10-1:icc")
    assert (update.text_en, update.text_fa_af, update.text_ps) == ("A text.", "یک متن.", "یو متن.")
    assert update.as_of == {"from": "2024-04-01", "to": "2024-04-30", "precision": "month"}
    assert (update.status, update.confidence) == ("stalled", "low")
    assert update.citations.get().polarity == "context"
    source = Source.objects.get(code="a-report")
    assert (source.published_on, source.published_precision) == (dt.date(2024, 3, 1), "month")


def test_a_second_import_leaves_everything_alone(run):
    run()
    before = Entry.objects.count()

    imported = run()

    assert (imported.published, imported.unchanged) == (0, 3)
    assert Entry.objects.count() == before


def test_a_file_may_bring_more(run):
    run()
    more = DATA["updates"][0] | {"key": "D2", "on": ["C10-1:icc"]}

    imported = run((["updates"], [*DATA["updates"], more]))

    assert (imported.published, imported.unchanged) == (1, 3)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ((["updates", 0, "text"], TEXT | {"ps": "بل متن."}), "D1 C10-1:icc: it is published"),
        ((["updates", 0, "as_of"], "2024-03-05"), "publish a correction instead"),
        ((["updates", 0, "citations"], []), "publish a correction instead"),
        ((["sources", 0, "title"], "Another"), "source a-report: title is another"),
        ((["organisations", 0, "name"], TEXT | {"en": "Another"}), "name_en is another"),
    ],
)
def test_what_is_published_cannot_be_said_otherwise(run, change, message):
    run()
    before = Entry.objects.count()

    with pytest.raises(FileRefused, match=message):
        run(change)

    assert Entry.objects.count() == before


REFUSED = {
    "no such item": ((["updates", 0, "on"], ["C99-9"]), "C99-9 is not known"),
    "no such follow-up": ((["updates", 0, "on"], ["C10-1:oic"]), "C10-1:oic is not known"),
    "no such source": ((["updates", 0, "citations", 0, "source"], "x"), "x is not a source"),
    "no such organisation": ((["updates", 1, "attributed_to"], "x"), "x is not an organisation"),
    "a key twice": ((["updates", 1, "key"], "D1"), "D1 stands twice"),
    "no evidence": ((["updates", 1, "citations"], []), "A1 C10-1:icc: This status needs evidence"),
    "a status of another kind": ((["updates", 1, "status"], "holding"), "no such status"),
    "an unknown status": ((["updates", 1, "status"], "lost"), "'lost' is not a valid choice"),
    "no confidence": ((["updates", 1, "confidence"], None), "says how sure it is"),
    "no assessor": ((["updates", 1, "attributed_to"], None), "names who says it"),
    "an impossible day": ((["updates", 0, "as_of"], "2024-02-30"), "no date of the Gregorian"),
    "a period backwards": (
        (["updates", 0, "as_of"], "2024-02-03/2024-02-01"),
        "the last day is before the first",
    ),
    "a date of another calendar": ((["updates", 0, "as_of"], "1402-02-04"), "must be a day"),
    "a text missing": ((["updates", 0, "text"], {"en": "A text."}), "'fa-AF' is a required"),
    "an unknown key": ((["updates", 0, "author"], "somebody"), "'author' was unexpected"),
    "a dangerous address": ((["sources", 0, "address"], "javascript:alert(1)"), "begins with http"),
    "an assessment of a position": ((["updates", 1, "on"], ["P1-1"]), "no such status"),
    "nothing": ((["updates"], []), "updates"),
}


@pytest.mark.parametrize(("change", "message"), REFUSED.values(), ids=REFUSED)
def test_a_wrong_file_is_refused_whole(run, change, message):
    before = [model.objects.count() for model in (Entry, Update, Source)]
    status = FollowUp.objects.with_code("C10-1:icc").get().status

    with pytest.raises(FileRefused, match=message):
        run(change)

    assert [model.objects.count() for model in (Entry, Update, Source)] == before
    assert FollowUp.objects.with_code("C10-1:icc").get().status == status


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2023-12-30/2024-01-02", "2023-12-30", "2024-01-02", "range"),
    ],
)
def test_a_period_is_as_exact_as_it_is_known(text, first, last, precision):
    found = period(text)

    assert (str(found[0]), str(found[1]), found[2].value) == (first, last, precision)


def test_the_command_says_what_it_did(tmp_path, capsys):
    file = tmp_path / "updates.yaml"
    file.write_text(json.dumps(DATA, ensure_ascii=False))

    call_command("import_updates", file)
    call_command("import_updates", file)

    assert capsys.readouterr().out == ("Published 3, left alone 0.\nPublished 0, left alone 3.\n")


def test_the_command_says_that_nothing_was_imported(tmp_path):
    with pytest.raises(CommandError, match=r"Nothing was imported from absent\.yaml"):
        call_command("import_updates", tmp_path / "absent.yaml")


def test_a_second_import_does_not_bring_back_what_was_redacted(run, django_user_model):
    alone = (["updates"], [DATA["updates"][0] | {"on": ["P1-1"]}])
    run(alone)
    people = [django_user_model.objects.create_user(name) for name in ("a", "b")]
    for user in people:
        user.groups.add(Group.objects.get(name="coordinator"))
    update = Update.objects.get(import_key="D1 P1-1")
    approve(people[1], propose(people[0], update, {"reason_en": "A name."}), on=TODAY)

    imported = run(alone)

    assert (imported.published, imported.unchanged) == (0, 1)
    assert not Source.objects.exists()
    assert Update.objects.get(import_key="D1 P1-1").text_en == ""
    assert list(verify()) == []
