"""Pages that put texts beside one another: languages of one text, and versions of a declaration."""

import re
from abc import ABC, abstractmethod
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from declarations.differences import Part, differences
from declarations.kinds import VariantKind
from declarations.languages import (
    LANGUAGES,
    Language,
    UnknownLanguage,
    find,
    reader_language,
)
from declarations.models import Clause, Declaration, TextSource, Translatable
from declarations.translation_states import Standing, standing, text_in

FEWEST = 2
# What is left where a part between two commas does not stand.
DOUBLED_COMMA = re.compile(r",\s*,")


class Cell(NamedTuple):
    """A text in one language, and what it is to its original."""

    language: Language
    text: str
    standing: Standing | None


class Row(NamedTuple):
    """One text in the chosen languages, what it is called, and its page."""

    heading: str
    address: str
    anchor: str
    cells: list[Cell]


def row_of(
    text: Translatable, field: str, languages: list[Language], *, heading: str, anchor: str
) -> Row:
    cells = [
        Cell(language, text_in(text, field, language), standing(text, field, language))
        for language in languages
    ]
    return Row(heading, text.get_absolute_url(), anchor, cells)  # type: ignore[attr-defined]  # Every page's row has one.


def chosen(request: HttpRequest) -> list[Language]:
    """Return the languages that the address asks for, each once, in its order; or all three.

    Raises UnknownLanguage.
    """
    asked = ",".join(request.GET.getlist("languages"))
    if not asked:
        return list(LANGUAGES.values())
    return list(dict.fromkeys(find(tag) for tag in asked.split(",")))


class SideBySide(TemplateView, ABC):
    """A text in two languages or three, aligned; the choice is in the address."""

    template_name = "declarations/side_by_side.html"

    def get(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        try:
            languages = chosen(request)
        except UnknownLanguage:
            languages = []
        is_refused = len(languages) < FEWEST
        if is_refused:
            languages = list(LANGUAGES.values())
        context = self.get_context_data(
            is_refused=is_refused,
            chosen=languages,
            languages=LANGUAGES.values(),
            **self.subject(languages),
        )
        return self.render_to_response(context, status=400 if is_refused else 200)

    @abstractmethod
    def subject(self, languages: list[Language]) -> dict[str, Any]:
        """Return "declaration", "title", "address" of the page itself, and "rows"."""


class DeclarationSideBySide(SideBySide):
    def subject(self, languages: list[Language]) -> dict[str, Any]:
        declaration = get_object_or_404(
            Declaration.objects.prefetch_related("text_sources"), slug=self.kwargs["slug"]
        )
        clauses = declaration.clauses.for_display().prefetch_related(Clause.with_translations())
        return {
            "declaration": declaration,
            "title": declaration.title,
            "address": declaration.get_absolute_url(),
            "rows": [clause_row(clause, languages) for clause in clauses],
        }


class ClauseSideBySide(SideBySide):
    def subject(self, languages: list[Language]) -> dict[str, Any]:
        clauses = Clause.objects.for_display().prefetch_related(Clause.with_translations())
        clause = get_object_or_404(
            clauses, declaration__slug=self.kwargs["slug"], key=self.kwargs["key"]
        )
        return {
            "declaration": clause.declaration,
            "title": clause.heading(reader_language()),
            "address": clause.get_absolute_url(),
            "rows": [clause_row(clause, languages)],
        }


def clause_row(clause: Clause, languages: list[Language]) -> Row:
    heading = clause.heading(reader_language())
    return row_of(clause, "text", languages, heading=heading, anchor=clause.key)


class Versions(TemplateView):
    """The text tracked here beside another publication of it, with the words that differ marked."""

    template_name = "declarations/versions.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        declaration = get_object_or_404(Declaration, slug=self.kwargs["slug"])
        sources = declaration.text_sources
        other = get_object_or_404(sources.exclude(variants=None), code=self.kwargs["code"])
        tracked = get_object_or_404(sources, is_tracked=True, language=other.language)
        clauses = declaration.clauses.for_display()
        language = LANGUAGES[other.language]
        return super().get_context_data(
            declaration=declaration,
            tracked=tracked,
            other=other,
            text_language=language,
            rows=[(clause, parts(clause, other, language)) for clause in clauses],
            **kwargs,
        )


def parts(clause: Clause, source: TextSource, language: Language) -> list[Part] | None:
    """Return how ``source`` differs from the clause, word by word; None where that is unknown."""
    here = text_in(clause, "text", language)
    there = here
    for variant in clause.variants.all():
        if variant.text_source_id != source.pk:
            continue
        if variant.kind == VariantKind.ELSEWHERE:
            return None
        wording, other = (
            getattr(variant, name + language.suffix) for name in ("wording", "other_wording")
        )
        there = there.replace(wording or here, other, 1)
        if variant.kind == VariantKind.ABSENT:
            there = DOUBLED_COMMA.sub(",", there)
    return differences(here, there)
