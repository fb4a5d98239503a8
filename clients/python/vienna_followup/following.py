"""What has changed since one last asked."""

from collections.abc import Iterator
from typing import Any

from vienna_followup.generated import AuthenticatedClient, Client
from vienna_followup.generated.api.changes import changes
from vienna_followup.generated.models import Change
from vienna_followup.generated.types import UNSET
from vienna_followup.paging import answered


class Following:
    """The changes after a cursor: those that there are by now, each time that it is iterated over.

    ``cursor`` is to be kept, and given as ``since`` by the next program. It moves on once every
    change of a page was taken, so that a program that dies gets some twice and none never::

        following = Following(client=client, since=kept)
        for change in following:
            ...
        kept = following.cursor

    Raises NotAnswered for what the API refuses, such as a cursor of another site.
    """

    def __init__(
        self, *, client: Client | AuthenticatedClient, since: str = "", **parameters: Any
    ) -> None:
        self.client = client
        self.cursor = since
        self.parameters = parameters

    def __iter__(self) -> Iterator[Change]:
        has_more = True
        while has_more:
            since = self.cursor or UNSET
            page = answered(changes.sync(client=self.client, since=since, **self.parameters))
            yield from page.results
            self.cursor, has_more = page.next_, page.has_more
