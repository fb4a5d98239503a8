"""Atom feeds: what is published, and the head of the ledger at the end of each day."""

import datetime as dt
from typing import Any

from django.contrib.syndication.views import Feed
from django.core.exceptions import BadRequest
from django.db.models import Max, QuerySet
from django.http import HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _, gettext_lazy

from commitments.filters import UpdateFilter
from commitments.models import Entry, Update
from commitments.subjects import SUBJECTS, title_of
from declarations.languages import CONTROLS, reader_language, served

ENTRIES = 50


class TaggedAtomFeed(Atom1Feed):
    """Atom whose xml:lang is the tag of BCP 47 and not Django's code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "language": reader_language().tag})


def midnight(day: dt.date) -> dt.datetime:
    """Return the beginning of a day: the hour of a publication is nobody's business."""
    return dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)


class Updates(Feed):
    """The latest updates, by the day on which they were recorded, filtered as in the API."""

    feed_type = TaggedAtomFeed
    title: Any = gettext_lazy("What became of the Vienna declaration")

    def get_object(self, request: HttpRequest, **_arguments: Any) -> Any:
        return filtered(request.GET)

    def link(self, _updates: Any) -> str:
        return reverse("commitments:updates")

    def items(self, updates: Any) -> QuerySet[Any]:
        return latest(updates)

    def item_title(self, item: Any) -> str:
        return CONTROLS.sub("", title_of(item, reader_language()).text)

    def item_description(self, item: Any) -> str:
        # Atom takes the summary for HTML.
        return escape(CONTROLS.sub("", served(item, "text", language=reader_language()).text))

    def item_updateddate(self, item: Any) -> dt.datetime:
        return midnight(item.recorded_on)

    item_pubdate = item_updateddate


def filtered(query: QueryDict) -> Any:
    """Return the published updates that a query asks for. What it gets wrong is never ignored."""
    updates = Update.objects.published().for_display()
    found = UpdateFilter(query, updates)
    if set(query) - set(UpdateFilter.base_filters) or not found.is_valid():
        message = "There is no such filter of updates."
        raise BadRequest(message)
    return found.qs


def latest(updates: Any) -> QuerySet[Any]:
    latest: QuerySet[Any] = updates.order_by("-entry_id")[:ENTRIES]
    return latest


class UpdatesOfSubject(Updates):
    """The latest updates of one item, addressee, theme, clause or declaration."""

    def __init__(self, kind: str) -> None:
        self.kind = SUBJECTS[kind]

    def get_object(self, request: HttpRequest, **arguments: Any) -> tuple[Any, Any]:
        subject = get_object_or_404(self.kind.named(**arguments))
        query = request.GET.copy()
        query.update(self.kind.narrowing(**arguments))
        return subject, filtered(query)

    def title(self, found: tuple[Any, Any]) -> str:
        subject = title_of(found[0], reader_language()).text
        return _("What became of the Vienna declaration: %(subject)s") % {"subject": subject}

    def link(self, found: tuple[Any, Any]) -> str:
        return str(found[0].get_absolute_url())

    def items(self, found: tuple[Any, Any]) -> QuerySet[Any]:
        return latest(found[1])


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
