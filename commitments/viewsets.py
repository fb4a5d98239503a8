"""Items, follow-ups and the ledger in the API."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.generics import GenericAPIView, get_object_or_404
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from commitments import tables
from commitments.filters import (
    EntryFilter,
    FollowUpFilter,
    ItemFilter,
    SearchForm,
    SourceFilter,
    UpdateFilter,
)
from commitments.ledger import head
from commitments.models import (
    Commitment,
    Demand,
    Entry,
    FollowUp,
    Item,
    SearchType,
    Source,
    Update,
)
from commitments.search.finding import search
from commitments.search.vocabularies import choices_of
from commitments.serializers import (
    EntrySerializer,
    FollowUpSerializer,
    FoundSerializer,
    HeadSerializer,
    HitSerializer,
    ItemSerializer,
    PastStatusSerializer,
    SourceSerializer,
    UpdateSerializer,
)
from commitments.statuses import Status
from declarations.cursors import Cursors
from declarations.exports import Table
from declarations.languages import find, reader_language
from declarations.viewsets import (
    LANG,
    MOMENT,
    TRANSLATIONS,
    OfAnotherDay,
    PublicViewSet,
    refuse_unknown_language,
    refuse_unknown_parameters,
)

QUERIES = [
    OpenApiExample("Dari", value="محکمه جزایی"),
    OpenApiExample("Pashto", value="د جرمونو نړیواله محکمه"),
    OpenApiExample("English", value="ICC"),
]


@extend_schema(parameters=[TRANSLATIONS, *MOMENT])
class ItemViewSet(OfAnotherDay, PublicViewSet):
    queryset = Item.objects.all()
    serializer_class = ItemSerializer
    table = tables.ITEMS
    filterset_class = ItemFilter

    def get_queryset(self) -> QuerySet[Any]:
        items: Any = super().get_queryset()
        there: QuerySet[Any] = items.there(**self.moment.bounds)
        rows = there.select_related("clause__declaration", "speaker")
        if "translations" in self.request.query_params:
            # The state of a text depends on the language that the item is written in.
            rows = rows.prefetch_related("clause__declaration__text_sources")
        return rows

    def known_parameters(self) -> set[str]:
        if self.action == "history":
            return {"lang", "format", "page", "page_size"}
        return super().known_parameters()

    @extend_schema(
        parameters=[OpenApiParameter(each.name, exclude=True) for each in (TRANSLATIONS, *MOMENT)],
        responses=PastStatusSerializer(many=True),
        filters=False,
    )
    @action(detail=True, filter_backends=[])
    def history(self, request: Request, **_named: str) -> Response:
        """Every status that each follow-up of the item has had, the first first.

        What a correction superseded stays in its place, with the correction.
        """
        statuses = Update.objects.statuses_of(self.get_object()).for_display()
        pages: Any = self.paginator
        page = pages.paginate_queryset(statuses, request, view=self)
        rows = PastStatusSerializer(page, many=True, context=self.get_serializer_context())
        return self.get_paginated_response(rows.data)


class DemandViewSet(ItemViewSet):
    queryset = Demand.objects.all()


class CommitmentViewSet(ItemViewSet):
    queryset = Commitment.objects.all()


@extend_schema(parameters=MOMENT)
class FollowUpViewSet(OfAnotherDay, PublicViewSet):
    queryset = FollowUp.objects.all()
    serializer_class = FollowUpSerializer
    table = tables.FOLLOW_UPS
    filterset_class = FollowUpFilter

    def get_queryset(self) -> QuerySet[Any]:
        follow_ups: Any = super().get_queryset()
        standing: QuerySet[Any] = follow_ups.standing(**self.moment.bounds)
        return standing.select_related("item__clause__declaration", "addressee")

    def table_asked(self) -> Table:
        return tables.follow_ups(on=self.moment.day)

    def get_object(self) -> FollowUp:
        named: QuerySet[Any] = FollowUp.objects.with_code(self.kwargs["code"]).values_list(
            "pk", flat=True
        )
        follow_up: FollowUp = self.row("pk", get_object_or_404(named))
        return follow_up


@extend_schema(parameters=[TRANSLATIONS])
class UpdateViewSet(PublicViewSet):
    """Published updates, the latest first; each is named by its number in the ledger."""

    queryset = Update.objects.published().select_related(
        "item",
        "follow_up__item",
        "follow_up__addressee",
        "attributed_to",
        "entry",
        "supersedes__entry",
    )
    serializer_class = UpdateSerializer
    table = tables.UPDATES
    filterset_class = UpdateFilter
    pagination_class = Cursors
    lookup_field = "entry__number"
    lookup_url_kwarg = "number"
    lookup_value_regex = "[0-9]{1,9}"


class SourceViewSet(PublicViewSet):
    """Sources that published updates cite."""

    queryset = Source.objects.published().select_related("copy").defer("copy__content")
    serializer_class = SourceSerializer
    table = tables.SOURCES
    filterset_class = SourceFilter


class EntryViewSet(PublicViewSet):
    """The ledger, entry by entry: what is needed to check the chain."""

    queryset = Entry.objects.for_display()
    serializer_class = EntrySerializer
    table = tables.ENTRIES
    filterset_class = EntryFilter
    lookup_field = "number"
    lookup_value_regex = "[0-9]{1,9}"


class HeadView(APIView):
    """The head of the ledger: keep it, and nobody can rewrite what came before unnoticed."""

    permission_classes = [AllowAny]

    def get_view_name(self) -> str:
        return str(Entry._meta.verbose_name_plural)

    @extend_schema(operation_id="ledger_head", responses=HeadSerializer)
    def get(self, _request: Request) -> Response:
        return Response(HeadSerializer(head()).data)


class SearchView(GenericAPIView):
    """Find words in clauses, items, updates, sources, addressees and the glossary.

    All words are wanted; "words in quotation marks" stand together, -word is not wanted, OR wants
    one of two. Letters are compared folded, and without the endings of each language.
    """

    permission_classes = [AllowAny]
    serializer_class = FoundSerializer
    cost = 5  # As many requests as it counts for.
    filter_backends: list[Any] = []

    def get_view_name(self) -> str:
        return str(_("Search"))

    @extend_schema(
        operation_id="search",
        parameters=[
            OpenApiParameter("q", description="The words to find.", examples=QUERIES),
            OpenApiParameter("type", enum=["", *SearchType.values]),
            LANG,
            OpenApiParameter(
                "kind",
                enum=["", *choices_of("kind")],
                description="Kind of an item, a clause, an update…",
            ),
            OpenApiParameter("addressee", description="Code of an addressee."),
            OpenApiParameter("theme", description="Code of a theme."),
            OpenApiParameter("status", enum=["", *Status.values]),
        ],
        responses=FoundSerializer,
    )
    def get(self, request: Request) -> Response:
        known = {"q", "type", "lang", "kind", "addressee", "theme", "status"}
        refuse_unknown_parameters(request, known | {"page", "page_size", "format"})
        refuse_unknown_language(request)
        asked = request.query_params.dict()
        if asked.get("lang"):
            asked["language"] = find(asked.pop("lang")).tag
        form = SearchForm(asked)
        if not form.is_valid():
            raise ValidationError(dict(form.errors))  # type: ignore[arg-type]  # Lists of texts.
        found = search(form.cleaned_data["q"], reader=reader_language(), narrowed=form.narrowed())
        pages: Any = self.paginator
        hits = pages.paginate_queryset(found.hits, request, view=self)
        context = {"request": request, "view": self}
        body = {
            "count": len(found.hits),
            "next": pages.get_next_link(),
            "previous": pages.get_previous_link(),
            "whole": found.whole,
            "suggestion": found.suggestion,
            "facets": found.facets,
            "results": HitSerializer(hits, many=True, context=context).data,
        }
        return Response(body)
