"""Finding: what fits a query best, in which words, and how the rest can be narrowed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple, overload

from django.db import connection
from django.db.models import Count
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
# Where more fits, as many updates are ranked on PostgreSQL, and as many of all else.
RANKED = 2000
NARROW = """
    e.id, e.type, e.object_id, e.code, e.language, e.kind, e.addressees, e.themes, e.statuses
"""
ON_SQLITE = f"""
    SELECT score, {NARROW}
    FROM (
        SELECT rowid, -bm25(commitments_searchtext, %s, %s, %s, %s) AS score
        FROM commitments_searchtext
        WHERE commitments_searchtext MATCH %s ORDER BY score DESC, rowid LIMIT %s
    ) best JOIN commitments_searchentry e ON e.id = best.rowid
    ORDER BY score DESC, e.id
"""  # noqa: S608  The names are ours.
ON_POSTGRESQL = f"""
    SELECT ts_rank_cd(%(weights)s::float4[], e.vector, asked, 1) AS score, {NARROW}
    FROM to_tsquery('simple', %(asked)s) asked, (
        (SELECT * FROM commitments_searchentry
        WHERE type <> 'update' AND vector @@ to_tsquery('simple', %(asked)s) LIMIT {RANKED})
        UNION ALL
        (SELECT * FROM commitments_searchentry
        WHERE type = 'update' AND vector @@ to_tsquery('simple', %(asked)s) LIMIT {RANKED})
    ) e
    ORDER BY score DESC, e.id LIMIT %(most)s
"""  # noqa: S608  As above.


class Candidate(NamedTuple):
    """What may be found: an entry without its texts, and how well it fits."""

    score: float
    pk: int
    type: str
    object_id: int
    code: str
    language: str
    kind: str
    addressees: str
    themes: str
    statuses: str


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


@dataclass(frozen=True)
class Hits(Sequence[Hit]):
    """Things found, best first. The texts of those that are looked at are read then, at once.

    What has gone since it was found is left out.
    """

    best: list[Candidate]
    wanted: frozenset[str]

    def __len__(self) -> int:
        return len(self.best)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self[:])

    @overload
    def __getitem__(self, place: int) -> Hit: ...

    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...

    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, int):
            return self.read([self.best[place]])[0]
        return self.read(self.best[place])

    def read(self, best: list[Candidate]) -> list[Hit]:
        shown = SearchEntry.objects.defer("title", "title_stems", "words", "stems")
        entries = shown.in_bulk([each.pk for each in best])
        return [
            Hit(entries[each.pk], each.score, self.wanted) for each in best if each.pk in entries
        ]


@dataclass
class Found:
    """What a query found, best first. The first ``whole`` have all words, the others some.

    ``suggestion`` is the spelling that was searched for instead of one that nothing has.
    """

    hits: Hits
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
    candidates = matching(query)
    if not candidates and query.groups:
        likely, suggestion = corrected(query)
        candidates = matching(likely) if suggestion else []
        query = likely if candidates else query
    best = best_of_each(candidates, reader, narrowed.get("language", ""))
    whole = len([each for each in best if fits(each, narrowed)])
    if len(best) < FEW and len(query.groups) > 1:
        some = best_of_each(matching(query.any_of_it()), reader, narrowed.get("language", ""))
        known = {(each.type, each.object_id) for each in best}
        best += [each for each in some if (each.type, each.object_id) not in known]
    wanted = frozenset(each for word in query.words for each in (word, *stems(word)))
    return Found(
        hits=Hits([each for each in best if fits(each, narrowed)], wanted),
        whole=whole,
        facets={name: count(best, name, narrowed) for name in FACETS},
        suggestion=suggestion if candidates else "",
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


def matching(query: Query) -> list[Candidate]:
    """Return what fits a query, the best first, at most MOST."""
    is_postgresql = connection.vendor == "postgresql"
    asked = for_postgresql(query) if is_postgresql else for_sqlite(query)
    if not asked:
        return []
    weights = list(WEIGHTS.values())
    with connection.cursor() as cursor:
        if is_postgresql:
            # From the lowest weight, D, to the highest.
            relative = [weight / max(weights) for weight in reversed(weights)]
            given: dict[str, Any] = {"asked": asked, "weights": relative, "most": MOST}
            cursor.execute(ON_POSTGRESQL, given)
        else:
            cursor.execute(ON_SQLITE, [*weights, asked, MOST])
        found = [Candidate(*row) for row in cursor.fetchall()]
    weighed = [each._replace(score=each.score * OF_TYPE[SearchType(each.type)]) for each in found]
    return sorted(weighed, key=lambda each: (-each.score, each.code, each.language))


def best_of_each(candidates: list[Candidate], reader: Language, language: str) -> list[Candidate]:
    """Return each thing once, in the language that fits best, or in ``language`` where asked."""
    best: dict[tuple[str, int], Candidate] = {}
    for each in candidates:
        if language and each.language != language:
            continue
        key = (each.type, each.object_id)
        before = best.setdefault(key, each)
        if each.language == reader.tag and each.score >= before.score * 0.8:
            best[key] = each._replace(score=before.score)
    return sorted(best.values(), key=lambda each: -each.score)


def values_of(candidate: Candidate, name: str) -> str:
    """Return what a candidate has for one of FACETS, separated by spaces."""
    return str(getattr(candidate, COLUMNS.get(name, name)))


def fits(candidate: Candidate, narrowed: dict[str, str]) -> bool:
    return all(
        value in values_of(candidate, name).split() for name, value in narrowed.items() if value
    )


def count(candidates: list[Candidate], name: str, narrowed: dict[str, str]) -> Counter[str]:
    """Count the values of one facet among what fits the others."""
    others = {key: value for key, value in narrowed.items() if value and key != name}
    fitting = [each for each in candidates if fits(each, others)] if others else candidates
    counts = Counter[str]()
    for values, number in Counter(values_of(each, name) for each in fitting).items():
        for value in values.split():
            counts[value] += number
    return counts


def highlight(entry: SearchEntry, wanted: frozenset[str]) -> SafeString:
    """Return the part of a text around the first word that was wanted, as HTML with <mark>.

    The text stays as it is written: only its words are compared folded.
    """
    text = entry.text_shown or entry.title_shown
    first = entry.language.partition("-")[0]
    words = list(words_of(text))
    marked = [word.folded in wanted or stem(word.folded, first) in wanted for word in words]
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
