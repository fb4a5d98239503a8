"""Every row of a list, however many pages it has."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

from vienna_followup.generated import AuthenticatedClient, Client

Row_co = TypeVar("Row_co", covariant=True)
# What the address of the next page names it by, and how its value is read.
PLACES: dict[str, Callable[[str], Any]] = {"page": int, "cursor": str, "since": str}


class NotAnswered(Exception):
    """Raised when a list gives no page: the client was made to keep errors to itself."""


class Page(Protocol[Row_co]):
    """One page of a list, as the generated functions return it."""

    @property
    def results(self) -> Sequence[Row_co]: ...

    @property
    def next_(self) -> object: ...


def rows(
    list_: Callable[..., Page[Row_co] | None],
    *,
    client: Client | AuthenticatedClient,
    **parameters: Any,
) -> Iterator[Row_co]:
    """Yield every row of a list, asking for the next page when it is wanted.

    ``list_`` is the ``sync`` of a list, and ``parameters`` are its own::

        for item in rows(items_list.sync, client=client, addressee="un"):
            ...

    Raises UnexpectedStatus for what the API refuses, if the client raises it, else NotAnswered.
    """
    while True:
        page = list_(client=client, **parameters)
        if page is None:
            message = "The API refused a page. Client(…, raise_on_unexpected_status=True) says why."
            raise NotAnswered(message)
        yield from page.results
        if not page.next_:
            return
        parameters |= place_of(str(page.next_))


def place_of(address: str) -> dict[str, Any]:
    """Return the parameters that ask for the page at ``address``."""
    query = parse_qs(urlsplit(address).query)
    found = {name: read(query[name][0]) for name, read in PLACES.items() if name in query}
    if not found:
        message = f"This client does not know how to ask for {address}"
        raise NotAnswered(message)
    return found
