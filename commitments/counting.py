"""How much stands where, in the API: /api/v1/statistics/. The dashboard shows the same numbers."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from commitments.filters import FollowUpFilter
from commitments.models import FollowUp
from commitments.statistics import by_column, families_of, months_until
from commitments.statuses import Family, Kind, Status
from declarations.calendars import GREGORIAN, write_solar_hijri
from declarations.serializers import moment_of
from declarations.viewsets import (
    LANG,
    MOMENT,
    refuse_impossible_days,
    refuse_unknown_language,
    refuse_unknown_parameters,
)

NARROWED_BY = ("declaration", "kind", "addressee", "theme")


class StatisticsFilter(FollowUpFilter):
    """What follow-ups are counted: filters that ask of all alike, and of no status."""

    @classmethod
    def get_filters(cls) -> Any:
        return {name: each for name, each in super().get_filters().items() if name in NARROWED_BY}

    def filter_queryset(self, queryset: Any) -> Any:
        return filters.FilterSet.filter_queryset(self, queryset)


class CountsSerializer(serializers.Serializer):
    """A number of follow-ups, of how many of them something is known, and how they stand."""

    total = serializers.IntegerField()
    known = serializers.IntegerField(help_text="All but those of the family `unknown`.")
    unknown = serializers.IntegerField()
    families = serializers.DictField(child=serializers.IntegerField())


class StatusCountSerializer(serializers.Serializer):
    status = serializers.ChoiceField(Status.choices)
    status_label = serializers.CharField()
    family = serializers.ChoiceField(Family.choices)
    count = serializers.IntegerField()


class GroupSerializer(CountsSerializer):
    code = serializers.CharField()


class MonthSerializer(CountsSerializer):
    day = serializers.DateField(help_text="The last day of the month, or the day asked for.")
    day_solar_hijri = serializers.CharField()


class StatisticsSerializer(CountsSerializer):
    """How many follow-ups stand where. There is no percentage: a case weighs what it weighs."""

    asked = serializers.DictField(help_text="The days that were asked for, in both calendars.")
    by_status = StatusCountSerializer(many=True)
    by_kind = GroupSerializer(many=True)
    by_addressee = GroupSerializer(many=True)
    by_theme = GroupSerializer(many=True, help_text="An item of two themes counts in both.")
    by_month = MonthSerializer(many=True)


class StatisticsView(APIView):
    """How many follow-ups stand where, today or on another day, and at the end of each month."""

    permission_classes = [AllowAny]

    def get_view_name(self) -> str:
        return str(_("Statistics"))

    @extend_schema(
        operation_id="statistics",
        parameters=[
            LANG,
            *MOMENT,
            OpenApiParameter("declaration", description="Slug of a declaration."),
            OpenApiParameter("kind", enum=[kind.value for kind in Kind if kind.is_tracked]),
            OpenApiParameter("addressee", description="Code of who is asked."),
            OpenApiParameter("theme", description="Code of a theme."),
        ],
        responses=StatisticsSerializer,
    )
    def get(self, request: Request) -> Response:
        known = {"lang", "format", *NARROWED_BY, *(each.name for each in MOMENT)}
        refuse_unknown_parameters(request, known)
        refuse_unknown_language(request)
        refuse_impossible_days(request)
        narrowed = StatisticsFilter(request.query_params, FollowUp.objects.all(), request=request)
        if not narrowed.is_valid():
            raise ValidationError(dict(narrowed.errors))
        moment = moment_of(request)
        today = timezone.now().date()
        calendar = request.query_params.get("calendar") or GREGORIAN
        is_narrowed = any(map(request.query_params.get, NARROWED_BY))
        among = narrowed.qs if is_narrowed else None
        counted = statistics(
            among=among, day=moment.day or today, calendar=calendar, **moment.bounds
        )
        return Response({"asked": moment.as_data(), **counted})


def statistics(
    *,
    among: Any,
    day: dt.date,
    calendar: str,
    on: dt.date | None = None,
    recorded_by: dt.date | None = None,
) -> dict[str, Any]:
    """Return how many of the follow-ups ``among`` stand where; the months end with ``day``.

    Those are all for None.
    """
    which = {"among": among, "on": on, "recorded_by": recorded_by}
    standing = by_column("item__kind", "addressee__code", **which)
    statuses = sum(standing.values(), Counter[Status]())
    return {
        **counts(families_of(statuses)),
        "by_status": [
            {
                "status": status.value,
                "status_label": status.label,
                "family": status.family.value,
                "count": statuses[status],
            }
            for status in Status
        ],
        "by_kind": groups((kind, counted) for (kind, _code), counted in standing.items()),
        "by_addressee": groups((code, counted) for (_kind, code), counted in standing.items()),
        "by_theme": groups(
            (code, counted)
            for (code,), counted in by_column("item__themes__code", **which).items()
            if code
        ),
        "by_month": [
            {"day": end, "day_solar_hijri": write_solar_hijri(end), **counts(families)}
            for end, families in months_until(
                day, calendar=calendar, among=among, recorded_by=recorded_by
            )
        ],
    }


def groups(counted: Iterable[tuple[str, Counter[Status]]]) -> list[dict[str, Any]]:
    """Return the counts for each code, in order; those of a code that comes twice together."""
    found: dict[str, Counter[Status]] = {}
    for code, statuses in counted:
        found.setdefault(code, Counter()).update(statuses)
    return [{"code": code, **counts(families_of(found[code]))} for code in sorted(found)]


def counts(families: Counter[Family]) -> dict[str, Any]:
    """Return a total with what is unknown of it apart."""
    total, unknown = families.total(), families[Family.UNKNOWN]
    return {
        "total": total,
        "known": total - unknown,
        "unknown": unknown,
        "families": {family.value: families[family] for family in Family},
    }
