"""Reading pages of the text: declarations, clauses, addressees, themes, and about the site."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, ListView

from declarations.as_of import AsOf, query_as_of
from declarations.exports import lines_of_csv
from declarations.filters import TermFilter
from declarations.languages import ALIASES, LANGUAGES
from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    Term,
    TextSource,
    Theme,
    Translation,
)
from declarations.moments import Moment
from declarations.relations import Relation, give_all
from declarations.tables import TERMS

COMPARED = ClauseVariant.objects.filter(text_source=OuterRef("pk"))
DECLARATIONS_HAVE = [
    Relation(
        "text_sources",
        "declaration",
        lambda _moment: TextSource.objects.annotate(is_compared=Exists(COMPARED)),
    ),
    Relation(
        "clauses",
        "declaration",
        lambda _moment: Clause.objects.defer("folded").order_by("position"),
    ),
]
CLAUSES_HAVE = [
    Relation(
        "variants", "clause", lambda _moment: ClauseVariant.objects.select_related("text_source")
    ),
    Relation(
        "translations",
        "object_id",
        lambda _moment: Translation.objects.of(Clause),
        to_attr="given_translations",
    ),
]


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead to the language that the browser asks for, or ask when it asks for none of ours."""
    for tag, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            return HttpResponseRedirect(f"/{get_supported_language_variant(tag)}/")
        except LookupError:
            continue
    return render(request, "declarations/choose_language.html")


@require_safe
def redirect_alias(request: HttpRequest, alias: str, rest: str) -> HttpResponse:
    """Lead from another name of a language, as in /prs/ or /fa/, to the one of this site."""
    code = ALIASES.get(alias.lower(), alias.lower())
    query = request.META["QUERY_STRING"]
    return HttpResponseRedirect(f"/{code}/{rest}" + (f"?{query}" if query else ""))


class DeclarationList(ListView):
    queryset = Declaration.objects.prefetch_related("text_sources")
    context_object_name = "declarations"


def give_what_is_shown(clauses: Sequence[Clause], *, on: dt.date | None) -> None:
    """Let clauses have what their pages show, standing as on a day or today."""
    give_all(CLAUSES_HAVE, clauses, Moment(on))
    items: Any = Clause._meta.get_field("items").related_model
    items.objects.give_to(clauses, on=on)


class DeclarationDetail(AsOf, DetailView):
    model = Declaration
    context_object_name = "declaration"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        give_all(DECLARATIONS_HAVE, [self.object], Moment())
        clauses = self.object.clauses.all()
        give_what_is_shown(clauses, on=self.day)
        return super().get_context_data(clauses=clauses, **kwargs)


class ClauseDetail(AsOf, DetailView):
    context_object_name = "clause"

    def get_object(self, queryset: QuerySet[Clause] | None = None) -> Clause:  # noqa: ARG002
        clauses = Clause.objects.select_related("declaration")
        clauses = clauses.prefetch_related("declaration__text_sources")
        clause: Clause = get_object_or_404(
            clauses, declaration__slug=self.kwargs["slug"], key=self.kwargs["key"]
        )
        give_what_is_shown([clause], on=self.day)
        return clause

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        neighbours = self.object.declaration.clauses.select_related("declaration")
        return super().get_context_data(
            previous=neighbours.filter(position=self.object.position - 1).first(),
            next=neighbours.filter(position=self.object.position + 1).first(),
            **kwargs,
        )


class AddresseeList(ListView):
    context_object_name = "addressees"

    def get_queryset(self) -> QuerySet[Addressee]:
        return Addressee.objects.with_counts()


class AddresseeDetail(AsOf, DetailView):
    queryset = Addressee.objects.select_related("part_of").prefetch_related(
        "parts", Addressee.with_translations()
    )
    slug_field = "code"
    context_object_name = "addressee"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            groups=self.object.items.there(on=self.day).for_display(on=self.day).by_kind(),
            counts=self.object.follow_ups.counts_by_status(on=self.day),
            items_about=self.object.items_about.there(on=self.day).for_display(on=self.day),
            filters=query_as_of(self.day, addressee=self.object.code),
            **kwargs,
        )


class ThemeList(ListView):
    context_object_name = "themes"

    def get_queryset(self) -> QuerySet[Theme]:
        return Theme.objects.with_counts()


class ThemeDetail(AsOf, DetailView):
    model = Theme
    slug_field = "code"
    context_object_name = "theme"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            groups=self.object.items.there(on=self.day).for_display(on=self.day).by_kind(),
            filters=query_as_of(self.day, theme=self.object.code),
            **kwargs,
        )


class Glossary(ListView):
    """The terms in three languages side by side, searched and filtered as in the API."""

    template_name = "declarations/glossary.html"
    context_object_name = "terms"

    def get_queryset(self) -> QuerySet[Term]:
        self.filter = TermFilter(self.request.GET, Term.objects.all(), request=self.request)
        found: QuerySet[Term] = self.filter.qs if self.filter.is_valid() else Term.objects.none()
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known = TermFilter.base_filters
        asked = {k: v for k, v in self.request.GET.dict().items() if v and k in known}
        return super().get_context_data(
            filter=self.filter, filters=urlencode(asked), languages=LANGUAGES.values(), **kwargs
        )

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().get(request, *args, **kwargs)
        if not self.filter.is_valid():
            response.status_code = 400
        return response


@require_safe
def glossary_as_csv(request: HttpRequest) -> HttpResponse:
    """Return every term as a table, marked as UTF-8 for spreadsheets."""
    origin = f"{request.scheme}://{request.get_host()}"
    lines = lines_of_csv(TERMS.columns, Term.objects.all(), origin=origin, bom=True)
    response = HttpResponse("".join(lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="glossary.csv"'
    return response
