"""Writing imported rows without overwriting what editors changed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models

from declarations.importer.reading import FileRefused
from declarations.languages import find
from declarations.models import ImportedRow

Row = TypeVar("Row", bound=models.Model)


class EditsInTheWay(Exception):
    """Raised when a file would overwrite what editors changed since the last import."""


@dataclass
class Merge:
    """Writes rows one by one, and keeps what came of each.

    A value that an editor changed since a file last wrote it stays, as long as the file says what
    it said then. Where the file says something new, it is a conflict, unless ``overwrite``: then
    the file wins everywhere, and the overwritten values are listed.
    """

    overwrite: bool = False
    created: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    overwritten: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    moved: dict[models.Model, int] = field(default_factory=dict)

    def row(
        self,
        model: type[Row],
        key: str,
        lookup: dict[str, Any],
        values: dict[str, Any],
        links: dict[str, Iterable[models.Model]] | None = None,
    ) -> Row:
        """Return the row that ``lookup`` finds, made or brought up to what the file says.

        ``values`` are columns; ``links`` are many-to-many fields with the rows they name; ``key``
        is the name by which messages and the next import know the row.
        """
        name = f"{model._meta.verbose_name} {key}"
        linked = {field: sorted(rows, key=str_key) for field, rows in (links or {}).items()}
        wanted = {**values, **linked}
        is_orphan = any(is_unsaved(value) for value in lookup.values())
        row = None if is_orphan else model._default_manager.filter(**lookup).first()
        before = ImportedRow.objects.filter(table=model._meta.label_lower, key=key).first()
        if row is None and (is_orphan or (before is not None and not self.overwrite)):
            self.kept.append(f"{name}: deleted by an editor")
            return model(**lookup)
        if row is None:
            outcome, row, writes = self.created, model(**lookup), wanted
        else:
            writes = self._decide(row, name, wanted, before.values if before else {})
            outcome = self.changed if writes else self.unchanged
        deleted = [column for column, value in writes.items() if is_unsaved(value)]
        if deleted:
            self.conflicts += [f"{name}: {column}, which an editor deleted" for column in deleted]
            return row
        outcome.append(name)
        with naming(name):
            if writes:
                save(row, writes, set(linked))
            self._remember(model, key, wanted, before)
        return row

    def make_room(self, rows: models.QuerySet[Any], positions: dict[str, int]) -> None:
        """Move those of ``rows`` that the import will move out of each other's way.

        ``positions`` are those of the file, by code. Rows that an editor moved stay, as in `row`.
        """
        remembered = ImportedRow.objects.filter(table=rows.model._meta.label_lower)
        before = {each.key: each.values.get("position") for each in remembered}
        aside = rows.aggregate(last=models.Max("position", default=0))["last"]
        for row in rows.filter(code__in=positions):
            is_edited = row.position != before.get(row.code)
            if row.position != positions[row.code] and (self.overwrite or not is_edited):
                self.moved[row] = row.position
                aside += 1
                rows.filter(pk=row.pk).update(position=aside)

    def finish(self) -> None:
        """Raise EditsInTheWay if the file would overwrite what editors changed."""
        if self.conflicts:
            raise EditsInTheWay("\n".join(self.conflicts))

    def summary(self) -> str:
        """Return what came of the rows, for whoever imported them."""
        created, changed, unchanged = map(len, (self.created, self.changed, self.unchanged))
        lines = [f"Created {created}, changed {changed}, left alone {unchanged}."]
        lines += [f"Changed: {name}" for name in self.changed]
        lines += [f"Kept what an editor changed: {name}" for name in self.kept]
        lines += [f"Overwritten: {name}" for name in self.overwritten]
        return "\n".join(lines)

    def _decide(
        self, row: models.Model, name: str, wanted: dict[str, Any], before: dict[str, Any]
    ) -> dict[str, Any]:
        """Return those of ``wanted`` that are to be written to ``row``."""
        writes = {}
        for column, value in wanted.items():
            new, now, then = plain(value), self._now(row, column), before.get(column)
            if new == now:
                continue
            # Of what the file did not speak of before, nothing means that nobody edited it.
            is_first_said = bool(before) and column not in before and not now
            edited = now != then and not is_first_said
            if edited and not self.overwrite:
                (self.kept if new == then else self.conflicts).append(f"{name}: {column}")
                continue
            if edited:
                self.overwritten.append(f"{name}: {column} was {now!r}")
            writes[column] = value
        return writes

    def _now(self, row: models.Model, column: str) -> Any:
        """Return what ``column`` held before the import, which may have moved the row aside."""
        if column == "position" and row in self.moved:
            return self.moved[row]
        return plain(current(row, column))

    def _remember(
        self, model: type[Row], key: str, wanted: dict[str, Any], before: ImportedRow | None
    ) -> None:
        values = {column: plain(value) for column, value in wanted.items()}
        if before is None or before.values != values:
            ImportedRow.objects.update_or_create(
                table=model._meta.label_lower,
                key=key,
                defaults={"values": values},
            )


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Raise FileRefused, with the name of the row, for what models or the database refuse."""
    try:
        yield
    except ValidationError as error:
        raise FileRefused("\n".join(f"{name}: {each}" for each in error.messages)) from error
    except (DataError, IntegrityError) as error:
        message = f"{name}: {str(error).splitlines()[0]}"
        raise FileRefused(message) from error


def save(row: models.Model, writes: dict[str, Any], links: set[str]) -> None:
    """Write ``writes`` to ``row``, of which ``links`` are many-to-many, if the model allows it."""
    for column in set(writes) - links:
        setattr(row, column, writes[column])
    row.full_clean()
    row._change_reason = "import"  # type: ignore[attr-defined]
    row.save()
    for column in links & set(writes):
        getattr(row, column).set(other for other in writes[column] if not is_unsaved(other))


def columns(entry: dict[str, Any], *names: str) -> dict[str, str]:
    """Return the texts of ``entry`` as columns: {"title": {"ps": …}} gives {"title_ps": …}."""
    return {
        name + find(tag).suffix: entry.get(name, {}).get(tag, "")
        for name in names
        for tag in ("en", "fa-AF", "ps")
    }


def current(row: models.Model, column: str) -> Any:
    value = getattr(row, column)
    return sorted(value.all(), key=str_key) if hasattr(value, "all") else value


def is_unsaved(value: Any) -> bool:
    """Tell whether ``value`` is a row that an editor deleted, and that was not made again."""
    return isinstance(value, models.Model) and value.pk is None


def plain(value: Any) -> Any:
    """Return ``value`` as JSON can hold it: rows by their code, dates in ISO 8601."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, models.Model):
        return str_key(value)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return "" if value is None else value


def str_key(row: Any) -> str:
    """Return the code by which files name a row."""
    return str(row.slug if hasattr(row, "slug") else row.code)
