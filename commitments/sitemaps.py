"""The pages of the site, for search engines, each in three languages."""

import datetime as dt
import math
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Paginator
from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.functional import cached_property

from commitments.models import Entry, Item, Update
from commitments.subjects import SUBJECTS
from declarations.languages import LANGUAGES
from declarations.models import Addressee, DataVersion

LISTS = [
    "commitments:home",
    "declarations:declarations",
    "declarations:addressees",
    "declarations:themes",
    "declarations:glossary",
    "declarations:about",
    "declarations:privacy",
    "declarations:reading-safely",
    "commitments:items",
    "commitments:updates",
    "commitments:dashboard",
    "commitments:method",
]


@dataclass(frozen=True)
class InEachLanguage:
    """Rows, each once in every language, of which as many are read as a page shows."""

    rows: Any
    codes: list[str]

    def __len__(self) -> int:
        is_query = isinstance(self.rows, QuerySet)
        return (self.rows.count() if is_query else len(self.rows)) * len(self.codes)

    def __getitem__(self, part: slice) -> list[tuple[Any, str]]:
        begin, number = part.start, len(self.codes)
        first, beyond = begin // number, math.ceil(part.stop / number)
        pairs = [(row, code) for row in self.rows[first:beyond] for code in self.codes]
        return pairs[begin - first * number : part.stop - first * number]


class Pages(Sitemap):
    """Pages that exist in every language, named in hreflang as their own heads name them."""

    i18n = True
    alternates = True
    x_default = True
    limit = 500

    @property
    def paginator(self) -> Paginator:
        codes = [code for code, _name in settings.LANGUAGES]
        pairs: Any = InEachLanguage(self.items(), codes)
        return Paginator(pairs, self.limit)

    def get_latest_lastmod(self) -> Any:
        return self.changed_on

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = super().get_urls(*args, **kwargs)
        for url in urls:
            for alternate in url["alternates"]:
                language = LANGUAGES.get(alternate["lang_code"])
                alternate["lang_code"] = language.tag if language else alternate["lang_code"]
        return urls

    @cached_property
    def changed_on(self) -> dt.date:
        """Return the day of the last change of the public content: no hour of a change is told."""
        return DataVersion.current().changed_at.date()

    def lastmod(self, _row: Any) -> dt.date | None:
        return self.changed_on


class Lists(Pages):
    def items(self) -> list[str]:
        return LISTS

    def location(self, name: str) -> str:
        return reverse(name)


class Rows(Pages):
    """The pages of one kind of subject."""

    kind = ""

    def items(self) -> Any:
        return SUBJECTS[self.kind].rows.prefetch_related(None)


class Declarations(Rows):
    kind = "declaration"


class Clauses(Rows):
    kind = "clause"


class Themes(Rows):
    kind = "theme"


class Changing(Pages):
    """Pages that change with the updates on them."""

    def lastmod(self, row: Any) -> dt.date | None:
        last: dt.date | None = row.last_recorded_on
        return last

    def get_latest_lastmod(self) -> Any:
        return Entry.objects.aggregate(last=Max("recorded_on"))["last"]


class Items(Changing):
    def items(self) -> Any:
        # An entry is only of what is published.
        entries = Entry.objects.filter(update__item=OuterRef("pk")).order_by("-recorded_on")
        last = Subquery(entries.values("recorded_on")[:1])
        return Item.objects.annotate(last_recorded_on=last).order_by("code")


class Addressees(Changing):
    def items(self) -> Any:
        last = Max("follow_ups__updates__entry__recorded_on")
        return Addressee.objects.annotate(last_recorded_on=last).order_by("code")


class Updates(Changing):
    def items(self) -> Any:
        shown = Update.objects.select_related("entry").only("entry__number", "entry__recorded_on")
        return shown.published().order_by("entry_id")

    def lastmod(self, row: Any) -> dt.date | None:
        day: dt.date = row.recorded_on
        return day


SITEMAPS = {
    "pages": Lists,
    "declarations": Declarations,
    "clauses": Clauses,
    "items": Items,
    "addressees": Addressees,
    "themes": Themes,
    "updates": Updates,
}
