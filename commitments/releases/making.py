"""Making a release: all or nothing, from one state of the database."""

import csv
import datetime as dt
import hashlib
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.utils import translation
from rest_framework.renderers import JSONRenderer

from commitments.editions.signing import public_key, sign
from commitments.ledger import head
from commitments.releases.differences import Difference, difference
from commitments.releases.package import (
    PACKAGE,
    Edition,
    citation,
    data_package,
    datacite,
    dictionary,
)
from commitments.releases.rows import LISTS, rows_of
from commitments.releases.shelf import (
    MANIFEST,
    Release,
    all_releases,
    as_text,
    shelf,
    withdraw_redacted,
)
from declarations.exports import Table, cell_of_csv
from declarations.models import DataVersion

TABLES: list[Table] = [viewset.table for viewset in LISTS.values()]
LICENCE = "LICENSE-DATA.md"
SQLITE_TYPES = {"integer": "INTEGER", "boolean": "INTEGER"}
SUMS = "SHA256SUMS"


class NotMade(Exception):
    """Raised where a release cannot be put in its place. Nothing is written."""


class Made(NamedTuple):
    """A release that was made, or would be: its manifest."""

    number: int
    manifest: dict[str, Any]


def make_release(*, on: dt.date, origin: str, writes: bool = True) -> Made | None:
    """Make the next release, dated ``on`` a day; return None where nothing has changed.

    It appears whole or not at all. Without ``writes`` nothing stays. Raises NotMade.
    """
    if writes:
        shelf().mkdir(parents=True, exist_ok=True)
        withdraw_redacted()
    with tempfile.TemporaryDirectory(dir=shelf() if writes else None, prefix=".making-") as place:
        folder = Path(place) / "release"
        (folder / "data").mkdir(parents=True)
        made = write_release(folder, on=on, origin=origin)
        if made and writes:
            put_in_place(folder, made.number)
        return made


def put_in_place(folder: Path, number: int) -> None:
    try:
        folder.rename(shelf() / str(number))
    except OSError as error:
        message = f"Release {number} was made by somebody else meanwhile."
        raise NotMade(message) from error


@contextmanager
def one_state() -> Iterator[None]:
    """Let all queries see one state of the database, whatever is published meanwhile."""
    is_first = not connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and is_first:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                # The role that serves readers is stopped after some seconds; this takes longer.
                cursor.execute("SET LOCAL statement_timeout = 0")
        yield


def write_release(folder: Path, *, on: dt.date, origin: str) -> Made | None:
    """Write all files of the next release; None where nothing has changed since the one before."""
    with one_state(), translation.override("en"):
        # Before the rows: a redaction meanwhile is then one after this head, and withdraws them.
        last = head()
        releases = all_releases()
        number = max((each.number for each in releases), default=0) + 1
        version = DataVersion.current().number
        edition = Edition(number, on, version, last, origin)
        counts = write_tables(folder, edition)
    before = releases[0] if releases and not releases[0].is_withdrawn else None
    changes = changes_since(before, folder)
    if before and not any(changes.values()):
        return None
    write_documents(folder, edition, before, changes)
    tables = {
        name: {"rows": rows, **(changes[name].counts if before else {})}
        for name, rows in counts.items()
    }
    manifest = edition.dated | {
        "origin": origin,
        "before": before.number if before else None,
        "tables": tables,
        "files": list(files_in(folder).values()),
    }
    (folder / MANIFEST).write_text(as_text(manifest))
    return Made(number, manifest)


def changes_since(before: Release | None, folder: Path) -> dict[str, Difference]:
    """Return what has changed in each table, or nothing where there is no release before."""
    if before is None:
        return {}
    return {
        table.name: difference(path, folder / f"data/{table.name}.csv", table.key)
        for table in TABLES
        if (path := before.path_of(f"data/{table.name}.csv"))
    }


def write_tables(folder: Path, edition: Edition) -> dict[str, int]:
    """Write every table as CSV, NDJSON and into a database; return how many rows each has."""
    with closing(sqlite3.connect(folder / f"{PACKAGE}.sqlite3")) as database:
        write_about(database, edition)
        counts = {
            viewset.table.name: write_table(folder, database, viewset, origin=edition.origin)
            for viewset in LISTS.values()
        }
        database.commit()
        database.execute("VACUUM")
    return counts


def write_table(folder: Path, database: sqlite3.Connection, viewset: Any, *, origin: str) -> int:
    table: Table = viewset.table
    place = folder / "data"
    insert = create_table(database, table)
    render = JSONRenderer().render
    count = 0
    with (
        (place / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as lines,
        (place / f"{table.name}.ndjson").open("wb") as objects,
    ):
        writer = csv.writer(lines)
        writer.writerow([column.name for column in table.columns])
        for some in rows_of(viewset, origin=origin):
            writer.writerows([[cell_of_csv(value) for value in each.cells] for each in some])
            objects.writelines(render(each.row) + b"\n" for each in some)
            database.executemany(insert, [[in_sqlite(value) for value in e.cells] for e in some])
            count += len(some)
    return count


def create_table(database: sqlite3.Connection, table: Table) -> str:
    """Make the table of a database; return what inserts a row. Names are ours, not a reader's."""
    name = table.name.replace("-", "_")
    columns = [f'"{each.name}" {SQLITE_TYPES.get(each.type, "TEXT")}' for each in table.columns]
    key = ", ".join(f'"{each}"' for each in table.key)
    database.execute(f'CREATE TABLE "{name}" ({", ".join(columns)}, PRIMARY KEY ({key}))')
    return f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})'  # noqa: S608  As above.


def write_about(database: sqlite3.Connection, edition: Edition) -> None:
    """Write the tables "release" and "dictionary"."""
    database.execute("CREATE TABLE release (name TEXT PRIMARY KEY, value TEXT)")
    about = {
        "number": edition.number,
        "issued_on": edition.issued_on.isoformat(),
        "data_version": edition.data_version,
        "ledger_head_number": edition.head.number,
        "ledger_head_digest": edition.head.digest,
        "address": edition.address,
    }
    pairs = [(name, str(value)) for name, value in about.items()]
    database.executemany("INSERT INTO release VALUES (?, ?)", pairs)
    first, *rows = csv.reader(dictionary(TABLES).splitlines())
    names = ", ".join(f'"{name}" TEXT' for name in first)
    database.execute(f"CREATE TABLE dictionary ({names})")
    marks = ", ".join("?" * len(first))
    database.executemany(f"INSERT INTO dictionary VALUES ({marks})", rows)  # noqa: S608  Question marks.


def in_sqlite(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def write_documents(
    folder: Path, edition: Edition, before: Release | None, changes: dict[str, Difference]
) -> None:
    """Write what stands beside the tables, and the sums of everything, last."""
    files = files_in(folder)
    size = sum(each["bytes"] for each in files.values())
    address = f"{edition.origin}/data/releases/{before.number}/" if before else None
    texts = {
        "CITATION.cff": citation(edition),
        "LICENSE.md": (settings.BASE_DIR / LICENCE).read_text(),
        "datacite.json": datacite(edition, before=address, size=size),
        "datapackage.json": as_text(data_package(edition, TABLES, files)),
        "dictionary.csv": dictionary(TABLES),
        "diff.json": as_text(
            {
                "before": before.number if before else None,
                "tables": {name: vars(change) for name, change in changes.items()},
            }
        ),
        "ledger-head.json": as_text(edition.dated["head"]),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, newline="")
    tables = [f"data/{table.name}.csv" for table in TABLES]
    write_archive(folder, [*texts, *tables], edition)
    write_sums(folder)


def write_archive(folder: Path, names: list[str], edition: Edition) -> None:
    """Write the Data Package as one file, whose members bear the day of the release."""
    day = edition.issued_on.timetuple()[:6]
    name = f"{PACKAGE}-{edition.number}.zip"
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted(names):
            info = zipfile.ZipInfo(each, date_time=day)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            with (folder / each).open("rb") as source, archive.open(info, "w") as target:
                while block := source.read(1 << 16):
                    target.write(block)


def write_sums(folder: Path) -> None:
    """Write the digest of each file, as ``sha256sum --check`` reads them, and sign them."""
    sums = "".join(f"{each['sha256']}  {name}\n" for name, each in files_in(folder).items())
    (folder / SUMS).write_text(sums)
    if public_key() is not None:
        (folder / f"{SUMS}.sig").write_bytes(sign(sums.encode()) or b"")


def files_in(folder: Path) -> dict[str, dict[str, Any]]:
    """Return name, size and digest of each file below a folder, by name."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        name = path.relative_to(folder).as_posix()
        found[name] = {"name": name, "bytes": path.stat().st_size, "sha256": digest}
    return found
