"""Atom feeds: what is published, and the head of the ledger at the end of each day."""

import datetime as dt
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import Max, QuerySet
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _, gettext_lazy

from commitments.models import Entry, Update
from declarations.languages import reader_language, served

ENTRIES = 50


class TaggedAtomFeed(Atom1Feed):
    """Atom whose xml:lang is the tag of BCP 47 and not Django's code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "language": reader_language().tag})


def midnight(day: dt.date) -> dt.datetime:
    """Return the beginning of a day: the hour of a publication is nobody's business."""
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


class Updates(Feed):
    """The latest updates, by the day on which they were recorded."""

    feed_type = TaggedAtomFeed
    title = gettext_lazy("What became of the Vienna declaration")

    def link(self) -> str:
        return reverse("commitments:updates")

    def items(self) -> QuerySet[Any]:
        return Update.objects.published().for_display().order_by("-entry__number")[:ENTRIES]

    def item_title(self, item: Any) -> str:
        title = served(item.item, "title", language=reader_language())
        return f"{item.get_kind_display()} · {title}"

    def item_description(self, item: Any) -> str:
        return str(served(item, "text", language=reader_language()))

    def item_updateddate(self, item: Any) -> dt.datetime:
        return midnight(item.recorded_on)

    item_pubdate = item_updateddate


class Heads(Feed):
    """The head of the ledger at the end of each day that added to it."""

    feed_type = TaggedAtomFeed
    title = gettext_lazy("Head of the ledger")

    def link(self) -> str:
        return reverse("commitments:updates")

    def items(self) -> QuerySet[Entry]:
        days = Entry.objects.values("recorded_on").annotate(last=Max("number")).values("last")
        return Entry.objects.filter(number__in=days).order_by("-number")[:ENTRIES]

    def item_title(self, item: Entry) -> str:
        return _("Entry %(number)s of %(day)s") % {"number": item.number, "day": item.recorded_on}

    def item_description(self, item: Entry) -> str:
        return f"{item.number} {item.digest}"

    def item_link(self, item: Entry) -> str:
        return reverse("commitments:update", args=[item.number])

    def item_updateddate(self, item: Entry) -> dt.datetime:
        return midnight(item.recorded_on)

    def item_guid(self, item: Entry) -> str:
        return f"sha256:{item.digest}"
