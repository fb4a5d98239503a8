"""Queries whose SQL is written once, and whose rows become objects without detours.

To build a query takes Django longer than the database needs to answer it. A statement keeps its SQL
for the life of the process, with keys as its one parameter that changes.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Field, Lookup, QuerySet
from django.db.models.base import ModelState


class Given(Enum):
    """What a statement is given each time. It stays itself where a query is copied."""

    KEYS = "keys"


KEYS = Given.KEYS
IS_ANY_OF = {"postgresql": "= ANY(%s)", "sqlite": "IN (SELECT value FROM json_each(%s))"}
AS_PARAMETER: dict[str, Callable[[Iterable[Any]], Any]] = {"postgresql": list, "sqlite": json.dumps}


@Field.register_lookup
class AnyOf(Lookup[bool]):
    """Tells whether a value is one of those that a statement will be given."""

    lookup_name = "any_of"
    prepare_rhs = False
    output_field = BooleanField()

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        key, parameters = self.process_lhs(compiler, connection)
        return f"{key} {IS_ANY_OF[connection.vendor]}", [*parameters, self.rhs]


def run(sql: str, parameters: Sequence[Any], keys: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Return the rows that a statement finds for keys."""
    given = AS_PARAMETER[connection.vendor](keys)
    with connection.cursor() as cursor:
        cursor.execute(sql, [given if p is KEYS else p for p in parameters])
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


class Statement:
    """The SQL for the rows of a query that says ``any_of=KEYS``, and how they become objects.

    They are instances, or what stands for the values alone that the query asks for. What it would
    fetch by further queries is left to the caller.
    """

    def __init__(self, rows: QuerySet[Any]) -> None:
        compiler: Any = rows.query.get_compiler(rows.db)
        self.sql, self.parameters = compiler.as_sql()
        self.apply_converters = compiler.apply_converters
        self.converters = compiler.get_converters(
            [expression for expression, *_others in compiler.select]
        )
        self.model = rows.model
        self.gives_values = rows.query.has_select_fields
        self.made_of: Callable[[Sequence[Any]], Any] = (
            MakerOfValues(rows.query.selected).made_of
            if self.gives_values
            else MakerOfRows(compiler, rows.db).made_of
        )

    def objects(self, keys: Sequence[Any]) -> list[Any]:
        """Return the objects of the rows that the statement finds for keys."""
        found = run(self.sql, self.parameters, keys)
        if self.converters:
            found = self.apply_converters(found, self.converters)
        return [self.made_of(values) for values in found]


class MakerOfValues:
    """Makes objects of values alone, in a tenth of the time of instances.

    The values have their names, and those of a row that is joined, as in ``addressee__code``, its
    name before theirs: ``addressee.code``.
    """

    def __init__(self, selected: Any) -> None:
        self.places: dict[str, dict[str, int]] = defaultdict(dict)
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


class MakerOfRows:
    """Makes instances, with what the query annotates them with."""

    def __init__(self, compiler: Any, alias: str) -> None:
        self.annotations = compiler.annotation_col_map
        model = compiler.klass_info["model"]
        self.maker = Maker(model, compiler.klass_info, compiler.select, alias)

    def made_of(self, values: Sequence[Any]) -> Any:
        made = self.maker.made_of(values)
        for name, position in self.annotations.items():
            setattr(made, name, values[position])
        return made


class Maker:
    """Makes objects of one model, and of those that belong to each, from the values of a row.

    It does what `Model.from_db` does, without ``__init__`` and its signals, of which no model here
    has receivers. Columns that were not read are deferred, as Django has it.
    """

    def __init__(self, model: type[Any], info: Any, select: Any, alias: str) -> None:
        self.model, self.alias = model, alias
        fields = info["select_fields"]
        names = [select[index][0].target.attname for index in fields]
        self.columns = list(zip(names, fields, strict=True))
        self.key = fields[names.index(model._meta.pk.attname)]
        self.related = [
            (
                each["local_setter"],
                each["remote_setter"],
                Maker(each["model"], each, select, alias),
            )
            for each in info.get("related_klass_infos", ())
        ]

    def made_of(self, values: Sequence[Any]) -> Any:
        """Return the object, or None where the row has none."""
        if values[self.key] is None:
            return None
        made: Any = object.__new__(self.model)
        state = made._state = ModelState()
        state.adding, state.db = False, self.alias
        made.__dict__.update({name: values[index] for name, index in self.columns})
        for set_here, set_there, maker in self.related:
            other = maker.made_of(values)
            set_here(made, other)
            if other is not None:
                set_there(other, made)
        return made
