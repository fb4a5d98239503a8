"""How fast answers are, next to others that give the same from the same rows.

    python3 -m bench.speed --database postgres://…/bench_medium --sqlite bench_medium.sqlite3

serves the application, the plain project of bench/peers, Datasette and nginx, each with two workers
on 127.0.0.1; checks that they answer the same; asks them in turns, and writes the medians of the
ratios into docs/speed.md. Machines differ, so no time is a result. `--quick` is a trial of all its
parts, whose figures mean nothing. Needs requirements/bench.txt, wrk, and nginx.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench import corpus, exporting, publishing
from bench.sides import Side, collect_static, datasette, gunicorn, nginx
from bench.works import Asked, Work, works

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/speed.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what is measured -->"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True, help="filled by bench.corpus")
    parser.add_argument("--sqlite", type=Path, help="the same rows, for Datasette")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--only", default="", help="names of works, as in W1,W4")
    parser.add_argument("--drafts", type=int, default=400, help="for publishing; 0 for none")
    parser.add_argument("--quick", action="store_true", help="a trial; the page stays as it is")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds = 1, 1
        options.drafts = min(options.drafts, 16)
    os.environ["DATABASE_URL"] = options.database
    corpus.set_up()
    collect_static()
    table = measure(options)
    print("\n".join(table))
    if not options.quick:
        write_page(table)
    return 0


def measure(options: argparse.Namespace) -> list[str]:
    """Return the lines of the page: the table, and what is not asked for again and again."""
    from commitments.models import Item  # noqa: PLC0415  Needs what set_up() loads.
    from declarations.models import Change, Declaration, cursor_of  # noqa: PLC0415

    change = Change.objects.all()[Change.objects.count() // 2]
    todo = works(max(1, Declaration.objects.count() // 2), cursor_of(change), change.number)
    only = options.only.split(",") if options.only else []
    todo = [work for work in todo if not only or work.name.split()[0] in only]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ours = "vienna_process.wsgi"
        sides = {
            "first": stack.enter_context(gunicorn("first", ours, ANSWERS_KEPT="0")),
            "again": stack.enter_context(gunicorn("again", ours)),
            "plain": stack.enter_context(gunicorn("plain", "bench.peers.plain_drf.wsgi")),
            "hello": stack.enter_context(gunicorn("hello", "bench.peers.hello")),
        }
        if options.sqlite:
            sides["datasette"] = stack.enter_context(datasette(options.sqlite, folder))
        if shutil.which("nginx"):
            sides["nginx"] = stack.enter_context(nginx(folder, sides["again"], todo))
        rows = [row_of(work, sides, options) for work in todo]
        said = [f"{Item.objects.count()} items; {options.rounds} rounds of {options.seconds:g} s."]
        if not only or "W5" in only:
            said.append(exporting.compare(sides, options.rounds))
        if options.drafts:
            drafts, key = publishing.prepare(options.drafts)
            published = publishing.publish_all(sides["again"].ports[0], drafts, key)
            said.append(
                f"W6: {published.a_second:.0f} updates a second published by"
                f" {publishing.WRITERS} writers, {published.lost} of {len(drafts)} lost."
            )
    return [*HEAD, *rows, "", *said]


HEAD = [
    "| work | | first ÷ plain | first ÷ Datasette | again ÷ hello | 304 ÷ hello | again ÷ nginx |",
    "| --- | --- | --: | --: | --: | --: | --: |",
]


def row_of(work: Work, sides: dict[str, Side], options: argparse.Namespace) -> str:
    """Return the line of the table for one work, of which the sides answer the same."""
    asked = dict.fromkeys(("first", "again"), work.ours)
    asked |= {name: each for name in ("plain", "datasette") if (each := getattr(work, name))}
    asked = {name: each for name, each in asked.items() if name in sides}
    check(work, asked, sides)
    tag = sides["again"].get(work.ours.path)[1]["ETag"]
    paths = {name: (sides[name], each.path, {}) for name, each in asked.items()}
    paths["304"] = (sides["again"], work.ours.path, {"If-None-Match": tag})
    paths["hello"] = (sides["hello"], "/", {})
    if "nginx" in sides:
        paths["nginx"] = (sides["nginx"], f"/{work.name.replace(' ', '-')}", {})
    for side, path, headers in paths.values():
        side.rate(path, 1, **headers)
    rounds = [
        {
            name: side.rate(path, options.seconds, **headers)
            for name, (side, path, headers) in paths.items()
        }
        for _ in range(options.rounds)
    ]
    print(work.name, {name: round(rounds[-1][name], 1) for name in paths}, flush=True)

    def ratio(name: str, other: str, goal: float | None = None) -> str:
        if other not in paths:
            return "–"
        value = statistics.median(each[name] / each[other] for each in rounds)
        return f"{value:.2g}" + ("" if goal is None or value >= goal else f" (goal {goal:g})")

    goals = work.goals
    cells = [
        ratio("first", "plain", goals.get("plain")),
        ratio("first", "datasette", goals.get("datasette")),
        ratio("again", "hello", goals.get("hello again")),
        ratio("304", "hello", goals.get("hello 304")),
        ratio("again", "nginx"),
    ]
    return f"| {work.name} | {work.says} | " + " | ".join(cells) + " |"


def check(work: Work, asked: dict[str, Asked], sides: dict[str, Side]) -> None:
    """Raise RuntimeError unless all sides answer with as many rows."""
    counts = {name: each.count(sides[name].get(each.path)[0]) for name, each in asked.items()}
    if len(set(counts.values())) > 1 or not all(counts.values()):
        message = f"{work.name}: the answers differ: {counts}"
        raise RuntimeError(message)


def write_page(table: list[str]) -> None:
    """Put the table into the page that explains it."""
    before, _begin, rest = PAGE.read_text().partition(BEGIN)
    _old, _end, after = rest.partition(END)
    PAGE.write_text("\n".join([before + BEGIN, *table, END]) + after)


if __name__ == "__main__":
    sys.exit(main())
