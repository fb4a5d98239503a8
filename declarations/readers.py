"""Serializers that look at each of their fields once, and not for every row."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from operator import attrgetter
from typing import Any

from django.db.models import Manager
from rest_framework import serializers

Reader = Callable[[Any], Any]
LABEL = re.compile(r"get_(\w+)_display")


class RowSerializer(serializers.ModelSerializer):
    # It reads rows as REST framework does, by readers that are made once. Its sources are
    # attributes, and "get_…_display" for labels: no other method, and no mapping. As a docstring,
    # this would stand in the schema as the description of every row.

    @cached_property
    def readers(self) -> list[tuple[str, Reader]]:
        return [(str(field.field_name), reader_of(field)) for field in self._readable_fields]

    def to_representation(self, row: Any) -> dict[str, Any]:
        return {name: read(row) for name, read in self.readers}


def reader_of(field: Any) -> Reader:
    """Return what reads from a row that which a field of a serializer shows of it."""
    if isinstance(field, serializers.SerializerMethodField):
        method: Reader = getattr(field.parent, field.method_name)
        return method
    if field.source == "*":
        show: Reader = field.to_representation
        return show
    if isinstance(field, serializers.ManyRelatedField):
        return reader_of_many(str(field.source), field.child_relation)
    if isinstance(field, serializers.ListSerializer):
        return reader_of_many(str(field.source), field.child)
    label = LABEL.fullmatch(field.source)
    return reader_of_label(field, label[1]) if label else reader_of_one(field)


def reader_of_one(field: Any) -> Reader:
    get, show, is_lenient = attrgetter(field.source), field.to_representation, field.allow_null

    def read(row: Any) -> Any:
        try:
            value = get(row)
        except AttributeError:  # Something on the way is None.
            if not is_lenient:
                raise
            return None
        return None if value is None else show(value)

    return read


def reader_of_many(source: str, child: Any) -> Reader:
    show = child.to_representation
    return lambda row: [show(each) for each in rows_of(row, source)]


def rows_of(row: Any, name: str) -> Iterable[Any]:
    """Return what a row has many of.

    What was read with it is given as it is: to make a manager takes longer than to read from it.
    """
    read: dict[str, Iterable[Any]] = row.__dict__.get("_prefetched_objects_cache", {})
    if name in read:
        return read[name]
    value: Any = getattr(row, name)
    found: Iterable[Any] = value.all() if isinstance(value, Manager) else value
    return found


def reader_of_label(field: Any, name: str) -> Reader:
    labels = dict(field.parent.Meta.model._meta.get_field(name).flatchoices)

    def read(row: Any) -> str:
        value = getattr(row, name)
        return str(labels.get(value, value))

    return read
