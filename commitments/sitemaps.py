"""The pages of the site, for search engines, each in three languages."""

import datetime as dt
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse
from django.utils.functional import cached_property

from commitments.models import Item, Update
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


class Pages(Sitemap):
    """Pages that exist in every language, named in hreflang as their own heads name them."""

    i18n = True
    alternates = True
    x_default = True
    limit = 500

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
        return SUBJECTS[self.kind].rows.all()


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


class Items(Changing):
    def items(self) -> Any:
        # An entry is only of what is published.
        last = Max("updates__entry__recorded_on")
        return Item.objects.annotate(last_recorded_on=last).order_by("code")


class Addressees(Changing):
    def items(self) -> Any:
        last = Max("follow_ups__updates__entry__recorded_on")
        return Addressee.objects.annotate(last_recorded_on=last).order_by("code")


class Updates(Pages):
    def items(self) -> Any:
        return Update.objects.published().select_related("entry").order_by("entry_id")

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
