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
from commitments.models.work import Assignment, Comment

__all__ = [
    "Assignment",
    "Citation",
    "Comment",
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
