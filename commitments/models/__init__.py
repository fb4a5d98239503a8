"""What became of the declaration: items, their follow-ups, and the ledger of updates."""

from commitments.models.copies import StoredCopy
from commitments.models.entries import Entry
from commitments.models.items import FollowUp, FollowUpQuerySet, Item, ItemQuerySet
from commitments.models.organisations import Organisation
from commitments.models.proxies import Commitment, Condition, Demand, Position
from commitments.models.redactions import Redaction
from commitments.models.search import SearchEntry, SearchTrigram, SearchType, SearchWord
from commitments.models.sources import Citation, Source
from commitments.models.standings import status_of_follow_ups
from commitments.models.tokens import RememberedRequest, Token
from commitments.models.updates import Update, UpdateQuerySet
from commitments.models.webhooks import Delivery, Subscription, SubscriptionChange
from commitments.models.work import Assignment, Comment, RoleChange

__all__ = [
    "Assignment",
    "Citation",
    "Comment",
    "Commitment",
    "Condition",
    "Delivery",
    "Demand",
    "Entry",
    "FollowUp",
    "FollowUpQuerySet",
    "Item",
    "ItemQuerySet",
    "Organisation",
    "Position",
    "Redaction",
    "RememberedRequest",
    "RoleChange",
    "SearchEntry",
    "SearchTrigram",
    "SearchType",
    "SearchWord",
    "Source",
    "StoredCopy",
    "Subscription",
    "SubscriptionChange",
    "Token",
    "Update",
    "UpdateQuerySet",
    "status_of_follow_ups",
]
