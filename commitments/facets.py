"""Ways to narrow a list: the values that occur under its other filters, with their numbers."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, F
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from commitments.search.index import language_of
from commitments.search.vocabularies import VOCABULARIES, choices_of
from declarations.calendars import format_date, read_day
from declarations.languages import reader_language, served
from declarations.models import Addressee, Theme

FACET_LABELS = {
    "type": _("Kind of result"),
    "kind": _("Kind"),
    "addressee": _("Addressee"),
    "theme": _("Theme"),
    "status": _("Status"),
    "language": _("Language"),
}
DAYS = {
    "since": _("From %(day)s"),
    "until": _("Until %(day)s"),
    "updated_since": _("Changed since %(day)s"),
}


@dataclass(frozen=True)
class Value:
    """A value of a facet: its name, how many rows have it, and the query that asks for them."""

    label: Any
    count: int
    query: str


class Facet(NamedTuple):
    """Something that a list can be narrowed by."""

    label: Any
    values: list[Value]


class Chip(NamedTuple):
    """A filter in force: what it asks for, and the query without it."""

    label: Any
    query: str


def facets(counts: Mapping[str, Counter[str]], kept: dict[str, str]) -> list[Facet]:
    """Return what a list can still be narrowed by; ``kept`` is the query in force.

    ``counts`` has, for each name, how many rows have each value.
    """
    return [
        Facet(
            FACET_LABELS[name],
            [
                Value(label, counts[name][value], urlencode(kept | {name: value}))
                for value, label in labels_of(name, counts[name]).items()
            ],
        )
        for name in counts
        if name not in kept and len(counts[name]) > 1
    ]


def chips(names: Iterable[str], kept: dict[str, str]) -> list[Chip]:
    """Return the filters in force among ``names``, each with the way to be rid of it."""
    return [
        Chip(
            labels_of(name, [kept[name]])[kept[name]],
            urlencode({other: value for other, value in kept.items() if other != name}),
        )
        for name in names
        if name in kept
    ]


def labels_of(name: str, values: Any) -> dict[str, Any]:
    """Return what readers call the values of a facet."""
    if name in {"addressee", "theme"}:
        model: Any = Addressee if name == "addressee" else Theme
        rows = model.objects.filter(code__in=list(values))
        named = {row.code: served(row, "name", language=reader_language()).text for row in rows}
    elif name in DAYS:
        named = {value: DAYS[name] % {"day": day_in_words(value)} for value in values}
    elif name == "language":
        named = {value: language.label for value in values if (language := language_of(value))}
    else:
        named = choices_of(name) if name in VOCABULARIES else {}
    return {value: named.get(value, value) for value in values}


def day_in_words(value: str) -> str:
    """Return a day in the reader's calendar."""
    return format_date(read_day(value), language=reader_language())[0]


def most_first(counts: Mapping[str, Counter[str]], most: int) -> dict[str, Counter[str]]:
    """Return the ``most`` commonest values of each facet, the commonest first."""
    return {name: Counter(dict(values.most_common(most))) for name, values in counts.items()}


def counts_under(
    filterset: Any,
    paths: Mapping[str, Any],
    meeting: Mapping[str, Any] | None = None,
    *,
    repeating: Collection[str] = (),
) -> dict[str, Counter[str]]:
    """Return how many rows have each value of each facet, under all filters but its own.

    ``paths`` has the column of each facet, or an expression. ``meeting`` names facets that have to
    meet in one row of a joined table: by what the one is filtered when the other is counted.
    ``repeating`` names those of which a row can have one value several times, to be counted once.
    """
    asked = filterset.data.dict()
    found = {}
    for name, path in paths.items():
        others = {key: value for key, value in asked.items() if key not in {name, "ordering"}}
        under = type(filterset)(others, filterset.queryset, request=filterset.request).qs
        for other, column in (meeting or {}).items():
            if other != name and name in (meeting or {}) and others.get(other):
                met = F(column) if isinstance(column, str) else column
                under = under.alias(met=met).filter(met=others[other])
        number = Count("pk", distinct=True) if name in repeating else Count("*")
        rows = under.order_by().values_list(path).annotate(count=number)
        # What is equally frequent stands by its code, whichever way the database grouped.
        found[name] = Counter(dict(sorted((value, count) for value, count in rows if value)))
    return found
