"""Sixty queries with what they must find, made by reading: how well search finds."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from commitments.importer.updates import import_updates
from commitments.search.finding import search
from declarations.languages import find

JUDGED = yaml.safe_load(Path(__file__).with_name("judged.yaml").read_text())
UPDATES = Path("commitments/data/follow-up-2026-11.yaml")
FIRST = 10


def evaluate(tag):
    """Return the recall in the first ten, the share with a hit in the first three, the misses."""
    recalls, early, misses = [], 0, []
    for judged in JUDGED[tag]:
        found = search(judged["q"], reader=find(tag))
        codes = [f"{hit.entry.type}:{hit.entry.code}" for hit in found.hits[:FIRST]]
        wanted = set(judged["wanted"])
        recalls.append(len(wanted & set(codes)) / len(wanted))
        ranks = [codes.index(code) for code in wanted & set(codes)]
        early += bool(ranks) and min(ranks) < 3
        if recalls[-1] < 1 or not ranks or min(ranks) >= 3:
            misses.append((judged["q"], wanted, codes))
    return sum(recalls) / len(recalls), early / len(recalls), misses


@pytest.mark.django_db
@pytest.mark.parametrize("tag", ["en", "fa", "ps"])
def test_readers_find_what_they_look_for(tag):
    import_updates(UPDATES, on=dt.date(2026, 11, 24))

    recall, early, misses = evaluate(tag)

    assert len(JUDGED[tag]) == 20
    assert recall >= 0.95, misses
    assert early >= 0.9, misses
