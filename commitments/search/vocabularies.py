"""The values that what is found can be narrowed by, where the code knows them."""

from typing import Any

from commitments.kinds import SourceKind, UpdateKind
from commitments.models import SearchType
from commitments.statuses import Kind, Status
from declarations.kinds import AddresseeKind, ClauseKind, TermSection

VOCABULARIES: dict[str, list[Any]] = {
    "type": [SearchType],
    "status": [Status],
    "kind": [Kind, UpdateKind, SourceKind, ClauseKind, AddresseeKind, TermSection],
}


def choices_of(name: str) -> dict[str, Any]:
    """Return the values that a facet can have, with what readers call them."""
    return dict(choice for vocabulary in VOCABULARIES[name] for choice in vocabulary.choices)
