"""Items and follow-ups in the API."""

from django.shortcuts import get_object_or_404

from commitments.filters import FollowUpFilter, ItemFilter
from commitments.models import Commitment, Demand, FollowUp, Item
from commitments.serializers import FollowUpSerializer, ItemSerializer
from declarations.viewsets import PublicViewSet


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
