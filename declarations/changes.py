"""What changed since the last time, for those who keep a copy: /api/v1/changes/."""

from typing import Any

from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from declarations.addresses import address_of, path_to
from declarations.languages import LANGUAGES
from declarations.models import Change, ChangeKind, ChangeType, UnknownCursor, cursor_of
from declarations.readers import RowSerializer
from declarations.serializers import SolarHijriField
from declarations.viewsets import LANG, refuse_unknown_language, refuse_unknown_parameters

USUAL, MOST = 100, 1000


class ChangeFilter(filters.FilterSet):
    type = filters.MultipleChoiceFilter(choices=ChangeType.choices, distinct=False)
    kind = filters.MultipleChoiceFilter(choices=ChangeKind.choices, distinct=False)
    page_size = filters.NumberFilter(method="keep", min_value=1, max_value=MOST)

    class Meta:
        model = Change
        fields: list[str] = []

    def keep(self, rows: Any, _name: str, _value: Any) -> Any:
        return rows


@extend_schema_field({"type": "array", "items": {"type": "string"}})
class NamesField(serializers.ReadOnlyField):
    """Names, which a column has parted by commas."""

    def to_representation(self, value: str) -> list[str]:
        return value.split(",") if value else []


class ChangeSerializer(RowSerializer):
    recorded_on_solar_hijri = SolarHijriField()
    fields_ = NamesField()
    language = serializers.SerializerMethodField()
    url = serializers.SerializerMethodField()

    class Meta:
        model = Change
        fields = [
            "number",
            "kind",
            "type",
            "code",
            "url",
            "fields_",
            "language",
            "entry",
            "recorded_on",
            "recorded_on_solar_hijri",
        ]

    def get_fields(self) -> dict[str, Any]:
        """Call the field "fields" what a serializer cannot call its own."""
        fields: dict[str, Any] = super().get_fields()
        return {name.removesuffix("_"): each for name, each in fields.items()}

    @extend_schema_field({"type": ["string", "null"], "enum": ["en", "fa-AF", "ps", None]})
    def get_language(self, change: Change) -> str | None:
        return LANGUAGES[change.language].tag if change.language else None

    @extend_schema_field({"type": ["string", "null"], "format": "uri"})
    def get_url(self, change: Change) -> str | None:
        if change.kind == ChangeKind.REMOVED:
            return None
        path = path_to(f"api:{change.type}-detail", change.code)
        return address_of(self.context["request"], path)


class ChangesSerializer(serializers.Serializer):
    """Changes in their order, and the cursor for the next time."""

    results = ChangeSerializer(many=True)
    next = serializers.CharField(help_text="The cursor for the next request, even after nothing.")
    has_more = serializers.BooleanField(help_text="Whether there is more already.")


class ChangesView(APIView):
    """Every public change in the order in which it came into force, after a cursor.

    Ask again with `since` set to the `next` of the last answer: nothing is skipped and nothing
    comes twice, however many publish meanwhile. A change says what to read again, and where.
    """

    permission_classes = [AllowAny]

    def get_view_name(self) -> str:
        return str(_("Changes"))

    @extend_schema(
        operation_id="changes",
        parameters=[
            LANG,
            OpenApiParameter(
                "since",
                description="The `next` of the last answer. Without it: all.",
            ),
            OpenApiParameter(
                "type", enum=ChangeType.values, many=True, description="Rows of this type alone."
            ),
            OpenApiParameter(
                "kind", enum=ChangeKind.values, many=True, description="Changes of this kind alone."
            ),
            OpenApiParameter(
                "page_size",
                {"type": "integer", "minimum": 1, "maximum": MOST},
                description=f"How many changes at most: {USUAL}, or 1 to {MOST}.",
            ),
        ],
        responses=ChangesSerializer,
    )
    def get(self, request: Request) -> Response:
        known = {"since", "lang", "format", *ChangeFilter.base_filters}
        refuse_unknown_parameters(request, known)
        refuse_unknown_language(request)
        changes, last = after(request.query_params.get("since", ""))
        found = ChangeFilter(request.query_params, changes, request=request)
        if not found.is_valid():
            raise ValidationError(dict(found.errors))
        size = int(found.form.cleaned_data["page_size"] or USUAL)
        rows = list(found.qs[: size + 1])
        has_more = len(rows) > size
        context = {"request": request, "view": self}
        return Response(
            {
                "results": ChangeSerializer(rows[:size], many=True, context=context).data,
                "next": cursor_of(rows[size - 1] if has_more else last),
                "has_more": has_more,
            }
        )


def after(cursor: str) -> tuple[Any, Change | None]:
    """Return the changes after ``cursor`` up to the last that there is, and that last.

    What comes after the last is left to the next time, so that nothing falls between the two.
    """
    last: Change | None = Change.objects.last()
    try:
        changes = Change.objects.after(cursor)
    except UnknownCursor:
        message = _(
            "This cursor is none of this site, or what it points to is gone. Begin without one."
        )
        raise ValidationError({"since": [message]}) from None
    return (changes.filter(number__lte=last.number) if last else changes.none()), last
