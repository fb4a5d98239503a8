"""What items, follow-ups and updates have many of, and can show whole; how it is fetched."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from commitments.models import Citation, FollowUp, Item, Update
from declarations.models import Addressee, Theme
from declarations.relations import Codes, Relation
from declarations.shaping import Expansion

ADDRESSEE = "declarations.serializers.AddresseeSerializer"
CLAUSE = "declarations.serializers.ClauseSerializer"
THEME = "declarations.serializers.ThemeSerializer"
FOLLOW_UP = "commitments.serializers.FollowUpSerializer"
ITEM = "commitments.serializers.ItemSerializer"
UPDATE = "commitments.serializers.UpdateSerializer"


def with_clauses(items: QuerySet[Any]) -> QuerySet[Any]:
    return items.prefetch_related("clause__variants__text_source")


def with_speakers(items: QuerySet[Any]) -> QuerySet[Any]:
    return items.select_related("speaker__part_of")


def with_addressees(items: QuerySet[Any]) -> QuerySet[Any]:
    return items.prefetch_related("addressees__part_of")


def with_themes(items: QuerySet[Any]) -> QuerySet[Any]:
    return items.prefetch_related("themes")


def with_items(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("item__clause__declaration", "item__speaker").prefetch_related(
        "item__follow_ups__addressee", "item__about", "item__themes", "item__same"
    )


def with_addressee(follow_ups: QuerySet[Any]) -> QuerySet[Any]:
    return follow_ups.select_related("addressee__part_of")


def with_follow_ups(updates: QuerySet[Any]) -> QuerySet[Any]:
    letters = Update.objects.known().correspondence()
    return updates.select_related("follow_up__item__clause__declaration").prefetch_related(
        Prefetch("follow_up__updates", letters, to_attr="correspondence")
    )


def with_addressee_of_follow_up(updates: QuerySet[Any]) -> QuerySet[Any]:
    return updates.select_related("follow_up__addressee__part_of")


def with_latest_update(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch the latest update that still stands, one of each row, in one query."""
    known = Update.objects.known().for_display()
    return rows.prefetch_related(Prefetch("updates", known[:1], to_attr="latest_updates"))


# That of the model, spelt out to its columns.
ORDER_OF_ITEMS = (
    "-clause__declaration__ended_on",
    "clause__declaration__slug",
    "clause__position",
    "position",
)
ITEMS_HAVE: list[Relation | Codes] = [
    Codes("about", "items_about", Addressee),
    Codes("themes", "items", Theme),
    Codes("same", "same", Item, order=ORDER_OF_ITEMS),
    Relation("follow_ups", "item", lambda moment: FollowUp.objects.of_an_item(**moment.bounds)),
]
FOLLOW_UPS_HAVE = [
    Relation(
        "updates",
        "follow_up",
        lambda moment: Update.objects.known(**moment.bounds).correspondence(),
        read_by=("response", "position"),
        to_attr="correspondence",
    )
]
UPDATES_HAVE = [
    Relation(
        "citations",
        "update",
        lambda _moment: Citation.objects.select_related("source__copy").defer(
            "source__copy__content"
        ),
    ),
    Relation(
        "corrections",
        "supersedes",
        lambda _moment: Update.objects.published().select_related("entry"),
        read_by=("superseded_by",),
        to_attr="published_corrections",
    ),
]
OF_ITEMS = {
    "clause": Expansion(CLAUSE, with_clauses),
    "speaker": Expansion(ADDRESSEE, with_speakers),
    "addressees": Expansion(ADDRESSEE, with_addressees, is_many=True),
    "themes": Expansion(THEME, with_themes, is_many=True),
    "latest_update": Expansion(UPDATE, with_latest_update, is_of_today=True),
}
OF_FOLLOW_UPS = {
    "item": Expansion(ITEM, with_items, is_of_today=True),
    "addressee": Expansion(ADDRESSEE, with_addressee),
    "latest_update": Expansion(UPDATE, with_latest_update, is_of_today=True),
}
OF_UPDATES = {
    "item": Expansion(ITEM, with_items, is_of_today=True),
    "follow_up": Expansion(FOLLOW_UP, with_follow_ups),
    "addressee": Expansion(ADDRESSEE, with_addressee_of_follow_up, source="follow_up.addressee"),
}
