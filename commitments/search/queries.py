"""What somebody typed into a search box, and how each database is asked for it.

Words are all wanted; "words in quotation marks" stand together; -word is not wanted; OR between two
wants one of them. Nothing is an error: what makes no sense is taken for a word, or left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from commitments.search.words import COMMON, stems, words_of

LONGEST, MOST_WORDS = 1000, 20
PART = re.compile(r'(?P<minus>-?)(?:["“”«»](?P<phrase>[^"“”«»]*)["“”«»]|(?P<word>[^\s"“”«»]+))')
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """One thing that is wanted: any of some phrases, or else all words of ``together``.

    An exact one is wanted as it is, without other endings.
    """

    phrases: tuple[Phrase, ...]
    together: Phrase = ()
    is_exact: bool = False


@dataclass
class Query:
    """What is wanted: of each group of units one; and what is not."""

    groups: list[list[Unit]] = field(default_factory=list)
    unwanted: list[Unit] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """The folded words that are wanted, each once."""
        phrases = (phrase for group in self.groups for unit in group for phrase in unit.phrases)
        return list(dict.fromkeys(word for phrase in phrases for word in phrase))

    def any_of_it(self) -> "Query":
        """Return the query that wants any one of the units."""
        return Query([[unit for group in self.groups for unit in group]], self.unwanted)


def parse(text: str, forms: Iterable[frozenset[Phrase]] = ()) -> Query:
    """Return what ``text`` asks for. ``forms`` are sets of phrases that stand for one another."""
    query, joins, plain = Query(), False, list[str]()
    for part in PART.finditer(text[:LONGEST]):
        if part["word"] in {"OR", "|"}:
            joins = bool(query.groups or plain)
            add_words(query, plain, forms)
            continue
        phrase = tuple(word.folded for word in words_of(part["phrase"] or part["word"] or ""))
        if not phrase:
            continue
        is_quoted = part["phrase"] is not None
        if part["minus"]:
            query.unwanted.append(Unit((phrase,), is_exact=is_quoted))
        elif joins:
            query.groups[-1].append(with_forms(phrase, forms, is_exact=is_quoted))
        elif is_quoted:
            add_words(query, plain, forms)
            query.groups.append([Unit((phrase,), is_exact=True)])
        else:
            plain += phrase
        joins = False
    add_words(query, plain, forms)
    del query.groups[MOST_WORDS:]
    return query


def add_words(query: Query, plain: list[str], forms: Iterable[frozenset[Phrase]]) -> None:
    """Move the words collected so far into ``query``: a form of the glossary as one unit."""
    are_all_common = COMMON.issuperset(plain)
    place = 0
    while place < len(plain):
        phrase = longest_form(plain[place:], forms) or (plain[place],)
        place += len(phrase)
        if are_all_common or not COMMON.issuperset(phrase):
            query.groups.append([with_forms(phrase, forms)])
    plain.clear()


def longest_form(words: list[str], forms: Iterable[frozenset[Phrase]]) -> Phrase | None:
    """Return the longest phrase of ``forms`` that ``words`` begin with."""
    all_forms = (phrase for same in forms for phrase in same)
    return max(
        (phrase for phrase in all_forms if tuple(words[: len(phrase)]) == phrase),
        key=len,
        default=None,
    )


def with_forms(
    phrase: Phrase, forms: Iterable[frozenset[Phrase]], *, is_exact: bool = False
) -> Unit:
    """Return a unit of ``phrase`` and of what stands for it."""
    if is_exact:
        return Unit((phrase,), is_exact=True)
    others = {each for same in forms if phrase in same for each in same} - {phrase}
    together = tuple(word for word in phrase if word not in COMMON) if len(phrase) > 1 else ()
    return Unit((phrase, *sorted(others)), together)


def for_sqlite(query: Query) -> str:
    """Return the query for FTS5; "" where nothing is wanted.

    Source of the syntax: https://sqlite.org/fts5.html#full_text_query_syntax
    """
    return compiled(query, sqlite_phrase, " AND ", " OR ", " NOT ")


def sqlite_phrase(words: Phrase, *, is_stemmed: bool) -> str:
    columns = "title_stems stems" if is_stemmed else "title words"
    return f'{{{columns}}} : "{" ".join(words)}"'


def for_postgresql(query: Query) -> str:
    """Return the query for to_tsquery; "" where nothing is wanted.

    Source of the syntax: https://www.postgresql.org/docs/15/datatype-textsearch.html
    """
    return compiled(query, postgresql_phrase, " & ", " | ", " & !")


def postgresql_phrase(words: Phrase, *, is_stemmed: bool) -> str:
    weights = "BD" if is_stemmed else "AC"
    return "(" + " <-> ".join(f"'{word}':{weights}" for word in words) + ")"


def compiled(query: Query, phrase: Any, and_: str, or_: str, and_not: str) -> str:
    """Return ``query`` in the syntax of a database, whose phrases ``phrase`` writes."""

    def any_ending(words: Phrase) -> list[str]:
        return [phrase(each, is_stemmed=True) for each in stemmed(words)]

    def unit(each: Unit) -> str:
        asked = [phrase(words, is_stemmed=False) for words in each.phrases]
        if not each.is_exact:
            asked += [one for words in each.phrases for one in any_ending(words)]
        if each.together:
            words = (or_.join(any_ending((word,))) for word in each.together)
            asked.append("(" + and_.join(f"({each})" for each in words) + ")")
        return f"({or_.join(asked)})"

    if not query.groups:
        return ""
    wanted = and_.join(f"({or_.join(map(unit, group))})" for group in query.groups)
    unwanted = or_.join(map(unit, query.unwanted))
    return f"({wanted}){and_not}({unwanted})" if unwanted else wanted


def stemmed(phrase: Phrase) -> list[Phrase]:
    """Return the phrase without endings, as each language that it may be in has it."""
    by_word = [stems(word) for word in phrase]
    return sorted({tuple(each[min(n, len(each) - 1)] for each in by_word) for n in range(2)})
