"""What lists can be filtered by, in the API and on pages alike."""

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters

from declarations.kinds import AddresseeKind, ClauseKind, TermSection
from declarations.models import Addressee, Clause, Declaration, Term, Theme
from declarations.moments import (
    CALENDAR_CHOICES,
    DayField,
    InOneCalendar,
    Moment,
    PastDayField,
    RecordedDayField,
)


class FiltersAsked(filters.DjangoFilterBackend):
    """Builds those filters alone that a request names: the others would leave rows as they are."""

    def get_filterset(self, request: Any, queryset: Any, view: Any) -> Any:
        kind = self.get_filterset_class(view, queryset)
        filterset = kind.__new__(kind)
        asked = request.query_params.keys()
        filterset.base_filters = {n: each for n, each in kind.base_filters.items() if n in asked}
        filterset.__init__(**self.get_filterset_kwargs(request, queryset, view))
        return filterset


class DayFilter(filters.DateFilter):
    """Filters by a day of either calendar."""

    field_class = DayField


class AsOfFilter(filters.DateFilter):
    """Asks for rows as they were on a day. What that means is the rows' own business."""

    field_class = PastDayField


class RecordedByFilter(filters.DateFilter):
    """Asks for rows as they were recorded by a day."""

    field_class = RecordedDayField


class Ordering(filters.OrderingFilter):
    """Sorts by what is named. Rows that are equal by it, or all of them, keep their own order."""

    def filter(self, rows: Any, names: Any) -> QuerySet[Any]:
        found: QuerySet[Any] = super().filter(rows, [name for name in names or () if name])
        named = found.query.order_by
        return found.order_by(*named, *found.model._meta.ordering) if named else found


class DayFilterSet(filters.FilterSet):
    """Filters of which some are days; ``calendar`` names the calendar of them all."""

    calendar = filters.ChoiceFilter(
        choices=CALENDAR_CHOICES, method="keep", label=_("Calendar of the days")
    )

    def get_form_class(self) -> Any:
        form = super().get_form_class()
        return type(form.__name__, (InOneCalendar, form), {})

    def keep(self, rows: QuerySet[Any], _name: str, _value: Any) -> QuerySet[Any]:
        """Leave the rows to those who know what the value asks of them."""
        return rows


class ChangedFilterSet(DayFilterSet):
    """Filters of rows whose changes are written down."""

    updated_since = DayFilter(
        method="filter_updated_since", label=_("Changed since this day, as in 2024-06-01")
    )

    def filter_updated_since(self, rows: Any, _name: str, day: dt.date) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.updated_since(day)
        return found


class MomentFilterSet(DayFilterSet):
    """Filters of rows that can be asked for as of another day."""

    as_of = AsOfFilter(method="keep", label=_("How it stood on this day, as in 2024-06-01"))
    recorded_by = RecordedByFilter(
        method="keep", label=_("What was recorded by this day, or by that of a timestamp")
    )

    @property
    def moment(self) -> Moment:
        """The day that is asked for."""
        asked = self.form.cleaned_data
        return Moment(asked.get("as_of"), asked.get("recorded_by"))


class SearchFilterSet(ChangedFilterSet):
    """Filters of rows that can be searched."""

    search = filters.CharFilter(
        method="filter_search", label=_("Words, in any language or spelling"), max_length=200
    )

    def filter_search(self, rows: Any, _name: str, words: str) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.search(words)
        return found


class DeclarationFilter(ChangedFilterSet):
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
