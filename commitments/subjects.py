"""What has a page of its own, and so can be cited, followed, pictured or shown elsewhere."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from django.db.models import QuerySet

from commitments.models import Item, Update
from declarations.languages import Language, Served, served
from declarations.models import Addressee, Clause, Declaration, Theme


@dataclass(frozen=True)
class Subject:
    """A kind of page: its path, its rows, and what names a row there and in filters of updates."""

    path: str
    rows: QuerySet[Any]
    lookups: dict[str, str]
    filters: dict[str, str]

    def named(self, **arguments: Any) -> QuerySet[Any]:
        """Return the row that the arguments of an address name."""
        return self.rows.filter(
            **{field: arguments[argument] for argument, field in self.lookups.items()}
        )

    def narrowing(self, **arguments: Any) -> dict[str, Any]:
        """Return the filters of updates that leave those of the row named."""
        return {name: arguments[argument] for name, argument in self.filters.items()}


SUBJECTS = {
    "declaration": Subject(
        "declarations/<slug:slug>",
        Declaration.objects.prefetch_related("text_sources"),
        {"slug": "slug"},
        {"declaration": "slug"},
    ),
    "clause": Subject(
        "declarations/<slug:slug>/clauses/<slug:key>",
        Clause.objects.for_display(),
        {"slug": "declaration__slug", "key": "key"},
        {"declaration": "slug", "clause": "key"},
    ),
    "item": Subject(
        "items/<slug:slug>", Item.objects.for_display(), {"slug": "code"}, {"item": "slug"}
    ),
    "addressee": Subject(
        "addressees/<slug:slug>",
        Addressee.objects.select_related("part_of"),
        {"slug": "code"},
        {"addressee": "slug"},
    ),
    "theme": Subject(
        "themes/<slug:slug>", Theme.objects.all(), {"slug": "code"}, {"theme": "slug"}
    ),
    "update": Subject(
        "updates/<int:number>",
        Update.objects.published().for_display(),
        {"number": "entry__number"},
        {},
    ),
}


def kind_of(subject: Any) -> str:
    """Return the name of a row's kind, as in SUBJECTS."""
    return next(name for name, kind in SUBJECTS.items() if isinstance(subject, kind.rows.model))


@singledispatch
def title_of(subject: Any, language: Language) -> Served:
    """Return what the page of ``subject`` is called for a reader of ``language``."""
    return served(subject, "name", language=language)


@title_of.register(Declaration)
@title_of.register(Item)
def _(subject: Declaration | Item, language: Language) -> Served:
    return served(subject, "title", language=language)


@title_of.register
def _(subject: Clause, language: Language) -> Served:
    title = title_of(subject.declaration, language)
    return Served(title.text + language.comma + subject.heading(language), title.language)


@title_of.register
def _(subject: Update, language: Language) -> Served:
    title = title_of(subject.item, language)
    return Served(f"{subject.get_kind_display()} · {title.text}", title.language)


def summary_of(subject: Any, language: Language) -> Served:
    """Return the words that a page is about: a text, a quotation or a description; or nothing."""
    field = SUMMARIES.get(kind_of(subject))
    return served(subject, field, language=language) if field else Served("", language)


SUMMARIES = {
    "addressee": "description",
    "clause": "text",
    "declaration": "note",
    "item": "quotation",
    "update": "text",
}
