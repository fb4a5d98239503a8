"""What each of some rows has many of, read by statements that are written once.

To build a query takes Django longer than PostgreSQL needs to answer it. A relation keeps the SQL of
its own for the life of the process, with the keys of the rows as its one parameter that changes.
"""

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.db.models import BigAutoField, F, Lookup, PositiveBigIntegerField, QuerySet
from django.db.models.query import get_related_populators

from declarations.moments import Moment

KEYS = object()
IS_ANY_OF = {"postgresql": "= ANY(%s)", "sqlite": "IN (SELECT value FROM json_each(%s))"}
AS_PARAMETER: dict[str, Callable[[list[int]], Any]] = {"postgresql": list, "sqlite": json.dumps}


@BigAutoField.register_lookup
@PositiveBigIntegerField.register_lookup
class AnyOf(Lookup[bool]):
    """Tells whether a key is one of those that a statement will be given."""

    lookup_name = "any_of"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        key, parameters = self.process_lhs(compiler, connection)
        return f"{key} {IS_ANY_OF[connection.vendor]}", [*parameters, self.rhs]


class Statement(ABC):
    """The SQL for the rows of a query that says `AnyOf`, and how they become objects."""

    def __init__(self, rows: QuerySet[Any]) -> None:
        self.alias = rows.db
        self.compiler: Any = rows.query.get_compiler(self.alias)
        self.sql, self.parameters = self.compiler.as_sql()
        self.model = rows.model

    def objects(self, keys: list[int]) -> list[Any]:
        """Return the objects of the rows that the statement finds for keys."""
        given = AS_PARAMETER[connection.vendor](keys)
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [given if p is KEYS else p for p in self.parameters])
            found = cursor.fetchall()
        return [self.made_of(values) for values in self.compiler.results_iter([found])]

    @abstractmethod
    def made_of(self, values: Sequence[Any]) -> Any:
        """Return the object that stands for the values of a row."""


class StatementOfRows(Statement):
    """Gives instances of the model."""

    def __init__(self, rows: QuerySet[Any]) -> None:
        super().__init__(rows)
        select, info = self.compiler.select, self.compiler.klass_info
        self.columns = slice(info["select_fields"][0], info["select_fields"][-1] + 1)
        self.names = [column.target.attname for column, *_others in select[self.columns]]
        self.populators: Any = get_related_populators(info, select, self.alias)  # type: ignore[call-arg]  # Of Django 6.
        self.annotations = self.compiler.annotation_col_map

    def made_of(self, values: Sequence[Any]) -> Any:
        made = self.model.from_db(self.alias, self.names, values[self.columns])
        for populator in self.populators:
            populator.populate(values, made)
        for name, position in self.annotations.items():
            setattr(made, name, values[position])
        return made


class StatementOfValues(Statement):
    """Gives the values alone that a query asks for: it takes a tenth of the time of instances.

    They have their names, and those of a row that is joined, as in ``addressee__code``, its name
    before theirs: ``addressee.code``.
    """

    def __init__(self, rows: QuerySet[Any]) -> None:
        super().__init__(rows)
        self.places: dict[str, dict[str, int]] = defaultdict(dict)
        selected: Any = rows.query.selected
        for place, path in enumerate(selected):
            joined, _underscores, name = path.rpartition("__")
            self.places[joined][name] = place

    def made_of(self, values: Sequence[Any]) -> Any:
        made = {
            joined: SimpleNamespace(**{name: values[place] for name, place in places.items()})
            for joined, places in self.places.items()
        }
        row = made.pop("")
        vars(row).update(made)
        return row


@dataclass(frozen=True, eq=False)
class Relation:
    """What rows have many of under ``name``: ``rows`` as of a moment, of which ``of`` leads back.

    ``read_by`` names the fields of a serializer that are read from it, where theirs differ. What is
    not all that there is stands in a list of its own, named by ``to_attr``.
    """

    name: str
    of: str
    rows: Callable[[Moment], QuerySet[Any]]
    read_by: tuple[str, ...] = ()
    to_attr: str = ""

    @property
    def fields(self) -> set[str]:
        return {*self.read_by} or {self.name}

    def statement(self, moment: Moment) -> Statement:
        rows = self.rows(moment)
        is_joined = rows.model._meta.get_field(self.of).is_relation
        key = f"{self.of}__pk" if is_joined else self.of
        rows = rows.filter(**{f"{key}__any_of": KEYS}).annotate(key_of_row=F(key))
        return StatementOfValues(rows) if rows.query.has_select_fields else StatementOfRows(rows)

    @cached_property
    def of_today(self) -> Statement:
        return self.statement(Moment())

    def give(self, rows: Sequence[Any], moment: Moment) -> None:
        """Let each of ``rows`` have what is its own."""
        statement = self.statement(moment) if any(moment) else self.of_today
        found = defaultdict(list)
        for each in statement.objects([row.pk for row in rows]):
            found[each.key_of_row].append(each)
        back = statement.model._meta.get_field(self.of)
        leads_back = back.many_to_one and isinstance(statement, StatementOfRows)
        for row in rows:
            own = found[row.pk]
            if leads_back:
                for each in own:
                    back.set_cached_value(each, row)
            self.keep(row, own)

    def keep(self, row: Any, own: list[Any]) -> None:
        if self.to_attr:
            setattr(row, self.to_attr, own)
        else:
            row.__dict__.setdefault("_prefetched_objects_cache", {})[self.name] = own


def give_all(relations: Iterable[Relation], rows: Sequence[Any], moment: Moment) -> None:
    """Let rows have what they have many of, each relation by one query."""
    for relation in relations if rows else ():
        relation.give(rows, moment)
