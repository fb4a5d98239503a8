"""One page of every part that pages are made of, for those who design and write them."""

from collections import Counter
from typing import Any

from django.contrib.auth.mixins import UserPassesTestMixin
from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from commitments.charts import Columns
from commitments.facets import Chip, Facet, Value
from commitments.models import Item
from commitments.statistics import by_addressee, by_family
from commitments.statuses import Family, Kind, Status
from commitments.views import published, together
from declarations.calendars import calendar_of, month_ends
from declarations.languages import LANGUAGES, reader_language
from declarations.models import Clause

SIZES = ("h1", "h2", "h3", "lead", "text", "aside")
COLOURS = ("paper", "ink", "faded", "rule", "wash", "accent", "open", "met", "not-met")


class Styleguide(UserPassesTestMixin, TemplateView):
    """Shows each component with real rows, so that it shows what readers get."""

    template_name = "styleguide.html"
    http_method_names = ["get", "head"]

    def test_func(self) -> bool:
        return self.request.user.is_staff

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        language = reader_language()
        today = timezone.now().date()
        families = Counter(dict(zip(Family, (8, 16, 4, 3, 1), strict=True)))
        first = today.replace(year=today.year - 1, day=1)
        days = month_ends(first, today, calendar=calendar_of(language))
        grown = [
            (day, Counter({f: n + i for f, n in families.items()})) for i, day in enumerate(days)
        ]
        return super().get_context_data(
            languages=LANGUAGES.values(),
            sizes=SIZES,
            colours=COLOURS,
            statuses=list(Status),
            kinds=list(Kind),
            families=[(family, by_family()[family]) for family in Family],
            order=list(Family),
            total=by_family().total(),
            lines=by_addressee()[:1],
            chart=Columns.of(grown, language=language),
            items=list(Item.objects.tracked().for_display()[:1]),
            positions=list(Item.objects.of_kind(Kind.POSITION).for_display()[:1]),
            clause=Clause.objects.for_display().filter(variants__isnull=False).first(),
            stream=together(published()[:3]),
            facets=[
                Facet(_("Kind"), [Value(kind.label, n, "") for n, kind in enumerate(Kind, 2)]),
            ],
            chips=[Chip(_("Demand"), "")],
            orders=[
                (_("In the order of the text"), "", ""),
                (_("By kind"), "ordering=kind", "kind"),
            ],
            page_obj=Paginator(range(75), 25).page(2),
            today=today,
            **kwargs,
        )
