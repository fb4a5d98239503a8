"""What became of the declaration: items, their follow-ups, and the ledger of updates."""

from commitments.models.items import (
    Commitment,
    Condition,
    Demand,
    FollowUp,
    FollowUpQuerySet,
    Item,
    ItemQuerySet,
    Position,
)
from commitments.models.updates import (
    Citation,
    Entry,
    Organisation,
    Source,
    Update,
    UpdateQuerySet,
)

__all__ = [
    "Citation",
    "Commitment",
    "Condition",
    "Demand",
    "Entry",
    "FollowUp",
    "FollowUpQuerySet",
    "Item",
    "ItemQuerySet",
    "Organisation",
    "Position",
    "Source",
    "Update",
    "UpdateQuerySet",
]
