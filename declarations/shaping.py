"""What readers leave out of rows, and what they ask to be shown whole: ``fields``, ``expand``."""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from django.db.models import QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import get_language, gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from declarations.calendars import local_digits
from declarations.languages import reader_language
from declarations.readers import RowSerializer
from declarations.relations import Codes, Relation
from declarations.statements import KEYS, Statement

Kept = TypeVar("Kept")
MOST_EXPANDED = 3
# Shapes for which a thread keeps a serializer, and the process a statement.
MOST_KEPT = 100
of_thread = threading.local()
statements: dict[Any, tuple[Statement, tuple[Any, ...]]] = {}


class Expansion(NamedTuple):
    """Something that a row names by its code, or does not name, and that can be shown whole.

    ``prepare`` takes rows and returns them with what the serializer needs, in a fixed number of
    queries; ``source`` is where it stands, if not under its own name. What ``is_of_today`` has
    statuses or updates of its own, which would not be those of another day that is asked for.
    """

    serializer: str
    prepare: Callable[[QuerySet[Any]], QuerySet[Any]]
    source: str | None = None
    is_many: bool = False
    is_of_today: bool = False

    def field(self, name: str) -> Any:
        source = {} if self.source in {None, name} else {"source": self.source}
        serializer = import_string(self.serializer)
        return serializer(read_only=True, many=self.is_many, allow_null=not self.is_many, **source)


def asked_fields(request: Request) -> dict[str, set[str]] | None:
    """Return the names in ``?fields=``, each with those after its dot; None where all are asked."""
    asked = request.query_params.get("fields")
    if asked is None:
        return None
    fields: dict[str, set[str]] = {}
    for name in asked.split(","):
        head, _dot, tail = name.partition(".")
        fields.setdefault(head, set()).update([tail] if tail else [])
    return fields


def asked_expansions(request: Request) -> list[str]:
    asked = request.query_params.get("expand")
    return [] if asked is None else asked.split(",")


class ShapedSerializer(RowSerializer):
    """A serializer of rows whose fields can be chosen, where it is not inside another one.

    ``expansions`` is the closed list of what can be shown whole, one level deep. ``relations`` are
    what fields of many are read from, where the viewset's query does not bring it.
    """

    # The parameters that decide which fields there are.
    shaped_by: tuple[str, ...] = ("fields", "expand")
    expansions: Mapping[str, Expansion] = {}
    relations: Sequence[Relation | Codes] = ()

    def get_fields(self) -> dict[str, Any]:
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        if request is None or not self.is_outermost():
            return fields
        for name in asked_expansions(request):
            fields[name] = self.expansions[name].field(name)
        asked = asked_fields(request)
        if asked is None:
            return fields
        kept = {name: field for name, field in fields.items() if name in asked}
        for name, field in kept.items():
            keep_inside(field, asked[name])
        return kept

    @classmethod
    def kept(cls, *, many: bool, context: dict[str, Any]) -> Any:
        """Return the serializer of this thread for the shape that a request asks for.

        To build its fields takes longer than to read a row by them.
        """
        shape = (cls, many, *shape_asked(cls, context["request"]))
        kept = vars(of_thread).setdefault("serializers", {})
        serializer = kept_in(kept, shape, lambda: cls(many=many, context=context))
        serializer._context = context
        return serializer

    def is_outermost(self) -> bool:
        """Tell whether the rows are those that were asked for, and not inside others."""
        parent = self.parent
        if isinstance(parent, serializers.ListSerializer):
            parent = parent.parent
        return parent is None


def shape_asked(serializer: type[ShapedSerializer], request: Request) -> tuple[str | None, ...]:
    """Return the values of what decides which fields there are."""
    return tuple(map(request.query_params.get, serializer.shaped_by))


def kept_in(kept: dict[Any, Kept], shape: Any, make: Callable[[], Kept]) -> Kept:
    """Return what is kept for a shape, made if it is not there. Threads can share ``kept``."""
    found = kept.get(shape)
    if found is None:
        found = make()
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[shape] = found
    return found


def inside(field: Any) -> serializers.Serializer | None:
    """Return the serializer of the objects that a field shows, or None where it shows none."""
    inner = getattr(field, "child", field)
    return inner if isinstance(inner, serializers.Serializer) else None


def keep_inside(field: Any, names: set[str]) -> None:
    inner = inside(field)
    if inner is None or not names:
        return
    for name in set(inner.fields) - names:
        inner.fields.pop(name)


def names_of(serializer: type[Any], context: dict[str, Any] | None = None) -> list[str]:
    """Return every name that ``fields`` may have for a serializer, in order."""
    names = []
    for name, field in fields_of(serializer, context).items():
        inner = inside(field)
        within = [str(each) for each in inner.fields] if inner else []
        names += [name, *(f"{name}.{each}" for each in within if each != "translations")]
    return names


def fields_of(serializer: type[Any], context: dict[str, Any] | None) -> dict[str, Any]:
    whole = serializer(context={})
    fields = dict(whole.fields)
    request = (context or {}).get("request")
    for name in asked_expansions(request) if request else ():
        fields[name] = whole.expansions[name].field(name)
    return fields


def refuse_unknown_shape(request: Request, serializer: type[Any]) -> None:
    """Refuse names that ``expand`` or ``fields`` cannot have. Raises ValidationError."""
    expanded = asked_expansions(request)
    refuse_unknown_names("expand", expanded, sorted(serializer.expansions))
    if len(expanded) > MOST_EXPANDED:
        most = local_digits(MOST_EXPANDED, language=reader_language())
        raise ValidationError(
            {"expand": [_("It has no more than %(most)s names.") % {"most": most}]}
        )
    asked = request.query_params.get("fields")
    if asked is not None:
        known = names_of(serializer, {"request": request})
        refuse_unknown_names("fields", asked.split(","), known)


def refuse_unknown_names(parameter: str, names: list[str], known: list[str]) -> None:
    unknown = sorted(set(names) - set(known))
    if unknown:
        message = _("There is no “%(name)s” here. Known are: %(known)s.")
        listed = ", ".join(known)
        errors = [message % {"name": name[:60], "known": listed} for name in unknown[:3]]
        raise ValidationError({parameter: errors})


def shaped(rows: QuerySet[Any], request: Request, serializer: type[Any]) -> QuerySet[Any]:
    """Return rows with what is expanded, and without the queries for what is left out."""
    asked = asked_fields(request)
    if asked is not None:
        rows = without_unread(rows, set(asked), serializer)
    for name in dict.fromkeys(asked_expansions(request)):
        if asked is None or name in asked:
            rows = serializer.expansions[name].prepare(rows)
    return rows


def statement_of(view: Any, column: str) -> tuple[Statement, tuple[Any, ...]]:
    """Return the statement for the rows of a view by a column, and what to prefetch with them.

    It is kept for the shape that is asked for, but for days other than today.
    """

    def make() -> tuple[Statement, tuple[Any, ...]]:
        rows: Any = shaped(view.get_queryset(), view.request, view.serializer_class)
        named = rows.order_by().filter(**{f"{column}__any_of": KEYS})
        return Statement(named), rows._prefetch_related_lookups

    if any(view.moment):
        return make()
    shape = (type(view), column, get_language(), *shape_asked(view.serializer_class, view.request))
    return kept_in(statements, shape, make)


def without_unread(
    rows: QuerySet[Any], asked: set[str], serializer: type[ShapedSerializer]
) -> QuerySet[Any]:
    """Return rows without the relations from which none of the fields that are asked is read."""
    unread = {*serializer.Meta.fields} - asked
    lookups: Any = rows._prefetch_related_lookups  # type: ignore[attr-defined]  # Django has no public name for it.
    kept = [each for each in lookups if first_of(each) not in unread]
    return rows.prefetch_related(None).prefetch_related(*kept)


def relations_read(request: Request, serializer: type[Any]) -> list[Relation | Codes]:
    """Return the relations that the fields asked for are read from, but for what is expanded."""
    asked, expanded = asked_fields(request), asked_expansions(request)
    return [
        relation
        for relation in serializer.relations
        if relation.name not in expanded and (asked is None or relation.fields & asked.keys())
    ]


def first_of(lookup: Any) -> str:
    """Return the relation that a lookup of prefetch_related begins with."""
    path = getattr(lookup, "prefetch_through", lookup)
    return str(path).partition("__")[0]
