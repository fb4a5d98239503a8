"""What items and follow-ups can be filtered by, in the API and on pages alike."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters

from commitments.models import FollowUp, Item
from commitments.statuses import Kind, Stance, Status
from declarations.filters import SearchFilterSet
from declarations.models import Addressee, Declaration, Theme


class ItemFilter(SearchFilterSet):
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
    ordering = filters.OrderingFilter(
        fields=[("code", "code"), ("clause__position", "clause"), ("kind", "kind")]
    )

    class Meta:
        model = Item
        fields: list[str] = []

    def filter_queryset(self, queryset: Any) -> QuerySet[Any]:
        asked = self.form.cleaned_data
        together = {name: asked[name] for name in ("addressee", "status") if asked.get(name)}
        self.form.cleaned_data = asked | dict.fromkeys(together)
        items: QuerySet[Any] = super().filter_queryset(queryset)
        return items.with_follow_up(**together) if together else items  # type: ignore[attr-defined]


class FollowUpFilter(filters.FilterSet):
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
    status = filters.ChoiceFilter(choices=Status.choices)
    theme = filters.ModelChoiceFilter(
        field_name="item__themes",
        queryset=Theme.objects.all(),
        to_field_name="code",
        label=_("Code of a theme"),
    )
    ordering = filters.OrderingFilter(
        fields=[
            ("item__code", "item"),
            ("addressee__code", "addressee"),
            ("status", "status"),
        ]
    )

    class Meta:
        model = FollowUp
        fields: list[str] = []
