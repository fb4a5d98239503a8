"""Reading pages of what became of it: items, and the method."""

from typing import Any

from django.views.generic import DetailView, TemplateView

from commitments.models import Item
from commitments.statuses import Kind, Status


class ItemDetail(DetailView):
    queryset = Item.objects.for_display()
    slug_field = "code"
    context_object_name = "item"


class Method(TemplateView):
    template_name = "commitments/method.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kinds=list(Kind),
            statuses_of_action=Status.of_kind(Kind.DEMAND),
            statuses_of_conditions=Status.of_kind(Kind.CONDITION),
            **kwargs,
        )
