"""The real updates: complete, sourced, in three languages, and no more than the facts carry."""

import datetime as dt
import re
import unicodedata
from pathlib import Path

import pytest
import yaml

from commitments.importer.updates import import_updates
from commitments.ledger import verify
from commitments.models import FollowUp, Item, Source, Update
from commitments.statuses import Kind, Status

FILE = Path("commitments/data/follow-up-2026-11.yaml")
DATA = yaml.safe_load(FILE.read_text())
UPDATES = DATA["updates"]
ASSESSMENTS = [update for update in UPDATES if update["kind"] == "assessment"]
DEVELOPMENTS = [update for update in UPDATES if update["kind"] == "development"]


def key(update):
    return update["key"]


def digits(text):
    """Return the numbers of a text, whatever digits they are written in, in order of size."""
    found = re.findall(r"\d+", re.sub("[٫,]", "", text))
    return sorted("".join(str(unicodedata.digit(d)) for d in number) for number in found)


def test_there_are_86_developments_and_an_assessment_of_every_follow_up():
    assert len(DEVELOPMENTS) == 86
    assert len(ASSESSMENTS) == 25


@pytest.mark.django_db
def test_the_real_updates_make_a_ledger_that_fits():
    import_updates(FILE, on=dt.date(2026, 11, 24))

    assert Update.objects.published().count() == 158
    assert list(verify()) == []
    assert Source.objects.published().count() == Source.objects.count() == 155
    assert Item.objects.filter(updates__isnull=False).distinct().count() == 34
    assert not FollowUp.objects.filter(status=Status.NOT_ASSESSED).exists()
    assert not Update.objects.filter(item__kind=Kind.POSITION).exclude(kind="development").exists()


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("C10-1:icc", "underway"),
        ("C11-1:international-community", "weakening"),
        ("C09-2:international-community", "partly_met"),
        ("C02-4:participants", "insufficient_evidence"),
    ],
)
def test_statuses_say_no_more_than_the_facts_carry(code, status):
    assert [update["status"] for update in ASSESSMENTS if update["on"] == [code]] == [status]


@pytest.mark.parametrize("source", DATA["sources"], ids=lambda source: source["code"])
def test_every_source_is_cited_and_has_an_address(source):
    cited = {c["source"] for update in UPDATES for c in update["citations"]}

    assert source["code"] in cited
    assert source["address"].startswith(("https://", "http://"))


@pytest.mark.parametrize("update", UPDATES, ids=key)
def test_dari_has_its_own_letters(update):
    assert re.findall("[يكىټډړږښګڼېۍځڅ]", update["text"]["fa-AF"]) == []


@pytest.mark.parametrize("update", UPDATES, ids=key)
def test_pashto_has_its_own_letters(update):
    assert re.findall("[كگى]", update["text"]["ps"]) == []


@pytest.mark.parametrize("update", UPDATES, ids=key)
@pytest.mark.parametrize("tag", ["fa-AF", "ps"])
def test_digits_are_local(update, tag):
    text = re.sub(r"A/HRC/56/25|H\.Res\. 1433", "", update["text"][tag])

    assert re.findall("[0-9٠-٩]", text) == []


@pytest.mark.parametrize("update", UPDATES, ids=key)
def test_words_of_iran_are_not_used(update):
    assert (
        re.findall(r"کارگروه|تروریسم|دانشگاه|دبیرکل|دادستان|\bوین\b", update["text"]["fa-AF"]) == []
    )


@pytest.mark.parametrize("update", DEVELOPMENTS, ids=key)
def test_years_are_the_same_in_each_language(update):
    years = [[n for n in digits(text) if len(n) == 4] for text in update["text"].values()]

    assert years[1:] == years[:1] * 2


@pytest.mark.parametrize("update", DEVELOPMENTS, ids=key)
def test_a_development_that_is_not_certain_says_who_reports_it(update):
    if update["confidence"] != "high":
        assert re.search("report|wrote|said|describes|unknown", update["text"]["en"])


@pytest.mark.parametrize("update", UPDATES, ids=key)
def test_no_editors_note_is_published(update):
    assert re.search("CONFLICT|BASELINE|app must|symbol only|Write ", str(update)) is None
