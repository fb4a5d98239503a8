"""Long lists read from page to page by a cursor: nothing is repeated and nothing skipped."""

import base64
import json
from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError as Invalid
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from declarations.calendars import local_digits
from declarations.languages import reader_language

USUAL_SIZE = 25
LARGEST_SIZE = 100
LONGEST = 500

SIZE_PARAMETER = {
    "name": "page_size",
    "in": "query",
    "required": False,
    "description": "Number of rows on a page.",
    "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": USUAL_SIZE},
}


def page_size_of(request: Request) -> int:
    """Return how many rows a page has, as ``?page_size=`` asks. Raises ValidationError."""
    asked = request.query_params.get("page_size")
    if asked is None:
        return USUAL_SIZE
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= LARGEST_SIZE):
        most = local_digits(LARGEST_SIZE, language=reader_language())
        message = _("A page has no more than %(most)s entries, and one at least.")
        raise ValidationError({"page_size": [message % {"most": most}]})
    return int(asked)


def encode(value: Any) -> str:
    """Return a value of JSON as an opaque word for an address."""
    text = json.dumps(value, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str) -> Any:
    """Return what `encode` was given. Raises ValueError."""
    if len(cursor) > LONGEST:
        raise ValueError
    padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
    return json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))


def page_schema(rows: dict[str, Any], count: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a page, which DRF writes in the words of an older OpenAPI."""
    link = {"type": ["string", "null"], "format": "uri"}
    return {
        "type": "object",
        "required": ["count", "next", "previous", "results"],
        "properties": {"count": count, "next": link, "previous": link, "results": rows},
    }


class Cursors(BasePagination):
    """Pages that follow a row, or precede it, in the order asked for; of each row its key.

    A cursor holds the order, the direction and the row's values; ``last`` is the column that
    tells any two rows apart, by which rows stand that are equal otherwise. Rows that are added
    meanwhile shift nothing. The whole is counted for the first page alone.
    """

    parameters: ClassVar = {"cursor", "page_size"}
    last = "-entry__number"

    def paginate_queryset(
        self,
        queryset: Any,
        request: Request,
        view: Any = None,  # noqa: ARG002
    ) -> list[Any]:
        size = page_size_of(request)
        self.address = request.build_absolute_uri()
        self.order = self.order_of(queryset)
        cursor = request.query_params.get("cursor")
        is_back, values = (False, None) if cursor is None else self.read(cursor, queryset.model)
        order = [turned(name) for name in self.order] if is_back else self.order
        rows = queryset.filter(beyond(order, values)) if values else queryset
        columns = [name.lstrip("-") for name in self.order]
        found = list(rows.order_by(*order).values_list("pk", *columns)[: size + 1])
        has_more, page = len(found) > size, found[:size]
        self.count = None
        if cursor is None:
            # A list that ends with its first page is counted by it.
            self.count = queryset.count() if has_more else len(page)
        self.page = page[::-1] if is_back else page
        self.has_next = is_back or has_more
        self.has_previous = has_more if is_back else cursor is not None
        self.request = request
        return [key for key, *_values in self.page]

    def order_of(self, rows: QuerySet[Any]) -> list[str]:
        """Return the order of rows, up to the column that tells any two apart."""
        order: dict[str, str] = {}
        for name in map(str, [*(rows.query.order_by or rows.model._meta.ordering), self.last]):
            order.setdefault(name.lstrip("-"), name)
        end = [*order].index(self.last.lstrip("-"))
        return [*order.values()][: end + 1]

    def read(self, cursor: str, model: type[Model]) -> tuple[bool, list[Any]]:
        """Return the direction of a cursor and the values of its row. Raises ValidationError."""
        try:
            order, is_back, values = decode(cursor)
            if order != self.order or is_back not in (0, 1):
                raise ValueError  # noqa: TRY301  One answer for all that is no cursor.
            return bool(is_back), [
                field_at(model, name).clean(value, None)
                for name, value in zip(order, values, strict=True)
            ]
        except (ValueError, TypeError, OverflowError, RecursionError, Invalid):
            message = _("This cursor is not of this list and this order.")
            raise ValidationError({"cursor": [message]}) from None

    def link(self, row: Sequence[Any], *, is_back: bool) -> str:
        _key, *values = [each if isinstance(each, int) else str(each) for each in row]
        cursor = encode([self.order, int(is_back), values])
        return replace_query_param(self.address, "cursor", cursor)

    def get_next_link(self) -> str | None:
        if not (self.page and self.has_next):
            return None
        return self.link(self.page[-1], is_back=False)

    def get_previous_link(self) -> str | None:
        if not (self.page and self.has_previous):
            return None
        return self.link(self.page[0], is_back=True)

    def get_paginated_response(self, data: Any) -> Response:
        links = {"next": self.get_next_link(), "previous": self.get_previous_link()}
        return Response({"count": self.count, **links, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        words = "All rows, exactly; `null` where a cursor was followed."
        return page_schema(schema, {"type": ["integer", "null"], "description": words})

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:  # noqa: ARG002
        cursor = {
            "name": "cursor",
            "in": "query",
            "required": False,
            "description": "Where to read on, as `next` and `previous` have it.",
            "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": LONGEST},
        }
        return [cursor, SIZE_PARAMETER]


def turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def beyond(order: list[str], values: list[Any]) -> Q:
    """Return the condition of the rows after the one with ``values``, in an order of columns."""
    after, same = Q(), Q()
    for name, value in zip(order, values, strict=True):
        path = name.lstrip("-")
        sign = "lt" if name.startswith("-") else "gt"
        after |= same & Q(**{f"{path}__{sign}": value})
        same &= Q(**{path: value})
    # The first column bounds all of it, which lets an index begin there.
    first, sign = order[0].lstrip("-"), "lte" if order[0].startswith("-") else "gte"
    return Q(**{f"{first}__{sign}": values[0]}) & after


def field_at(model: type[Model], name: str) -> Any:
    field: Any = None
    for part in name.lstrip("-").split("__"):
        field = (field.related_model if field else model)._meta.get_field(part)
    return field
