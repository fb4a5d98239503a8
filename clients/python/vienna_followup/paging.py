"""Every row of a list, however many pages it has."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

from vienna_followup.generated import AuthenticatedClient, Client
from vienna_followup.generated.models import Problem

Row_co = TypeVar("Row_co", covariant=True)
Answer = TypeVar("Answer")
# What the address of the next page names it by, and how its value is read.
PLACES: dict[str, Callable[[str], Any]] = {"page": int, "cursor": str, "since": str}


class NotAnswered(Exception):
    """Raised when a list gives no page. ``problem`` is what the API says of it, if it says so."""

    def __init__(self, message: str, problem: Problem | None = None) -> None:
        super().__init__(message)
        self.problem = problem


class Page(Protocol[Row_co]):
    """One page of a list, as the generated functions return it."""

    @property
    def results(self) -> Sequence[Row_co]: ...

    @property
    def next_(self) -> object: ...


def rows(
    list_: Callable[..., Page[Row_co] | Problem | None],
    *,
    client: Client | AuthenticatedClient,
    **parameters: Any,
) -> Iterator[Row_co]:
    """Yield every row of a list, asking for the next page when it is wanted.

    ``list_`` is the ``sync`` of a list, and ``parameters`` are its own::

        for item in rows(items_list.sync, client=client, addressee="un"):
            ...

    Raises NotAnswered for what the API refuses, and UnexpectedStatus for an answer that is not in
    its schema, if the client raises it.
    """
    while True:
        page = answered(list_(client=client, **parameters))
        yield from page.results
        if not page.next_:
            return
        parameters |= place_of(str(page.next_))


def answered(page: Answer | Problem | None) -> Answer:
    """Return a page. Raises NotAnswered if there is none."""
    if isinstance(page, Problem):
        raise NotAnswered(page.title, page)
    if page is None:
        message = "There was no page. Client(…, raise_on_unexpected_status=True) says why."
        raise NotAnswered(message)
    return page


def place_of(address: str) -> dict[str, Any]:
    """Return the parameters that ask for the page at ``address``."""
    query = parse_qs(urlsplit(address).query)
    found = {name: read(query[name][0]) for name, read in PLACES.items() if name in query}
    if not found:
        message = f"This client does not know how to ask for {address}"
        raise NotAnswered(message)
    return found
