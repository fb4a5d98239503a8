"""What lists can be filtered by, in the API and on pages alike."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters

from declarations.kinds import AddresseeKind, ClauseKind, TermSection
from declarations.models import Addressee, Clause, Declaration, Term, Theme


class SearchFilterSet(filters.FilterSet):
    """Filters of rows that can be searched."""

    search = filters.CharFilter(
        method="filter_search", label=_("Words, in any language or spelling"), max_length=200
    )

    def filter_search(self, rows: Any, _name: str, words: str) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.search(words)
        return found


class DeclarationFilter(filters.FilterSet):
    ordering = filters.OrderingFilter(fields=["slug", "started_on", "ended_on"])

    class Meta:
        model = Declaration
        fields: list[str] = []


class ClauseFilter(SearchFilterSet):
    declaration = filters.ModelChoiceFilter(
        queryset=Declaration.objects.all(), to_field_name="slug", label=_("Slug of a declaration")
    )
    clause = filters.CharFilter(
        field_name="key", label=_("Key of a clause, as in p1, 9 or closing"), max_length=12
    )
    kind = filters.ChoiceFilter(choices=ClauseKind.choices)
    ordering = filters.OrderingFilter(fields=["position", "code"])

    class Meta:
        model = Clause
        fields: list[str] = []


class AddresseeFilter(SearchFilterSet):
    kind = filters.ChoiceFilter(choices=AddresseeKind.choices)
    part_of = filters.ModelChoiceFilter(
        queryset=Addressee.objects.all(), to_field_name="code", label=_("Code of the larger body")
    )
    ordering = filters.OrderingFilter(fields=["code", "kind"])

    class Meta:
        model = Addressee
        fields: list[str] = []


class ThemeFilter(SearchFilterSet):
    ordering = filters.OrderingFilter(fields=["code"])

    class Meta:
        model = Theme
        fields: list[str] = []


class TermFilter(SearchFilterSet):
    section = filters.ChoiceFilter(choices=TermSection.choices)
    ordering = filters.OrderingFilter(fields=["code", "section"])

    class Meta:
        model = Term
        fields: list[str] = []
