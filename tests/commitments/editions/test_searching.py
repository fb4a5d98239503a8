import re
from pathlib import Path

import pytest

from commitments.editions.searching import as_script, english_stems, folding_table, tables
from commitments.search.words import ENDINGS, SHORTEST
from declarations.folding import fold, is_ignored
from declarations.languages import LANGUAGES
from declarations.models import Clause


def folded_by_table(text):
    """Fold as the script does, with nothing but the table."""
    letters = {letter: to for to, all_ in folding_table().items() for letter in all_}
    inside = (c if c.isalnum() or is_ignored(c) else " " for c in text)
    return " ".join("".join(letters.get(c, c.lower()) for c in inside).split())


@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_table_folds_every_clause_as_the_server_does(code):
    for clause in Clause.objects.all():
        text = getattr(clause, f"text{LANGUAGES[code].suffix}")

        assert folded_by_table(text) == fold(text)


@pytest.mark.parametrize("text", ["زندانيان", "مَکْتَب", "می‌خواهیم", "۱۵ ١٥", "كول", "ئې", "ۀۂة"])
def test_the_table_folds_spellings_as_the_server_does(text):
    assert folded_by_table(text) == fold(text)


def test_endings_are_those_of_the_server():
    known = tables(LANGUAGES["ps"], [])

    assert (known["endings"], known["shortest"]) == (ENDINGS["ps"], SHORTEST["ps"])


def test_english_words_come_with_their_stems():
    assert english_stems(["Sanctions, sanctioned; a state"]) == {
        "sanctioned": "sanction",
        "sanctions": "sanction",
    }


def test_no_text_ends_the_script_early():
    assert "</script>" not in as_script({"text": "</script>"})


def test_the_script_keeps_nothing_and_asks_nobody():
    script = Path("static/js/search-copy.js").read_text()

    assert re.findall(r"[sS]torage|cookie|indexedDB|caches|fetch|XMLHttp|https?:", script) == []
    assert "innerHTML" not in script
