"""How fast answers are, next to others that give the same from the same rows.

    python3 -m bench.speed --database postgres://…/bench_medium --sqlite bench_medium.sqlite3

serves the application, the plain project of bench/peers, Datasette and nginx, each with two workers
on 127.0.0.1; checks that they answer the same; asks them in turns, and writes the medians of the
ratios into docs/speed.md. Machines differ, so no time is a result. `--quick` is a trial of all its
parts, whose figures mean nothing. Needs requirements/bench.txt, wrk, and nginx.
"""

import argparse
import json
import os
import re
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import corpus, publishing

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/speed.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what is measured -->"
CONNECTIONS, WORKERS, THREADS = 8, 2, 4
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)")
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


def works(declaration: int) -> list[Work]:
    """Return what is measured; the rows asked for are of one declaration in the middle."""
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
            "changes since a cursor",
            Asked("/api/v1/ledger/entries/?after=100", of_json("results")),
            Asked("/updates/?after=100&ordering=number", of_json("results")),
            Asked("/bench/v_update.json?number__gt=100&_sort=number&_size=25", of_json("rows")),
            goals(4, 0.5),
        ),
    ]


TABLE = "&_fts_table=commitments_searchtext&_fts_pk=id&_searchmode=raw&_size=25"
# What Datasette would be given by somebody who knows it: views of what belongs together.
VIEWS = {
    "v_item": """
        SELECT i.*, f.status, a.code AS addressee, a.name_en AS addressee_name
        FROM commitments_item i
        LEFT JOIN commitments_followup f ON f.item_id = i.id
        LEFT JOIN declarations_addressee a ON a.id = f.addressee_id
    """,
    "v_update": """
        SELECT u.id, u.kind, i.code AS item, u.as_of_from, u.text_en, u.text_fa_af, u.text_ps,
            u.status, e.number, e.digest
        FROM commitments_update u JOIN commitments_item i ON i.id = u.item_id
        JOIN commitments_entry e ON e.id = u.entry_id
    """,
}


@dataclass
class Side:
    """Something that answers, at one address or more."""

    name: str
    ports: list[int]

    def get(self, path: str, **headers: str) -> tuple[bytes, Any]:
        """Return the body and the headers of an answer."""
        address = f"http://127.0.0.1:{self.ports[0]}{path}"
        asked = urllib.request.Request(address, headers=headers)
        try:
            with urllib.request.urlopen(asked, timeout=120) as response:
                return response.read(), response.headers
        except urllib.error.HTTPError as error:
            if error.code == 304:  # noqa: PLR2004  HTTP's.
                return b"", error.headers
            raise

    def rate(self, path: str, seconds: float, **headers: str) -> float:
        """Return how many requests a second it answers, from eight connections in all."""
        share = max(1, CONNECTIONS // len(self.ports))
        wrk = ["wrk", "-t1", f"-c{share}", f"-d{seconds:g}s", "--timeout", "60s"]
        names = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
        running = [
            subprocess.Popen(
                [*wrk, *names, f"http://127.0.0.1:{port}{path}"],
                stdout=subprocess.PIPE,
                text=True,
            )
            for port in self.ports
        ]
        said = [each.communicate()[0] for each in running]
        failed = next((match for text in said if (match := FAILED.search(text))), None)
        if failed:
            message = f"{self.name} {path}: {failed[0]}"
            raise RuntimeError(message)
        total = sum(float(RATE.search(text)[1]) for text in said)  # type: ignore[index]  # wrk says it.
        # Where none was answered in time, as if one had been.
        return max(total, 1 / seconds)


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
    table = measure(options)
    print("\n".join(table))
    if not options.quick:
        write_page(table)
    return 0


def measure(options: argparse.Namespace) -> list[str]:
    from commitments.models import Item  # noqa: PLC0415  Needs what set_up() loads.
    from declarations.models import Declaration  # noqa: PLC0415

    todo = works(max(1, Declaration.objects.count() // 2))
    todo = [work for work in todo if not options.only or work.name.split()[0] in options.only]
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
        counted = f"{Item.objects.count()} items; {options.rounds} rounds of {options.seconds:g} s."
        if options.drafts:
            drafts, key = publishing.prepare(options.drafts)
            published = publishing.publish_all(sides["again"].ports[0], drafts, key)
            counted += (
                f" W6: {published.a_second:.0f} updates a second published by"
                f" {publishing.WRITERS} writers, {published.lost} of {len(drafts)} lost."
            )
    return [counted, "", *HEAD, *rows]


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


@contextmanager
def gunicorn(name: str, module: str, **environment: str) -> Iterator[Side]:
    """Serve a WSGI application as deploy/gunicorn.conf.py does, on a port."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", f"{module}:application"]
    command += ["--bind", f"127.0.0.1:{port}", "--workers", str(WORKERS), "--keep-alive", "75"]
    command += ["--worker-class", "gthread", "--threads", str(THREADS), "--preload"]
    command += ["--log-level", "error"]
    given = {
        **os.environ,
        "LOCAL": "0",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECRET_KEY": secrets.token_urlsafe(50),
        **environment,
    }
    given.pop("DJANGO_SETTINGS_MODULE", None)
    with serving(name, command, port, given) as side:
        yield side


@contextmanager
def datasette(path: Path, folder: Path) -> Iterator[Side]:
    """Serve a copy of the SQLite database by two processes of Datasette."""
    import sqlite3  # noqa: PLC0415  Here alone.

    copy = folder / "bench.db"
    shutil.copyfile(path, copy)
    with sqlite3.connect(copy) as database:
        for name, query in VIEWS.items():
            database.execute(f"CREATE VIEW {name} AS {query}")
    database.close()
    command = [sys.executable, "-m", "datasette", "serve", "--immutable", str(copy)]
    command += ["--setting", "default_cache_ttl", "0", "--setting", "suggest_facets", "off"]
    with ExitStack() as stack:
        ports = []
        for _ in range(WORKERS):
            port = free_port()
            given = dict(os.environ)
            asked = [*command, "--port", str(port), "--host", "127.0.0.1"]
            stack.enter_context(serving("datasette", asked, port, given))
            ports.append(port)
        yield Side("datasette", ports)


@contextmanager
def nginx(folder: Path, ours: Side, todo: list[Work]) -> Iterator[Side]:
    """Serve the same bytes as files."""
    port = free_port()
    files = folder / "files"
    files.mkdir()
    for work in todo:
        body, _headers = ours.get(work.ours.path)
        (files / work.name.replace(" ", "-")).write_bytes(body)
    folder.chmod(0o755)
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"worker_processes {WORKERS}; pid {folder}/nginx.pid; error_log stderr emerg;"
        " events { } http { access_log off; sendfile on; keepalive_requests 100000000;"
        " server { listen 127.0.0.1:%d; root %s; } }\n" % (port, files)
    )
    command = ["nginx", "-c", str(configuration), "-g", "daemon off;"]
    with serving("nginx", command, port, dict(os.environ), path="/W1") as side:
        yield side


@contextmanager
def serving(
    name: str,
    command: list[str],
    port: int,
    environment: dict[str, str],
    *,
    path: str = "/",
) -> Iterator[Side]:
    """Run a server until the block ends. Raises TimeoutError if it does not answer."""
    quiet = subprocess.DEVNULL if name == "datasette" else None
    server = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=quiet
    )
    try:
        wait_for(f"http://127.0.0.1:{port}{path}", server)
        yield Side(name, [port])
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address: str, server: Any, seconds: int = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise TimeoutError(address)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def write_page(table: list[str]) -> None:
    """Put the table into the page that explains it."""
    before, _begin, rest = PAGE.read_text().partition(BEGIN)
    _old, _end, after = rest.partition(END)
    PAGE.write_text("\n".join([before + BEGIN, *table, END]) + after)


if __name__ == "__main__":
    sys.exit(main())
