"""Words as search compares them: folded, and without the endings that a language adds.

Endings are taken off in the index and in the query alike, so that one form finds the others.
English goes by the Snowball stemmer. For Dari and Pashto only common endings go, of words that stay
long enough to tell apart: docs/decisions/search.md has what that gains.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from declarations.folding import TATWEEL, fold_word, is_ignored

ENGLISH = snowballstemmer.stemmer("english")
# As folded: without zero-width non-joiner, every yeh as ی, gaf as ک. The longest comes first.
ENDINGS = {
    "fa": ("هایی", "های", "ها", "یان", "کان", "ان", "ات", "ین", "ی"),
    "ps": ("کانو", "ونو", "ونه", "انو", "کان", "یو", "ان", "وو", "ی", "و", "ه"),
}
# Pashto has words of two letters before their ending: ښځه, ښځې, ښځو.
SHORTEST = {"fa": 3, "ps": 2}
# Words that say nothing by themselves, as folded.
COMMON = frozenset(
    word
    for line in (
        "a an and are as at by for from has in is it of on or that the to was were with",
        "و در به از که را این ان با بر تا یا است شد شده می هم خود یک برای",
        "د په کی ته له او چی دی ده یی سره پر تر دا نه هم یو",
    )
    for word in line.split()
)


class Word(NamedTuple):
    """A word of a text: where it stands, and what it is folded."""

    start: int
    end: int
    folded: str


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of ``text`` in order, apart as `folding.fold` has them."""
    ignored = "".join(sorted(filter(is_ignored, {*text, TATWEEL})))
    for match in pattern(ignored).finditer(text):
        folded = fold_word(match[0])
        if folded:
            yield Word(match.start(), match.end(), folded)


@lru_cache(maxsize=1000)
def pattern(ignored: str) -> re.Pattern[str]:
    """Return what matches runs of letters, of digits, and of characters that are ``ignored``."""
    return re.compile(rf"(?:[^\W_]|[{re.escape(ignored)}])+")


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Return a folded word without the ending that its language added.

    ``language`` is the first part of a tag; of others than en, fa and ps the word stays whole.
    """
    if language == "en":
        return str(ENGLISH.stemWord(word))
    for ending in ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST[language]:
            return word.removesuffix(ending)
    return word


def stems(word: str) -> list[str]:
    """Return what ``word`` can be without an ending, whatever its language."""
    languages = ("en",) if word.isascii() else ("fa", "ps")
    return sorted({stem(word, language) for language in languages})
