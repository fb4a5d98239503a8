"""What lists can be filtered by, in the API and on pages alike."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters

from declarations.calendars import read_day
from declarations.kinds import AddresseeKind, ClauseKind, TermSection
from declarations.models import Addressee, Clause, Declaration, Term, Theme


class DayField(forms.DateField):
    """A day of either calendar, as `read_day` reads it."""

    def to_python(self, value: Any) -> dt.date | None:
        if value in self.empty_values:
            return None
        try:
            return read_day(str(value))
        except ValueError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None


class DayFilter(filters.DateFilter):
    """Filters by a day of either calendar."""

    field_class = DayField


class Ordering(filters.OrderingFilter):
    """Sorts by what is named; where nothing is, rows keep their own order."""

    def filter(self, rows: Any, names: Any) -> QuerySet[Any]:
        sorted_rows: QuerySet[Any] = super().filter(rows, [name for name in names or () if name])
        return sorted_rows


class SearchFilterSet(filters.FilterSet):
    """Filters of rows that can be searched."""

    search = filters.CharFilter(
        method="filter_search", label=_("Words, in any language or spelling"), max_length=200
    )

    def filter_search(self, rows: Any, _name: str, words: str) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.search(words)
        return found


class DeclarationFilter(filters.FilterSet):
    ordering = Ordering(fields=["slug", "started_on", "ended_on"])

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
    ordering = Ordering(fields=["position", "code"])

    class Meta:
        model = Clause
        fields: list[str] = []


class AddresseeFilter(SearchFilterSet):
    kind = filters.ChoiceFilter(choices=AddresseeKind.choices)
    part_of = filters.ModelChoiceFilter(
        queryset=Addressee.objects.all(), to_field_name="code", label=_("Code of the larger body")
    )
    ordering = Ordering(fields=["code", "kind"])

    class Meta:
        model = Addressee
        fields: list[str] = []


class ThemeFilter(SearchFilterSet):
    ordering = Ordering(fields=["code"])

    class Meta:
        model = Theme
        fields: list[str] = []


class TermFilter(SearchFilterSet):
    section = filters.ChoiceFilter(choices=TermSection.choices)
    ordering = Ordering(fields=["code", "section"])

    class Meta:
        model = Term
        fields: list[str] = []
