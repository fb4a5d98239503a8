"""What a release has that the one before had not, row by row."""

import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Difference:
    """Keys of the rows that were added, changed or removed, and columns that came or went."""

    added: list[str]
    changed: list[str]
    removed: list[str]
    columns_added: list[str]
    columns_removed: list[str]

    def __bool__(self) -> bool:
        return any(vars(self).values())

    @property
    def counts(self) -> dict[str, int]:
        return {name: len(getattr(self, name)) for name in ("added", "changed", "removed")}


def difference(before: Path, after: Path, key: Sequence[str]) -> Difference:
    """Return how a table (CSV) differs from what it was. Columns that both have are compared."""
    columns, columns_now = columns_of(before), columns_of(after)
    both = [name for name in columns_now if name in columns]
    then, now = (dict(digests(path, key, both)) for path in (before, after))
    return Difference(
        added=[each for each in now if each not in then],
        changed=[each for each, digest in now.items() if then.get(each, digest) != digest],
        removed=[each for each in then if each not in now],
        columns_added=[name for name in columns_now if name not in columns],
        columns_removed=[name for name in columns if name not in columns_now],
    )


def columns_of(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def digests(path: Path, key: Sequence[str], columns: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the key of each row, and a digest of what it says: rows may be many, and long."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said = repr([row[name] for name in columns])
            yield "/".join(row[name] for name in key), hashlib.sha256(said.encode()).digest()
