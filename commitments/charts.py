"""Charts as SVG, laid out on the server; right to left for readers who write so.

No charting library's output passes the content policy: docs/decisions/libraries.md.
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple, Self

from commitments.statuses import Family
from declarations.calendars import year_of
from declarations.languages import Language

WIDTH, HEIGHT = 480, 220
# What the numbers beside the columns and the years beneath them take.
SIDE, BELOW, ABOVE = 36, 26, 8
# From the bottom up: what is settled first, and what is unknown apart from it, on top.
ORDER = (Family.MET, Family.OPEN, Family.NOT_MET, Family.CLOSED, Family.UNKNOWN)
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 500_000)
MOST_TICKS = 6


@dataclass(frozen=True)
class Part:
    """A part of a column, of one family, in units of the picture."""

    family: Family
    count: int
    x: float
    y: float
    width: float
    height: float


class Mark(NamedTuple):
    """A number beside the columns, or a year beneath them, and where it stands."""

    value: int
    at: float


@dataclass(frozen=True)
class Columns:
    """Columns of how many there were of each family at the end of each month."""

    days: list[tuple[dt.date, list[tuple[Family, int]]]]
    parts: list[Part]
    ticks: list[Mark]
    years: list[Mark]
    is_mirrored: bool
    families: tuple[Family, ...] = ORDER
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def edges(self) -> tuple[int, int]:
        """Where the lines across the columns begin and end."""
        return (0, WIDTH - SIDE) if self.is_mirrored else (SIDE, WIDTH)

    @property
    def beside(self) -> int:
        """The middle of the numbers beside the columns."""
        return WIDTH - SIDE // 2 if self.is_mirrored else SIDE // 2

    @classmethod
    def of(cls, counted: list[tuple[dt.date, Counter[Family]]], *, language: Language) -> Self:
        """Return the columns of ``counted``: days in order, each with its numbers."""
        most = max((families.total() for _day, families in counted), default=0) or 1
        unit = (HEIGHT - BELOW - ABOVE) / most
        step = (WIDTH - SIDE) / max(len(counted), 1)
        starts = [(day, SIDE + step * place) for place, (day, _families) in enumerate(counted)]

        def mirrored(x: float, width: float = 0) -> float:
            return round(WIDTH - x - width if language.is_rtl else x, 2)

        return cls(
            days=[(day, [(each, families[each]) for each in ORDER]) for day, families in counted],
            parts=[
                replace(part, x=mirrored(start, step * 0.85))
                for (_day, start), (_same, families) in zip(starts, counted, strict=True)
                for part in stacked(families, unit=unit, width=round(step * 0.85, 2))
            ],
            ticks=[Mark(value, round(HEIGHT - BELOW - value * unit, 2)) for value in ticks(most)],
            years=[
                Mark(year, mirrored(x))
                for year, x in years_of(starts, language=language, end=WIDTH)
            ],
            is_mirrored=language.is_rtl,
        )


def stacked(families: Counter[Family], *, unit: float, width: float) -> list[Part]:
    """Return the parts of one column, the lowest first."""
    parts, floor = [], float(HEIGHT - BELOW)
    for family in ORDER:
        height = families[family] * unit
        floor -= height
        if height:
            parts.append(
                Part(family, families[family], 0, round(floor, 2), width, round(height, 2))
            )
    return parts


def ticks(most: int) -> list[int]:
    """Return the round numbers up to ``most`` that stand beside the columns."""
    step = next((step for step in STEPS if most // step < MOST_TICKS), most)
    return list(range(0, most + 1, step))


def years_of(
    starts: list[tuple[dt.date, float]], *, language: Language, end: float
) -> list[tuple[int, float]]:
    """Return each year of the reader's calendar, and the middle of its columns."""
    first: dict[int, float] = {}
    for day, start in starts:
        first.setdefault(year_of(day, language=language), start)
    edges = [*first.values(), end]
    return [
        (year, (begin + stop) / 2)
        for year, (begin, stop) in zip(first, pairwise(edges), strict=True)
    ]
