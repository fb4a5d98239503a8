"""What items and follow-ups can be filtered by, in the API and on pages alike."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters

from commitments.kinds import Confidence, SourceKind, State, UpdateKind
from commitments.models import (
    Entry,
    FollowUp,
    Item,
    Organisation,
    Source,
    Update,
)
from commitments.search.finding import FACETS
from commitments.search.vocabularies import VOCABULARIES, choices_of
from commitments.statuses import Kind, Stance, Status
from declarations.filters import (
    ChangedFilterSet,
    DayFilter,
    MomentFilterSet,
    Ordering,
    SearchFilterSet,
)
from declarations.models import Addressee, Declaration, Theme


class ItemFilter(SearchFilterSet, MomentFilterSet):
    """Filters of items. Addressee and status have to meet in one follow-up of the item."""

    declaration = filters.ModelChoiceFilter(
        field_name="clause__declaration",
        queryset=Declaration.objects.all(),
        to_field_name="slug",
        label=_("Slug of a declaration"),
    )
    clause = filters.CharFilter(
        field_name="clause__key",
        label=_("Key of a clause, as in p1, 9 or closing"),
        max_length=12,
    )
    kind = filters.ChoiceFilter(choices=Kind.choices)
    stance = filters.ChoiceFilter(choices=Stance.choices)
    addressee = filters.ModelChoiceFilter(
        field_name="follow_ups__addressee",
        queryset=Addressee.objects.all(),
        to_field_name="code",
        label=_("Code of who is asked"),
    )
    status = filters.ChoiceFilter(field_name="follow_ups__status", choices=Status.choices)
    about = filters.ModelChoiceFilter(
        queryset=Addressee.objects.all(), to_field_name="code", label=_("Code of whom it is about")
    )
    theme = filters.ModelChoiceFilter(
        field_name="themes",
        queryset=Theme.objects.all(),
        to_field_name="code",
        label=_("Code of a theme"),
    )
    ordering = Ordering(
        fields=[
            ("code", "code"),
            ("clause__position", "clause"),
            ("kind", "kind"),
            ("last_update_on", "updated"),
        ]
    )

    class Meta:
        model = Item
        fields: list[str] = []

    def filter_queryset(self, queryset: Any) -> QuerySet[Any]:
        asked, bounds = self.form.cleaned_data, self.moment.bounds
        together = {name: asked[name] for name in ("addressee", "status") if asked.get(name)}
        self.form.cleaned_data = asked | dict.fromkeys(together)
        if any(name.endswith("updated") for name in asked.get("ordering") or ()):
            queryset = queryset.with_last_update(**bounds)
        items: Any = super().filter_queryset(queryset).there(**bounds)
        found: QuerySet[Any] = items.with_follow_up(**bounds, **together) if together else items
        self.form.cleaned_data = asked
        return found


class FollowUpFilter(ChangedFilterSet, MomentFilterSet):
    declaration = filters.ModelChoiceFilter(
        field_name="item__clause__declaration",
        queryset=Declaration.objects.all(),
        to_field_name="slug",
        label=_("Slug of a declaration"),
    )
    clause = filters.CharFilter(
        field_name="item__clause__key",
        label=_("Key of a clause, as in p1, 9 or closing"),
        max_length=12,
    )
    item = filters.CharFilter(field_name="item__code", label=_("Code of an item"), max_length=30)
    kind = filters.ChoiceFilter(field_name="item__kind", choices=Kind.choices)
    addressee = filters.ModelChoiceFilter(
        queryset=Addressee.objects.all(), to_field_name="code", label=_("Code of who is asked")
    )
    status = filters.ChoiceFilter(choices=Status.choices, method="filter_status")
    theme = filters.ModelChoiceFilter(
        field_name="item__themes",
        queryset=Theme.objects.all(),
        to_field_name="code",
        label=_("Code of a theme"),
    )
    ordering = Ordering(
        fields=[
            ("item__code", "item"),
            ("addressee__code", "addressee"),
            ("status", "status"),
        ]
    )

    class Meta:
        model = FollowUp
        fields: list[str] = []

    def filter_queryset(self, queryset: Any) -> QuerySet[Any]:
        if any(self.moment) and queryset.status_column == "status":
            queryset = queryset.standing(**self.moment.bounds)
        rows: Any = super().filter_queryset(queryset)
        found: QuerySet[Any] = rows.sorted_by_status_then()
        return found

    def filter_status(self, rows: Any, _name: str, status: str) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.of_status(status)
        return found


class UpdateFilter(SearchFilterSet):
    """Filters of published updates. ``since`` and ``until`` bound the days that they are about."""

    declaration = filters.ModelChoiceFilter(
        field_name="item__clause__declaration",
        queryset=Declaration.objects.all(),
        to_field_name="slug",
        label=_("Slug of a declaration"),
    )
    clause = filters.CharFilter(
        field_name="item__clause__key",
        label=_("Key of a clause, as in p1, 9 or closing"),
        max_length=12,
    )
    item = filters.CharFilter(field_name="item__code", label=_("Code of an item"), max_length=30)
    addressee = filters.ModelChoiceFilter(
        field_name="follow_up__addressee",
        queryset=Addressee.objects.all(),
        to_field_name="code",
        label=_("Code of who is asked"),
    )
    theme = filters.ModelChoiceFilter(
        field_name="item__themes",
        queryset=Theme.objects.all(),
        to_field_name="code",
        label=_("Code of a theme"),
    )
    kind = filters.ChoiceFilter(choices=UpdateKind.choices)
    status = filters.ChoiceFilter(choices=Status.choices)
    confidence = filters.ChoiceFilter(choices=Confidence.choices)
    attributed_to = filters.ModelChoiceFilter(
        queryset=Organisation.objects.filter(updates__state=State.PUBLISHED).distinct(),
        to_field_name="code",
        label=_("Code of who says it"),
    )
    source = filters.CharFilter(method="filter_source", label=_("Code of a source"), max_length=120)
    since = DayFilter(
        field_name="as_of_to", lookup_expr="gte", label=_("First day, as in 2024-06-01")
    )
    until = DayFilter(
        field_name="as_of_from", lookup_expr="lte", label=_("Last day, as in 2024-06-30")
    )
    ordering = Ordering(fields=[("as_of_from", "as_of"), ("entry_id", "number"), ("kind", "kind")])

    class Meta:
        model = Update
        fields: list[str] = []

    def filter_source(self, rows: Any, _name: str, code: str) -> QuerySet[Any]:
        found: QuerySet[Any] = rows.citing(code)
        return found


class SourceFilter(ChangedFilterSet):
    kind = filters.ChoiceFilter(choices=SourceKind.choices)
    publisher = filters.CharFilter(label=_("Publisher, exactly as printed"), max_length=200)
    language = filters.CharFilter(label=_("Language of a source: en, fa, de"), max_length=12)
    ordering = Ordering(fields=["code", "kind", "publisher", ("published_on", "published_on")])

    class Meta:
        model = Source
        fields: list[str] = []


class WholeNumberFilter(filters.NumberFilter):
    field_class = forms.IntegerField


class EntryFilter(filters.FilterSet):
    after = WholeNumberFilter(
        field_name="number",
        lookup_expr="gt",
        label=_("Number of the last entry that you have"),
        min_value=0,
        max_value=2_000_000_000,
    )
    ordering = Ordering(fields=["number"])

    class Meta:
        model = Entry
        fields: list[str] = []


class SearchForm(forms.Form):
    """What is searched for, and how it is narrowed. Any words will do, at any length."""

    q = forms.CharField(label=_("Words"), required=False, strip=False)
    type = forms.ChoiceField(label=_("Kind of result"), required=False)
    language = forms.CharField(label=_("Language"), required=False, max_length=12)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    addressee = forms.ModelChoiceField(
        Addressee.objects.all(), to_field_name="code", label=_("Addressee"), required=False
    )
    theme = forms.ModelChoiceField(
        Theme.objects.all(), to_field_name="code", label=_("Theme"), required=False
    )
    status = forms.ChoiceField(label=_("Status"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every: Any = [("", _("All"))]
        for name in VOCABULARIES:
            choices = every + list(choices_of(name).items())
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def narrowed(self) -> dict[str, str]:
        """Return the values by which results are narrowed."""
        values = {name: self.cleaned_data[name] for name in FACETS if self.cleaned_data[name]}
        return {name: getattr(value, "code", value) for name, value in values.items()}
