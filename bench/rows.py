"""The rows of a large account, the same for the same seed, as bench.corpus writes them."""

import datetime as dt
import hashlib
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TEXTS = (
    ROOT / "declarations/data/second-vienna-2023.yaml",
    ROOT / "commitments/data/follow-up-2026-11.yaml",
)
TAGS = ("en", "fa-AF", "ps")
UPDATES_PER_ITEM = 4
CLAUSES, ITEMS_OF_A_CLAUSE = 50, 3
FIRST_DAY = dt.date(2023, 4, 26)
DAYS = 1_300
# What is rarer than the words of the declaration: places, in three languages.
PLACES = [
    ("Kabul", "کابل", "کابل"),
    ("Herat", "هرات", "هرات"),
    ("Balkh", "بلخ", "بلخ"),
    ("Kandahar", "قندهار", "کندهار"),
    ("Nangarhar", "ننگرهار", "ننګرهار"),
    ("Badakhshan", "بدخشان", "بدخشان"),
    ("Panjshir", "پنجشیر", "پنجشېر"),
    ("Bamyan", "بامیان", "بامیان"),
    ("Ghazni", "غزنی", "غزني"),
    ("Khost", "خوست", "خوست"),
    ("Paktia", "پکتیا", "پکتیا"),
    ("Helmand", "هلمند", "هلمند"),
    ("Farah", "فراه", "فراه"),
    ("Nimroz", "نیمروز", "نیمروز"),
    ("Faryab", "فاریاب", "فاریاب"),
    ("Kunduz", "قندز", "کندز"),
    ("Takhar", "تخار", "تخار"),
    ("Samangan", "سمنگان", "سمنګان"),
    ("Kapisa", "کاپیسا", "کاپیسا"),
    ("Laghman", "لغمان", "لغمان"),
]


class Words:
    """Runs of words as they stand in real texts, by language."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.texts = {tag: [text.split() for text in read_texts(tag)] for tag in TAGS}

    def some(self, fewest: int, most: int, *, place: tuple[str, ...] | None = None) -> list[str]:
        """Return a run of words in each language, with ``place`` named in it."""
        said = []
        for number, tag in enumerate(TAGS):
            text = self.chance.choice(self.texts[tag])
            length = self.chance.randint(fewest, most)
            begin = self.chance.randrange(max(1, len(text) - length))
            words = text[begin : begin + length]
            if place:
                words = [*words, place[number]]
            said.append(" ".join(words))
        return said


def read_texts(tag: str) -> list[str]:
    """Return the texts of the real account in one language, of five words and more."""
    import yaml  # noqa: PLC0415  Beside the others.

    found = []

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if isinstance(value.get(tag), str):
                found.append(value[tag])
            for each in value.values():
                look(each)
        elif isinstance(value, list):
            for each in value:
                look(each)

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in TEXTS:
        look(yaml.load(path.read_text(), loader))  # noqa: S506  A safe loader, in C where it can be.
    return [text for text in found if len(text.split()) >= 5]  # noqa: PLR2004  As the docstring says.


def in_columns(name: str, texts: list[str]) -> dict[str, str]:
    return dict(zip((f"{name}_en", f"{name}_fa_af", f"{name}_ps"), texts, strict=True))


@dataclass
class Part:
    """The rows of one declaration, in the order in which they can be written."""

    declaration: Any
    text_source: Any
    clauses: list[Any] = field(default_factory=list)
    items: list[Any] = field(default_factory=list)
    about: list[tuple[int, int]] = field(default_factory=list)
    themes: list[tuple[int, int]] = field(default_factory=list)
    follow_ups: list[Any] = field(default_factory=list)
    sources: list[Any] = field(default_factory=list)
    updates: list[Any] = field(default_factory=list)
    citations: list[Any] = field(default_factory=list)
    entries: list[Any] = field(default_factory=list)


class Corpus:
    """The rows of an account of ``size`` items. Primary keys are counted from 1."""

    def __init__(self, size: int, *, seed: int) -> None:
        from commitments.models import Organisation  # noqa: PLC0415  Needs what set_up() loads.
        from declarations.models import Addressee, Theme  # noqa: PLC0415

        self.size = size
        self.chance = random.Random(seed)  # noqa: S311  No secret is made.
        self.words = Words(self.chance)
        self.pks: dict[str, int] = defaultdict(int)
        self.before = ("", 0)
        kinds = ("organisation", "court", "state", "group", "movement")
        self.addressees = [
            Addressee(
                pk=number,
                code=f"body-{number}",
                kind=kinds[number % len(kinds)],
                **in_columns("name", self.words.some(2, 5)),
                **in_columns("description", self.words.some(8, 20)),
            )
            for number in range(1, 41)
        ]
        self.themes = [
            Theme(pk=n, code=f"theme-{n}", **in_columns("name", self.words.some(1, 3)))
            for n in range(1, 26)
        ]
        self.organisations = [
            Organisation(pk=n, code=f"desk-{n}", **in_columns("name", self.words.some(2, 5)))
            for n in range(1, 11)
        ]

    def next(self, name: str) -> int:
        self.pks[name] += 1
        return self.pks[name]

    def parts(self) -> Iterator[Part]:
        """Yield one declaration after another until there are enough items."""
        while self.pks["item"] < self.size:
            yield self.part()

    def part(self) -> Part:
        from declarations.models import Declaration, TextSource  # noqa: PLC0415  As above.

        number = self.next("declaration")
        ended_on = FIRST_DAY - dt.timedelta(days=number % 300)
        declaration = Declaration(
            pk=number,
            slug=f"declaration-{number}",
            started_on=ended_on,
            ended_on=ended_on,
            **in_columns("title", self.words.some(4, 8)),
            **in_columns("place", list(self.chance.choice(PLACES))),
        )
        source = TextSource(
            pk=number,
            declaration=declaration,
            code="tracked",
            language="en",
            is_tracked=True,
            **in_columns("title", self.words.some(4, 8)),
        )
        part = Part(declaration, source)
        for place in range(1, CLAUSES + 1):
            if self.pks["item"] < self.size:
                self.add_clause(part, place)
        self.add_updates(part)
        return part

    def add_clause(self, part: Part, place: int) -> None:
        from declarations.models import Clause  # noqa: PLC0415  As above.

        said = [self.words.some(6, 14, place=self.chance.choice(PLACES)) for _ in range(3)]
        clause = Clause(
            pk=self.next("clause"),
            declaration=part.declaration,
            kind="operative",
            number=place,
            position=place,
            key=str(place),
            code=f"D{part.declaration.pk}-C{place:02}",
            **in_columns("text", [" ".join(each) for each in zip(*said, strict=True)]),
        )
        part.clauses.append(clause)
        for position, quotation in enumerate(said[:ITEMS_OF_A_CLAUSE], start=1):
            if self.pks["item"] < self.size:
                self.add_item(part, clause, position, quotation)

    def add_item(self, part: Part, clause: Any, position: int, quotation: list[str]) -> None:
        from commitments.models import FollowUp, Item  # noqa: PLC0415  As above.

        kinds = ("demand", "commitment", "condition", "position")
        kind = self.chance.choices(kinds, weights=(50, 15, 15, 20))[0]
        item = Item(
            pk=self.next("item"),
            code=f"{clause.code}-{position}",
            clause=clause,
            position=position,
            kind=kind,
            stance="view" if kind == "position" else "",
            speaker=self.addressees[0],
            **in_columns("title", self.words.some(4, 9)),
            **in_columns("quotation", quotation),
        )
        part.items.append(item)
        themes = self.chance.sample(self.themes, self.chance.randint(1, 2))
        part.themes += [(item.pk, theme.pk) for theme in themes]
        bodies = self.chance.sample(self.addressees[1:], self.chance.randint(1, 2))
        if kind == "position":
            part.about += [(item.pk, body.pk) for body in bodies]
            return
        part.follow_ups += [
            FollowUp(pk=self.next("follow_up"), item=item, addressee=body) for body in bodies
        ]

    def add_updates(self, part: Part) -> None:
        """Add four updates for each item, most of them of follow-ups, and seal each."""
        followed = defaultdict(list)
        for follow_up in part.follow_ups:
            followed[follow_up.item].append(follow_up)
        todo = [item for item in part.items for _ in range(UPDATES_PER_ITEM)]
        self.chance.shuffle(todo)
        said: dict[int, list[Any]] = defaultdict(list)
        for item in todo:
            files = followed.get(item)
            update = self.update_of(part, item, self.chance.choice(files) if files else None, said)
            part.updates.append(update)
            said[update.follow_up_id or 0].append(update)
        for follow_up in part.follow_ups:
            follow_up.status = status_after(said[follow_up.pk])

    def update_of(self, part: Part, item: Any, follow_up: Any, said: Any) -> Any:
        from commitments.models import Update  # noqa: PLC0415  As above.
        from commitments.statuses import Kind, Status  # noqa: PLC0415

        kind = "development"
        if follow_up:
            kinds = ("development", "letter_sent", "reply", "claim", "assessment", "correction")
            kind = self.chance.choices(kinds, weights=(48, 10, 8, 8, 22, 4))[0]
        before = said[follow_up.pk] if follow_up else []
        earlier = [each for each in before if each.supersedes is None]
        if kind == "correction" and not earlier:
            kind = "development"
        day = FIRST_DAY + dt.timedelta(days=self.chance.randrange(DAYS))
        pk = self.next("update")
        is_assessed = kind == "assessment"
        statuses = Status.of_kind(Kind(item.kind))[1:]
        update = Update(
            pk=pk,
            kind=kind,
            item=item,
            follow_up=follow_up,
            as_of_from=day,
            as_of_to=day,
            as_of_precision="day",
            original_language="en",
            confidence=self.chance.choice(("high", "medium", "low")) if is_assessed else "",
            attributed_to=self.chance.choice(self.organisations)
            if kind in {"assessment", "claim"}
            else None,
            status=self.chance.choice(statuses).value if is_assessed else "",
            position="noted" if kind == "reply" else "",
            reply_due_on=day + dt.timedelta(days=60) if kind == "letter_sent" else None,
            supersedes=earlier[-1] if kind == "correction" else None,
            import_key=f"bench {pk}",
            **in_columns("text", self.words.some(12, 30, place=self.chance.choice(PLACES))),
            **in_columns("searched", self.words.some(4, 8) if is_assessed else ["", "", ""]),
        )
        self.cite(part, update)
        self.seal(part, update)
        return update

    def cite(self, part: Part, update: Any) -> None:
        from commitments.models import Citation, Source  # noqa: PLC0415  As above.

        if not part.sources or self.chance.random() < 0.2:  # noqa: PLR2004  One source for five.
            number = self.next("source")
            title, *_translations = self.words.some(5, 12)
            part.sources.append(
                Source(
                    pk=number,
                    code=f"source-{number}",
                    kind="news",
                    title=title,
                    publisher=f"Publisher {number % 97}",
                    address=f"https://news-{number % 97}.example/{number}",
                    published_on=update.as_of_from,
                    published_precision="day",
                    language="en",
                )
            )
        source = self.chance.choice(part.sources[-20:])
        citation = Citation(
            pk=self.next("citation"), update=update, source=source, polarity="supports"
        )
        # What `ledger.content_of` reads, without asking the database.
        update._prefetched_objects_cache = {"citations": [citation]}
        part.citations.append(citation)

    def seal(self, part: Part, update: Any) -> None:
        """Add the entry of an update, by the functions that publish one."""
        from commitments import ledger  # noqa: PLC0415  As above.
        from commitments.models import Entry  # noqa: PLC0415

        digest, number = self.before
        before = ledger.Head(number, digest or ledger.BEFORE_THE_FIRST)
        updates = self.size * UPDATES_PER_ITEM
        recorded_on = FIRST_DAY + dt.timedelta(days=DAYS * number // updates)
        salt = hashlib.sha256(str(number).encode()).hexdigest()
        commitment = ledger.commitment_of(salt, ledger.content_of(update))
        entry = Entry(
            pk=update.pk,
            number=number + 1,
            recorded_on=recorded_on,
            salt=salt,
            commitment=commitment,
            previous=before.digest,
            digest=ledger.digest_of(before, recorded_on, commitment),
        )
        # A correction names the number of what it supersedes. It is written when it is published.
        update.entry = entry
        self.before = (entry.digest, entry.number)
        part.entries.append(entry)


def status_after(updates: list[Any]) -> str:
    """Return the status that follows from the updates of a follow-up."""
    superseded = {each.supersedes_id for each in updates if each.supersedes_id}
    standing = [u for u in updates if u.kind == "assessment" and u.pk not in superseded]
    last = max(standing, key=lambda u: (u.as_of_from, u.entry.number), default=None)
    return str(last.status) if last else "not_assessed"
