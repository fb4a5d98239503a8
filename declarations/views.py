"""Reading pages of the text: declarations, clauses, addressees, themes, and about the site."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, ListView

from declarations.languages import ALIASES
from declarations.models import Addressee, Clause, Declaration, Theme

ITEMS = ("items__follow_ups__addressee", "items__about", "items__themes", "items__speaker")


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


class Home(ListView):
    queryset = Declaration.objects.prefetch_related("text_sources")
    template_name = "declarations/home.html"
    context_object_name = "declarations"


class DeclarationList(Home):
    template_name = "declarations/declaration_list.html"


class DeclarationDetail(DetailView):
    queryset = Declaration.objects.prefetch_related("text_sources", "upholds")
    context_object_name = "declaration"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        clauses = self.object.clauses.for_display().prefetch_related(*ITEMS)
        return super().get_context_data(clauses=clauses, **kwargs)


class ClauseDetail(DetailView):
    context_object_name = "clause"

    def get_object(self, queryset: QuerySet[Clause] | None = None) -> Clause:  # noqa: ARG002
        clauses = Clause.objects.for_display().prefetch_related(*ITEMS)
        clause: Clause = get_object_or_404(
            clauses, declaration__slug=self.kwargs["slug"], key=self.kwargs["key"]
        )
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


class AddresseeDetail(DetailView):
    queryset = Addressee.objects.select_related("part_of").prefetch_related("parts")
    slug_field = "code"
    context_object_name = "addressee"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            groups=self.object.items.for_display().by_kind(),
            counts=self.object.follow_ups.counts_by_status(),
            items_about=self.object.items_about.for_display(),
            **kwargs,
        )


class ThemeList(ListView):
    context_object_name = "themes"

    def get_queryset(self) -> QuerySet[Theme]:
        return Theme.objects.with_counts()


class ThemeDetail(DetailView):
    model = Theme
    slug_field = "code"
    context_object_name = "theme"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(groups=self.object.items.for_display().by_kind(), **kwargs)
