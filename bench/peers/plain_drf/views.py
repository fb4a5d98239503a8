"""Model viewsets, a list as CSV, and a page."""

import csv
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import DetailView
from django_filters import rest_framework as filters
from rest_framework.viewsets import ReadOnlyModelViewSet

from bench.peers.plain_drf.models import Change, Declaration, Item, Update
from bench.peers.plain_drf.serializers import (
    ChangeSerializer,
    ItemSerializer,
    UpdateSerializer,
)

LANGUAGES = ("en", "fa_af", "ps")


class ItemFilter(filters.FilterSet):
    addressee = filters.CharFilter(field_name="follow_ups__addressee__code", method="meet")
    status = filters.CharFilter(field_name="follow_ups__status", method="meet")

    class Meta:
        model = Item
        fields = ["kind"]

    def meet(self, items: Any, _name: str, _value: str) -> Any:
        """Filter by both at once, since they have to meet in one follow-up."""
        fields = {name: self.filters[name].field_name for name in ("addressee", "status")}
        asked = {fields[n]: v for n, v in self.form.cleaned_data.items() if n in fields and v}
        return items.filter(**asked).distinct()


class ItemViewSet(ReadOnlyModelViewSet):
    queryset = Item.objects.select_related("clause", "speaker").prefetch_related(
        "themes", "follow_ups__addressee"
    )
    serializer_class = ItemSerializer
    lookup_field = "code"
    filterset_class = ItemFilter
    search_fields = [f"{field}_{c}" for field in ("title", "quotation") for c in LANGUAGES]


class UpdateFilter(filters.FilterSet):
    item = filters.CharFilter(field_name="item__code")

    class Meta:
        model = Update
        fields = ["kind"]


class UpdateViewSet(ReadOnlyModelViewSet):
    queryset = (
        Update.objects.filter(state="published")
        .select_related("item", "entry")
        .prefetch_related("citations__source")
    )
    serializer_class = UpdateSerializer
    filterset_class = UpdateFilter
    search_fields = [f"text_{code}" for code in LANGUAGES]


class ChangeFilter(filters.FilterSet):
    after = filters.NumberFilter(field_name="number", lookup_expr="gt")

    class Meta:
        model = Change
        fields = ["type", "kind"]


class ChangeViewSet(ReadOnlyModelViewSet):
    queryset = Change.objects.all()
    serializer_class = ChangeSerializer
    filterset_class = ChangeFilter


def items_as_csv(_request: HttpRequest) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    writer = csv.writer(response)
    names = [f"{field}_{c}" for field in ("title", "quotation", "note") for c in LANGUAGES]
    writer.writerow(["code", "clause", "kind", *names, "themes", "addressees", "statuses"])
    items: Any = Item.objects.select_related("clause").prefetch_related(
        "themes", "follow_ups__addressee"
    )
    for item in items:
        follow_ups = item.follow_ups.all()
        writer.writerow(
            [
                item.code,
                item.clause.code,
                item.kind,
                *(getattr(item, name) for name in names),
                " ".join(theme.code for theme in item.themes.all()),
                " ".join(each.addressee.code for each in follow_ups),
                " ".join(each.status for each in follow_ups),
            ]
        )
    return response


class DeclarationPage(DetailView):
    queryset = Declaration.objects.prefetch_related("clauses__items__follow_ups__addressee")
    template_name = "plain_drf/declaration.html"
