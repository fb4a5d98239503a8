"""What is measured: which addresses of each side answer the same, and the ratios to reach."""

import json
import re
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass, field

TABLE = "&_fts_table=commitments_searchtext&_fts_pk=id&_searchmode=raw&_size=25"
Count = Callable[[bytes], int]


def of_json(*path: str) -> Count:
    """Return what reads a number out of an answer, or the length of a list."""

    def count(body: bytes) -> int:
        value = json.loads(body)
        for step in path:
            value = value[step]
        return len(value) if isinstance(value, list) else int(value)

    return count


def any_in(*path: str) -> Count:
    """Return what tells whether a list in an answer has anything: 1 or 0."""
    return lambda body: min(1, of_json(*path)(body))


def lines(body: bytes) -> int:
    return body.count(b"\nD")


def links_to_items(body: bytes) -> int:
    return len(set(re.findall(rb"/items/(D[\d]+-C\d+-\d+)/", body)))


@dataclass(frozen=True)
class Asked:
    """An address of one side, and how to count what it answers."""

    path: str
    count: Count


@dataclass(frozen=True)
class Work:
    """One kind of work: who is asked what, and the ratios to reach, first and again."""

    name: str
    says: str
    ours: Asked
    plain: Asked | None = None
    datasette: Asked | None = None
    goals: dict[str, float] = field(default_factory=dict)


def works(declaration: int, cursor: str, number: int) -> list[Work]:
    """Return what is measured.

    The rows asked for are of one declaration in the middle. ``cursor`` points to the change with
    ``number``.
    """
    item = f"D{declaration}-C10-1"
    english, dari = "women education Herat", "حقوق زنان هرات"
    first = {"plain": 5, "datasette": 1, "hello again": 0.7, "hello 304": 0.7}

    def goals(plain: float, again: float) -> dict[str, float]:
        return first | {"plain": plain, "hello again": again}

    def words(text: str) -> str:
        return urllib.parse.quote(text)

    def found(name: str, text: str) -> Work:
        return Work(
            name,
            f"search: {text}",
            Asked(f"/api/v1/search/?q={words(text)}", any_in("results")),
            Asked(f"/items/?search={words(text)}", any_in("results")),
            Asked(
                f"/bench/commitments_searchentry.json?_search={words(text)}{TABLE}",
                any_in("rows"),
            ),
            goals(50, 0.7),
        )

    updates = "/bench/v_update.json?_sort_desc=as_of_from&_shape=array&item="
    return [
        Work(
            "W1",
            "one item",
            Asked(f"/api/v1/items/{item}/?lang=en", of_json("follow_ups")),
            Asked(f"/items/{item}/", of_json("follow_ups")),
            Asked(f"/bench/v_item.json?code={item}&_shape=array", of_json()),
            goals(5, 0.7),
        ),
        Work(
            "W2",
            "25 items, two filters, count",
            Asked("/api/v1/items/?addressee=body-7&status=underway&lang=en", of_json("count")),
            Asked("/items/?addressee=body-7&status=underway", of_json("count")),
            Asked(
                "/bench/v_item.json?addressee=body-7&status=underway&_size=25",
                of_json("filtered_table_rows_count"),
            ),
            goals(4, 0.7),
        ),
        found("W3 en", english),
        found("W3 fa", dari),
        Work(
            "W4",
            "history of an item",
            Asked(f"/api/v1/updates/?item={item}", of_json("results")),
            Asked(f"/updates/?item={item}", of_json("results")),
            Asked(updates + item, of_json()),
            goals(4, 0.5),
        ),
        Work(
            "W7",
            "page of a declaration in Dari",
            Asked(f"/fa-af/declarations/declaration-{declaration}/", links_to_items),
            Asked(f"/declarations/declaration-{declaration}/", links_to_items),
            None,
            goals(3, 0.5),
        ),
        Work(
            "W8",
            "25 changes since a cursor",
            Asked(f"/api/v1/changes/?since={cursor}&page_size=25", of_json("results")),
            Asked(f"/changes/?after={number}", of_json("results")),
            Asked(
                f"/bench/declarations_change.json?number__gt={number}&_sort=number&_size=25",
                of_json("rows"),
            ),
            goals(4, 0.5),
        ),
    ]
