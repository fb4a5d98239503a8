"""Finding: what fits a query best, in which words, and how the rest can be narrowed."""

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from django.db import connection
from django.db.models import Count
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from commitments.models import SearchEntry, SearchTrigram, SearchType, SearchWord
from commitments.search.index import trigrams
from commitments.search.queries import Phrase, Query, Unit, for_postgresql, for_sqlite, parse
from commitments.search.words import stem, stems, words_of
from declarations.languages import LANGUAGES, Language
from declarations.models import DataVersion, Term

MOST = 1000
# With fewer that have all words, those with some of them follow.
FEW = 5
SHOWN_WORDS = 40
LIKENESS = 0.45
# Titles before texts, whole words before words without their endings; and what is asked for most
# before what only mentions it.
WEIGHTS = {"title": 10.0, "title_stems": 5.0, "words": 3.0, "stems": 1.0}
OF_TYPE = {
    SearchType.ITEM: 2.0,
    SearchType.CLAUSE: 1.8,
    SearchType.ADDRESSEE: 1.4,
    SearchType.TERM: 1.0,
    SearchType.UPDATE: 0.8,
    SearchType.SOURCE: 0.6,
}
FACETS = ("type", "kind", "addressee", "theme", "status", "language")
COLUMNS = {"addressee": "addressees", "theme": "themes", "status": "statuses"}
ON_SQLITE = """
    SELECT e.id, -bm25(commitments_searchtext, %s, %s, %s, %s) AS score
    FROM commitments_searchtext JOIN commitments_searchentry e
    ON e.id = commitments_searchtext.rowid
    WHERE commitments_searchtext MATCH %s ORDER BY score DESC LIMIT %s
"""
ON_POSTGRESQL = """
    SELECT e.id, ts_rank_cd(%s::float4[], e.vector, asked, 1) AS score
    FROM commitments_searchentry e, to_tsquery('simple', %s) asked
    WHERE e.vector @@ asked ORDER BY score DESC, e.id LIMIT %s
"""


@dataclass
class Hit:
    """One thing found: its entry in the language that fits best, and how well it fits."""

    entry: SearchEntry
    score: float
    wanted: frozenset[str]

    @property
    def highlight(self) -> SafeString:
        """The part of its text around the first word that was wanted, as HTML with <mark>."""
        return highlight(self.entry, self.wanted)


@dataclass
class Found:
    """What a query found, best first. The first ``whole`` have all words, the others some.

    ``suggestion`` is the spelling that was searched for instead of one that nothing has.
    """

    hits: list[Hit] = field(default_factory=list)
    whole: int = 0
    facets: dict[str, Counter[str]] = field(default_factory=dict)
    suggestion: str = ""


def search(text: str, *, reader: Language, narrowed: dict[str, str] | None = None) -> Found:
    """Return what ``text`` finds, at most MOST things.

    ``narrowed`` has a value for some of FACETS. Where a thing fits in several languages it stands
    for the one that fits best, ``reader`` before others. Where nothing has all words, likely
    spellings are tried, then any of the words. Never raises for what is typed.
    """
    narrowed = narrowed or {}
    query, suggestion = parse(text, forms(DataVersion.current().number)), ""
    entries = matching(query)
    if not entries and query.groups:
        likely, suggestion = corrected(query)
        entries = matching(likely) if suggestion else []
        query = likely if entries else query
    best = best_of_each(entries, reader, narrowed.get("language", ""))
    whole = len([entry for entry, _score in best if fits(entry, narrowed)])
    if len(best) < FEW and len(query.groups) > 1:
        some = best_of_each(matching(query.any_of_it()), reader, narrowed.get("language", ""))
        known = {(entry.type, entry.object_id) for entry, _score in best}
        best += [(e, s) for e, s in some if (e.type, e.object_id) not in known]
    kept = [(entry, score) for entry, score in best if fits(entry, narrowed)]
    wanted = frozenset(each for word in query.words for each in (word, *stems(word)))
    return Found(
        hits=[Hit(entry, score, wanted) for entry, score in kept],
        whole=whole,
        facets={name: count(best, name, narrowed) for name in FACETS},
        suggestion=suggestion if entries else "",
    )


@lru_cache(maxsize=2)
def forms(_data_version: int) -> list[frozenset[Phrase]]:
    """Return the sets of forms of the glossary that stand for one another, as folded words."""
    found = []
    for term in Term.objects.all():
        for language in LANGUAGES.values():
            texts = [getattr(term, "term" + language.suffix)]
            for name in ("also", "avoid"):
                texts += getattr(term, name + language.suffix).splitlines()
            phrases = {tuple(word.folded for word in words_of(each)) for each in texts}
            found.append(frozenset(phrases - {()}))
    return [same for same in found if same]


def matching(query: Query) -> list[tuple[SearchEntry, float]]:
    """Return the entries that fit a query with their scores, the best first, at most MOST."""
    is_postgresql = connection.vendor == "postgresql"
    asked = for_postgresql(query) if is_postgresql else for_sqlite(query)
    if not asked:
        return []
    weights = list(WEIGHTS.values())
    with connection.cursor() as cursor:
        if is_postgresql:
            # From the lowest weight, D, to the highest.
            relative = [weight / max(weights) for weight in reversed(weights)]
            cursor.execute(ON_POSTGRESQL, [relative, asked, MOST])
        else:
            cursor.execute(ON_SQLITE, [*weights, asked, MOST])
        scores = dict(cursor.fetchall())
    entries = SearchEntry.objects.in_bulk(list(scores)).values()
    scored = [(entry, scores[entry.pk] * OF_TYPE[SearchType(entry.type)]) for entry in entries]
    return sorted(scored, key=lambda each: (-each[1], each[0].code, each[0].language))


def best_of_each(
    entries: list[tuple[SearchEntry, float]], reader: Language, language: str
) -> list[tuple[SearchEntry, float]]:
    """Return each thing once, in the language that fits best, or in ``language`` where asked."""
    best: dict[tuple[str, int], tuple[SearchEntry, float]] = {}
    for entry, score in entries:
        if language and entry.language != language:
            continue
        key = (entry.type, entry.object_id)
        is_of_reader = entry.language == reader.tag
        if key not in best or (is_of_reader and score >= best[key][1] * 0.8):
            best[key] = (entry, max(score, best[key][1]) if key in best else score)
    return sorted(best.values(), key=lambda each: -each[1])


def values_of(entry: SearchEntry, name: str) -> list[str]:
    """Return what an entry has for one of FACETS."""
    if name in COLUMNS:
        return str(getattr(entry, COLUMNS[name])).split()
    value = str(getattr(entry, name))
    return [value] if value else []


def fits(entry: SearchEntry, narrowed: dict[str, str]) -> bool:
    return all(value in values_of(entry, name) for name, value in narrowed.items() if value)


def count(
    entries: list[tuple[SearchEntry, float]], name: str, narrowed: dict[str, str]
) -> Counter[str]:
    """Count the values of one facet among what fits the others."""
    others = {key: value for key, value in narrowed.items() if key != name}
    return Counter(
        value
        for entry, _score in entries
        if fits(entry, others)
        for value in values_of(entry, name)
    )


def highlight(entry: SearchEntry, wanted: frozenset[str]) -> SafeString:
    """Return the part of a text around the first word that was wanted, as HTML with <mark>.

    The text stays as it is written: only its words are compared folded.
    """
    text = entry.text_shown or entry.title_shown
    first = entry.language.partition("-")[0]
    words = list(words_of(text))
    marked = [bool({word.folded, stem(word.folded, first)} & wanted) for word in words]
    if not words:
        return mark_safe(escape(text))  # noqa: S308  It is escaped.
    begin = max(0, (marked.index(True) if True in marked else 0) - SHOWN_WORDS // 4)
    shown = range(begin, min(begin + SHOWN_WORDS, len(words)))
    out, place = list[str](), words[begin].start if begin else 0
    for at in shown:
        word = words[at]
        out.append(escape(text[place : word.start]))
        part = escape(text[word.start : word.end])
        out.append(f"<mark>{part}</mark>" if marked[at] else part)
        place = word.end
    is_whole = shown[-1] == len(words) - 1
    out.append(escape(text[place:]) if is_whole else " …")
    return mark_safe(("… " if begin else "") + "".join(out))  # noqa: S308  Each part is escaped.


def corrected(query: Query) -> tuple[Query, str]:
    """Return the query with words that do not occur replaced by the likest that do.

    With it comes what it says, to be offered: "" where nothing is like.
    """
    known = set(SearchWord.objects.filter(word__in=query.words).values_list("word", flat=True))
    groups, shown, is_changed = [], [], False
    for group in query.groups:
        word = group[0].phrases[0][0]
        if len(group) > 1 or len(group[0].phrases[0]) > 1 or word in known:
            groups.append(group)
            shown.append(" ".join(group[0].phrases[0]))
            continue
        like = likest(word)
        if like is None:
            groups.append(group)
            shown.append(word)
            continue
        is_changed = True
        groups.append([Unit(((like.word,),))])
        shown.append(like.shown)
    return Query(groups, query.unwanted), " ".join(shown) if is_changed else ""


def likest(word: str) -> SearchWord | None:
    """Return the word that shares the most trigrams with ``word``, or None if few are shared."""
    asked = trigrams(word)
    shared = (
        SearchTrigram.objects.filter(trigram__in=asked)
        .values("word")
        .annotate(shared=Count("pk"))
        .order_by("-shared")[:50]
    )
    counts = {each["word"]: each["shared"] for each in shared}
    words = SearchWord.objects.in_bulk(list(counts)).values()
    scored = [
        (2 * counts[each.pk] / (len(asked) + len(trigrams(each.word))), each.word, each)
        for each in words
    ]
    best = max(scored, default=None, key=lambda each: each[:2])
    return best[2] if best and best[0] >= LIKENESS else None
