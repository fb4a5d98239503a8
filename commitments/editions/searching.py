"""What the script `static/js/search-copy.js` knows, in copies that have no server to ask.

Its tables are made of those of the server's search, so that the two cannot disagree.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Min
from django.utils.translation import gettext as _, override

from commitments.models import SearchEntry, SearchType, Source
from commitments.search.words import COMMON, ENDINGS, SHORTEST, stem, words_of
from declarations.calendars import local_digits
from declarations.folding import fold_word, is_ignored
from declarations.languages import Language

SCRIPT = "js/search-copy.js"
# Arabic letters and marks, and what is written but not seen. Of others a browser knows enough.
BLOCKS = [(0x0600, 0x06FF), (0x2000, 0x206F)]


def folding_table() -> dict[str, str]:
    """Return the characters of BLOCKS that fold to another, by what they fold to; "" is nothing."""
    table = defaultdict[str, str](str)
    for first, last in BLOCKS:
        for character in map(chr, range(first, last + 1)):
            if character.isalnum() or is_ignored(character):
                folded = fold_word(character)
                if folded != character:
                    table[folded] += character
    return dict(table)


def english_stems(texts: Iterable[str]) -> dict[str, str]:
    """Return the stem of each English word of ``texts`` that is not its own."""
    words = {word.folded for text in texts for word in words_of(text) if word.folded.isascii()}
    stems = {word: stem(word, "en") for word in sorted(words)}
    return {word: stemmed for word, stemmed in stems.items() if stemmed != word}


def tables(language: Language, texts: Iterable[str]) -> dict[str, Any]:
    """Return what the script needs to search ``texts`` for a reader of ``language``."""
    first = language.tag.partition("-")[0]
    with override(language.code):
        labels = {
            "words": _("Words"),
            "find": _("Find"),
            "none": _("Nothing was found."),
            "results": _("Results:"),
        }
    return {
        "folding": folding_table(),
        "endings": ENDINGS.get(first, ()),
        "shortest": SHORTEST.get(first, 0),
        "stems": english_stems(texts),
        "common": sorted(COMMON),
        "digits": local_digits("0123456789", language=language),
        "labels": labels,
    }


def as_script(data: dict[str, Any]) -> str:
    """Return ``data`` as the script that the searching script reads."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return "globalThis.SEARCH=" + text.replace("<", r"\u003c") + ";"


def entries(language: Language) -> list[tuple[str, str, str, str]]:
    """Return the type, title, text and address (after the language) of all that can be found."""
    cited = dict(
        Source.objects.published()
        .annotate(number=Min("updates__entry__number"))
        .values_list("code", "number")
    )
    found = SearchEntry.objects.filter(language=language.tag) | SearchEntry.objects.filter(
        type=SearchType.SOURCE
    )
    with override(language.code):
        return [
            (
                str(SearchType(entry.type).label),
                entry.title_shown or entry.code,
                entry.text_shown,
                f"updates/{cited[entry.code]}/" if entry.type == SearchType.SOURCE else entry.path,
            )
            for entry in found.order_by("type", "code", "language")
        ]
