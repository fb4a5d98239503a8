"""Declarations, clauses, addressees and themes in the API."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError as NotValid
from django.db.models import QuerySet, prefetch_related_objects
from django.http import Http404
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import MethodNotAllowed, ValidationError
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from declarations import tables
from declarations.cursors import field_at
from declarations.exports import Table
from declarations.filters import (
    AddresseeFilter,
    ClauseFilter,
    DeclarationFilter,
    TermFilter,
    ThemeFilter,
)
from declarations.languages import ALIASES, LANGUAGES, UnknownLanguage, find
from declarations.models import Addressee, Clause, Declaration, Term, Theme, Translatable
from declarations.moments import CALENDAR_CHOICES, Moment
from declarations.relations import give_all
from declarations.serializers import (
    AddresseeSerializer,
    ClauseSerializer,
    DeclarationSerializer,
    TermSerializer,
    ThemeSerializer,
    moment_of,
)
from declarations.shaping import (
    asked_expansions,
    refuse_unknown_shape,
    relations_read,
    shaped,
    statement_of,
)

LANG = OpenApiParameter(
    "lang",
    OpenApiTypes.STR,
    enum=[*sorted(language.tag for language in LANGUAGES.values()), *sorted(ALIASES)],
    description="Texts in this language only: en, fa-AF or ps, or an alias such as prs.",
)

TRANSLATIONS = OpenApiParameter(
    "translations",
    OpenApiTypes.STR,
    enum=["state"],
    description="`state` adds the state of each text: `source`, `reviewed`, `working`, `outdated`, "
    "`missing`.",
)

MOMENT = [
    OpenApiParameter(
        "as_of",
        OpenApiTypes.STR,
        description="How it stood on this day, as far as is known: `2025-01-01` or `1403-10-12`.",
    ),
    OpenApiParameter(
        "recorded_by",
        OpenApiTypes.STR,
        description="What was recorded by this day, or by the day (UTC) of a timestamp (RFC 3339).",
    ),
    OpenApiParameter(
        "calendar",
        OpenApiTypes.STR,
        enum=[name for name, _label in CALENDAR_CHOICES],
        description="The calendar of all days in the request. Without it, each year tells.",
    ),
]


@extend_schema(parameters=[LANG])
class PublicViewSet(ReadOnlyModelViewSet):
    """Reading, open to everybody. A parameter that is not known is an error, never ignored."""

    permission_classes = [AllowAny]
    lookup_field = "code"
    lookup_value_regex = "[^/]+"
    queryset: Any = None
    filterset_class: Any = None
    serializer_class: Any = None
    # What files hold of the rows.
    table: Table

    def get_renderers(self) -> list[Any]:
        """Return the formats: of a list also those of files, which hold it whole."""
        files = [] if self.detail else settings.FILE_RENDERER_CLASSES
        return [*super().get_renderers(), *(import_string(name)() for name in files)]

    @property
    def moment(self) -> Moment:
        """The day that is asked for: of these rows always today."""
        return Moment()

    def table_asked(self) -> Table:
        """Return the table as of the day that is asked for."""
        return self.table

    def list(self, request: Request, *_args: Any, **_kwargs: Any) -> Any:
        renderer: Any = request.accepted_renderer
        found = self.filter_queryset(self.get_queryset())
        if hasattr(renderer, "file_of"):
            return renderer.file_of(self, shaped(found, request, self.serializer_class))
        keys: Any = self.paginate_queryset(
            found.prefetch_related(None).values_list("pk", flat=True)
        )
        rows = {row.pk: row for row in self.rows("pk", keys)}
        there = [rows[key] for key in keys if key in rows]
        return self.get_paginated_response(self.shown(there, many=True))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:  # noqa: ARG002  Of the library.
        return Response(self.shown(self.get_object()))

    def get_view_name(self) -> str:
        """Return the heading of the page that a browser gets, in the reader's language."""
        name = str(self.queryset.model._meta.verbose_name_plural)
        code = self.kwargs.get(self.lookup_url_kwarg or self.lookup_field)
        return f"{name}: {code}" if code else name

    def get_queryset(self) -> QuerySet[Any]:
        rows = super().get_queryset()
        if "translations" in self.request.query_params and issubclass(rows.model, Translatable):
            rows = rows.prefetch_related(rows.model.with_translations())
        return rows

    def complete(self, rows: Any) -> Any:
        """Return rows that were read with what each has many of, as far as it is asked for."""
        give_all(relations_read(self.request, self.serializer_class), rows, self.moment)
        return rows

    def get_object(self) -> Any:
        name = self.kwargs[self.lookup_url_kwarg or self.lookup_field]
        value = field_at(self.queryset.model, self.lookup_field).to_python(name)
        return self.row(self.lookup_field, value)

    def row(self, column: str, value: Any) -> Any:
        """Return the row that has ``value`` in a column. Raises Http404."""
        # PostgreSQL takes no text with a NUL, and SQLite ends a text there.
        found = [] if "\0" in str(value) else self.rows(column, [value])
        if not found:
            raise Http404
        return found[0]

    def rows(self, column: str, values: Sequence[Any]) -> Any:
        """Return the rows that have one of ``values`` in a column, in no order, as asked for."""
        statement, lookups = statement_of(self, column)
        found = statement.objects(values) if values else []
        prefetch_related_objects(found, *lookups)
        return self.complete(found)

    def shown(self, rows: Any, *, many: bool = False) -> Any:
        """Return a row, or many, as they are answered, in the shape that is asked for."""
        context = self.get_serializer_context()
        return self.serializer_class.kept(many=many, context=context).to_representation(rows)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Before the format is looked at, which matters to what is read alone.
        if request.method not in self.allowed_methods:
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)
        refuse_unknown_parameters(request, self.known_parameters())
        refuse_unknown_language(request)
        refuse_unknown_shape(request, self.serializer_class)
        if request.query_params.get("translations", "state") != "state":
            raise ValidationError({"translations": [_("It can be “state” alone.")]})

    def known_parameters(self) -> set[str]:
        renderer: Any = self.request.accepted_renderer
        known = {"lang", "format", "fields"}
        if self.serializer_class.expansions:
            known.add("expand")
        if issubclass(self.queryset.model, Translatable):
            known.add("translations")
        if not self.detail:
            # A file has no pages.
            pages: Any = self.paginator
            known |= {*getattr(renderer, "parameters", pages.parameters)}
            known |= {*self.filterset_class.base_filters}
        return known - getattr(renderer, "refused", set())


class OfAnotherDay:
    """Rows that can be asked for as of another day than today: mixed into a PublicViewSet."""

    request: Any
    serializer_class: Any

    @property
    def moment(self) -> Moment:
        """The day that is asked for; today while nobody has refused one that there is not."""
        try:
            return moment_of(self.request)
        except NotValid:
            return Moment()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)  # type: ignore[misc]  # Of a viewset.
        refuse_impossible_days(request)
        if moment_of(request) != Moment():
            refuse_what_is_of_today(request, self.serializer_class)

    def known_parameters(self) -> set[str]:
        known: set[str] = super().known_parameters()  # type: ignore[misc]  # Of a viewset.
        return known | {parameter.name for parameter in MOMENT}


def refuse_impossible_days(request: Request) -> None:
    try:
        moment_of(request)
    except NotValid as error:
        raise ValidationError(error.message_dict) from error


def refuse_what_is_of_today(request: Request, serializer: type[Any]) -> None:
    """Refuse to show with rows of another day what is known of today alone."""
    expanded = asked_expansions(request)
    if any(serializer.expansions[name].is_of_today for name in expanded):
        message = _("This can be shown as of today only. Leave the other day out, or ask apart.")
        raise ValidationError({"expand": [message]})


def refuse_unknown_parameters(request: Request, known: set[str]) -> None:
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        message = _("There is no such parameter here. Known are: %(known)s.")
        listed = {"known": ", ".join(sorted(known))}
        raise ValidationError({name: [message % listed] for name in unknown})


def refuse_unknown_language(request: Request) -> None:
    try:
        find(request.query_params.get("lang", "en"))
    except UnknownLanguage as error:
        tags = ", ".join(sorted(language.tag for language in LANGUAGES.values()))
        message = _("There is no such language here. Known are: %(known)s.") % {"known": tags}
        raise ValidationError({"lang": [message]}) from error


class DeclarationViewSet(PublicViewSet):
    queryset = Declaration.objects.prefetch_related("text_sources", "upholds")
    serializer_class = DeclarationSerializer
    table = tables.DECLARATIONS
    filterset_class = DeclarationFilter
    lookup_field = "slug"


@extend_schema(parameters=[TRANSLATIONS])
class ClauseViewSet(PublicViewSet):
    queryset = Clause.objects.for_display()
    serializer_class = ClauseSerializer
    table = tables.CLAUSES
    filterset_class = ClauseFilter


@extend_schema(parameters=[TRANSLATIONS])
class AddresseeViewSet(PublicViewSet):
    queryset = Addressee.objects.select_related("part_of")
    serializer_class = AddresseeSerializer
    table = tables.ADDRESSEES
    filterset_class = AddresseeFilter


@extend_schema(parameters=[TRANSLATIONS])
class ThemeViewSet(PublicViewSet):
    queryset = Theme.objects.all()
    serializer_class = ThemeSerializer
    table = tables.THEMES
    filterset_class = ThemeFilter


class TermViewSet(PublicViewSet):
    queryset = Term.objects.all()
    serializer_class = TermSerializer
    table = tables.TERMS
    filterset_class = TermFilter
