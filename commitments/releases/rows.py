"""What a release holds: the rows that the API shows, as cells and as its objects."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.core.handlers.wsgi import WSGIRequest
from rest_framework.request import Request

from commitments import viewsets as commitments
from declarations import viewsets as declarations
from declarations.exports import cells

# Rows that are in memory at once.
AT_ONCE = 500
# The list that each table is, in the order in which a reader meets them. What they hold and how
# they are shown is theirs to say: a release cannot differ from the API.
LISTS: dict[str, Any] = {
    "declaration": declarations.DeclarationViewSet,
    "clause": declarations.ClauseViewSet,
    "item": commitments.ItemViewSet,
    "addressee": declarations.AddresseeViewSet,
    "theme": declarations.ThemeViewSet,
    "follow-up": commitments.FollowUpViewSet,
    "update": commitments.UpdateViewSet,
    "source": commitments.SourceViewSet,
    "entry": commitments.EntryViewSet,
    "term": declarations.TermViewSet,
}


class Row(NamedTuple):
    """A row as cells in the order of the columns, and as the API's object."""

    cells: list[Any]
    row: dict[str, Any]


def rows_of(viewset: Any, *, origin: str) -> Iterator[list[Row]]:
    """Yield all rows of a list of the API, some hundred at a time."""
    request = request_at(origin)
    view = viewset(request=request, detail=False, kwargs={})
    ahead = view.get_queryset().iterator(chunk_size=AT_ONCE)
    while some := view.complete(list(islice(ahead, AT_ONCE))):
        shown = viewset.serializer_class(some, many=True, context={"request": request}).data
        yield [
            Row(cells(viewset.table.columns, row, origin), data)
            for row, data in zip(some, shown, strict=True)
        ]


def request_at(origin: str) -> Request:
    """Return a request to the site at ``origin``, for the addresses in what is shown."""
    address = urlsplit(origin)
    return Request(
        WSGIRequest(
            {
                "REQUEST_METHOD": "GET",
                "HTTP_HOST": address.netloc,
                "HTTP_X_FORWARDED_PROTO": address.scheme,
                "SERVER_NAME": address.hostname,
                "SERVER_PORT": str(address.port or ""),
                "wsgi.url_scheme": address.scheme,
                "wsgi.input": BytesIO(),
            }
        )
    )
