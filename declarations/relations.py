"""What each of some rows has many of, read by statements that are written once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from django.db.models import F, QuerySet, Value, Window
from django.db.models.functions import RowNumber

from declarations.moments import Moment
from declarations.statements import KEYS, Statement, run


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
        return Statement(rows.filter(**{f"{key}__any_of": KEYS}).annotate(key_of_row=F(key)))

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
        leads_back = back.many_to_one and not statement.gives_values
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


@dataclass(frozen=True, eq=False)
class Codes:
    """Rows of ``model`` under ``name`` of which the code alone is shown; ``of`` leads back."""

    name: str
    of: str
    model: type[Any]
    order: tuple[str, ...] = ("code",)

    @property
    def fields(self) -> set[str]:
        return {self.name}

    def rows(self) -> QuerySet[Any]:
        """Return for each row found: the name, the key of whose it is, its place, its code."""
        key = f"{self.of}__pk"
        # The managers of models with translations mix up the order of columns.
        found: QuerySet[Any] = QuerySet(self.model).order_by().filter(**{f"{key}__any_of": KEYS})
        described: QuerySet[Any] = found.annotate(
            relation=Value(self.name),
            key_of_row=F(key),
            place=Window(RowNumber(), order_by=[*self.order]),
        )
        return described.values_list("relation", "key_of_row", "place", "code")


class Coded(NamedTuple):
    code: str


@cache
def statement_of_codes(relations: tuple[Codes, ...]) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL that reads several relations at once, and its parameters."""
    first, *others = [relation.rows() for relation in relations]
    return first.union(*others, all=True).query.sql_with_params()


def give_codes(relations: tuple[Codes, ...], rows: Sequence[Any]) -> None:
    """Let each of ``rows`` have the codes that are its own, of each relation."""
    found = defaultdict(list)
    keys = [row.pk for row in rows]
    for name, key, _place, code in sorted(run(*statement_of_codes(relations), keys)):
        found[name, key].append(Coded(code))
    for row in rows:
        kept = row.__dict__.setdefault("_prefetched_objects_cache", {})
        kept |= {relation.name: found[relation.name, row.pk] for relation in relations}


def give_all(relations: Iterable[Relation | Codes], rows: Sequence[Any], moment: Moment) -> None:
    """Let rows have what they have many of: all codes by one query, and each other relation."""
    if not rows:
        return
    codes = tuple(each for each in relations if isinstance(each, Codes))
    if codes:
        give_codes(codes, rows)
    for relation in relations:
        if isinstance(relation, Relation):
            relation.give(rows, moment)
