"""What stands beside a clause: its items and where they stand, of which one page has hundreds."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.db.models import F, QuerySet

from declarations.languages import LANGUAGES
from declarations.models import Clause
from declarations.moments import Moment
from declarations.relations import Relation


def in_each_language(field: str) -> list[str]:
    return [field + language.suffix for language in LANGUAGES.values()]


def items(_moment: Moment) -> QuerySet:
    rows: QuerySet = apps.get_model("commitments", "Item").objects.order_by("position")
    return rows.values("pk", "code", "kind", "stance", *in_each_language("title"))


def follow_ups(moment: Moment) -> QuerySet:
    rows: Any = apps.get_model("commitments", "FollowUp").objects.standing(**moment.bounds)
    found: QuerySet = rows.order_by("addressee__code").values(
        "is_explicit",
        "addressee__code",
        *in_each_language("addressee__name"),
        standing=F(rows.status_column),
    )
    return found


ITEMS = Relation("items", "clause", items, to_attr="shown_items")
FOLLOW_UPS = Relation("follow_ups", "item", follow_ups, to_attr="shown_follow_ups")


def give_items(clauses: Sequence[Clause], *, on: dt.date | None = None) -> None:
    """Let clauses have their items as on a day or today, as values, under ``shown_items``.

    Each has its follow-ups under ``shown_follow_ups``.
    """
    moment = Moment(on)
    ITEMS.give(clauses, moment)
    FOLLOW_UPS.give([item for clause in clauses for item in clause.shown_items], moment)  # type: ignore[attr-defined]  # By the line before.
