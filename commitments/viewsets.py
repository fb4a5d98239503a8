"""Items, follow-ups and the ledger in the API."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from commitments.filters import (
    EntryFilter,
    FollowUpFilter,
    ItemFilter,
    SourceFilter,
    UpdateFilter,
)
from commitments.ledger import head
from commitments.models import Commitment, Demand, Entry, FollowUp, Item, Source, Update
from commitments.serializers import (
    EntrySerializer,
    FollowUpSerializer,
    HeadSerializer,
    ItemSerializer,
    SourceSerializer,
    UpdateSerializer,
)
from declarations.viewsets import TRANSLATIONS, PublicViewSet


@extend_schema(parameters=[TRANSLATIONS])
class ItemViewSet(PublicViewSet):
    queryset = Item.objects.for_display()
    serializer_class = ItemSerializer
    filterset_class = ItemFilter


class DemandViewSet(ItemViewSet):
    queryset = Demand.objects.for_display()


class CommitmentViewSet(ItemViewSet):
    queryset = Commitment.objects.for_display()


class FollowUpViewSet(PublicViewSet):
    queryset = FollowUp.objects.for_display()
    serializer_class = FollowUpSerializer
    filterset_class = FollowUpFilter

    def get_object(self) -> FollowUp:
        follow_ups = FollowUp.objects.with_code(self.kwargs["code"])
        follow_up: FollowUp = get_object_or_404(follow_ups.for_display())
        return follow_up


@extend_schema(parameters=[TRANSLATIONS])
class UpdateViewSet(PublicViewSet):
    """Published updates, the latest first; each is named by its number in the ledger."""

    queryset = Update.objects.published().for_display()
    serializer_class = UpdateSerializer
    filterset_class = UpdateFilter
    lookup_field = "entry__number"
    lookup_url_kwarg = "number"
    lookup_value_regex = "[0-9]{1,9}"


class SourceViewSet(PublicViewSet):
    """Sources that published updates cite."""

    queryset = Source.objects.published().select_related("copy").defer("copy__content")
    serializer_class = SourceSerializer
    filterset_class = SourceFilter


class EntryViewSet(PublicViewSet):
    """The ledger, entry by entry: what is needed to check the chain."""

    queryset = Entry.objects.for_display()
    serializer_class = EntrySerializer
    filterset_class = EntryFilter
    lookup_field = "number"
    lookup_value_regex = "[0-9]{1,9}"


class HeadView(APIView):
    """The head of the ledger: keep it, and nobody can rewrite what came before unnoticed."""

    permission_classes = [AllowAny]

    def get_view_name(self) -> str:
        return str(Entry._meta.verbose_name_plural)

    @extend_schema(responses=HeadSerializer)
    def get(self, _request: Request) -> Response:
        return Response(HeadSerializer(head()).data)
