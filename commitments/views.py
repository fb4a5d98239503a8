"""Reading pages of what became of it: items, updates, and the method."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, ListView, TemplateView

from commitments.charts import Columns
from commitments.facets import DAYS, Value, chips, counts_under, facets, most_first
from commitments.filters import ItemFilter, SearchForm, UpdateFilter
from commitments.kinds import UpdateKind
from commitments.ledger import head
from commitments.models import (
    FollowUp,
    Item,
    Redaction,
    StoredCopy,
    Update,
    status_of_follow_ups,
)
from commitments.search.finding import search
from commitments.statistics import by_addressee, by_family, longest_without_news, months_until
from commitments.statuses import Family, Kind, Status
from declarations.as_of import AsOf, moment_asked, query_as_of
from declarations.calendars import calendar_of, days_of_year, year_of
from declarations.comparing import SideBySide, row_of
from declarations.languages import LANGUAGES, Language, reader_language
from declarations.models import Declaration
from declarations.moments import Moment

FEW = 5
# How many updates are looked through for the latest: several may say the same.
LATELY = 25
MOST_VALUES = 30


def published() -> Any:
    """Return the published updates with what pages show of them."""
    return Update.objects.published().for_display().prefetch_related(Update.with_translations())


class Home(ListView):
    """What this is, where things stand, and what was recorded last."""

    queryset = Declaration.objects.prefetch_related("text_sources")
    template_name = "commitments/home.html"
    context_object_name = "declarations"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        families = by_family()
        return super().get_context_data(
            families=[(family, families[family]) for family in Family],
            total=families.total(),
            stream=together(published().order_by("-entry_id")[:LATELY])[:FEW],
            **kwargs,
        )


class Dashboard(AsOf, TemplateView):
    """Where everything stands, in numbers; what is unknown stands apart."""

    template_name = "commitments/dashboard.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = timezone.now().date()
        last = self.day or today
        months = months_until(last, calendar=calendar_of(reader_language()))
        kinds = by_addressee(on=self.day)
        lines = [line.families for _kind, lines in kinds for line in lines]
        families = sum(lines, Counter[Family]())
        return super().get_context_data(
            families=[(family, families[family]) for family in Family],
            total=families.total(),
            kinds=kinds,
            order=list(Family),
            chart=Columns.of(months, language=reader_language()),
            waiting=longest_without_news(on=self.day),
            **kwargs,
        )


class ItemDetail(AsOf, DetailView):
    queryset = Item.objects.for_display().with_same().prefetch_related(Item.with_translations())
    slug_field = "code"
    context_object_name = "item"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        updates = published().about(self.object)
        if self.day:
            updates = updates.filter(as_of_from__lte=self.day)
        updates = list(updates)
        items = Item.objects.select_related("clause__declaration")
        previous, following = items.neighbours(self.object)
        return super().get_context_data(
            follow_ups=[
                (
                    follow_up,
                    current_assessment(follow_up, updates),
                    follow_up.response(on=self.day or timezone.now().date()),
                )
                for follow_up in FollowUp.objects.filter(item=self.object).for_display(on=self.day)
            ],
            stream=together(updates),
            filters=query_as_of(self.day, until="until", item=self.object.code),
            previous=previous,
            next=following,
            related=items.related_to(self.object)[:FEW],
            **kwargs,
        )


class ItemSideBySide(SideBySide):
    def subject(self, languages: list[Language]) -> dict[str, Any]:
        items = Item.objects.for_display().prefetch_related(Item.with_translations())
        item = get_object_or_404(items, code=self.kwargs["slug"])
        names = [("title", _("Title")), ("quotation", _("Quotation")), ("note", _("Note"))]
        rows = [
            row_of(item, field, languages, heading=str(name), anchor=field) for field, name in names
        ]
        return {
            "declaration": item.clause.declaration,
            "title": item.title,
            "address": item.get_absolute_url(),
            "rows": [row for row in rows if any(cell.text for cell in row.cells)],
        }


def together(updates: Iterable[Update]) -> list[tuple[Update, list[Update]]]:
    """Return developments that follow one another and say the same as one: the first, the others.

    What bears on several follow-ups is recorded with each, and read once.
    """
    groups = [list(group) for _said, group in groupby(updates, said)]
    return [(group[0], group[1:]) for group in groups]


def said(update: Update) -> tuple[Any, ...]:
    """Return what a reader is told by a development, or the number of another update."""
    entry: Any = update.entry
    is_alone = update.kind != UpdateKind.DEVELOPMENT or entry.is_redacted
    if is_alone or update.supersedes_id or update.published_corrections:  # type: ignore[attr-defined]  # for_display() adds it.
        return (entry.number,)
    texts = [getattr(update, "text" + language.suffix) for language in LANGUAGES.values()]
    names = ("source_id", "polarity", "excerpt", "locator")
    cited = [tuple(getattr(each, name) for name in names) for each in update.citations.all()]
    when = (update.as_of_from, update.as_of_to, update.as_of_precision, entry.recorded_on)
    return (*when, update.attributed_to_id, update.confidence, texts, sorted(cited))


def current_assessment(follow_up: FollowUp, updates: list[Any]) -> Any:
    """Return the assessment among ``updates``, the latest first, that the status comes from."""
    standing = (
        update
        for update in updates
        if update.follow_up_id == follow_up.pk
        and update.kind == UpdateKind.ASSESSMENT
        and not update.published_corrections
    )
    return next(standing, None)


class FilteredList(ListView):
    """A list that is filtered and sorted by its address, as the API is."""

    paginate_by = 25
    filterset_class: Any
    # The columns of the facets, and of those that have to meet in one row of another table.
    facets: dict[str, str]
    meeting: dict[str, str] = {}
    # The facets of which a row can have one value several times.
    repeating: frozenset[str] = frozenset()
    # The ways to sort it, by what the address says; the first is the default.
    orders: dict[str, Any]

    @cached_property
    def kept(self) -> dict[str, str]:
        """Return the filters in force. Days tell their calendar, which need not be named again."""
        asked = self.request.GET.dict()
        names = set(self.filterset_class.base_filters) - {"calendar"}
        return {k: v for k, v in asked.items() if v and k in names}

    def get_queryset(self) -> QuerySet[Any]:
        rows = super().get_queryset()
        self.filter = self.filterset_class(self.request.GET, rows, request=self.request)
        return self.filter.qs if self.filter.is_valid() else rows.none()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kept = self.kept
        is_valid = self.filter.is_valid()
        counts = self.counts() if is_valid else {}
        unsorted = {k: v for k, v in kept.items() if k != "ordering"}
        return super().get_context_data(
            filter=self.filter,
            filters=urlencode(kept),
            kept=[(k, v) for k, v in kept.items() if k != "search"],
            words=kept.get("search", ""),
            facets=facets(most_first(counts, MOST_VALUES), kept),
            chips=chips([*self.facets, "search", *DAYS], kept) if is_valid else [],
            orders=[
                (label, urlencode(unsorted | ({"ordering": name} if name else {})), name)
                for name, label in self.orders.items()
            ],
            order=kept.get("ordering", ""),
            **kwargs,
        )

    def counts(self) -> dict[str, Counter[str]]:
        """Return how many rows have each value of each facet."""
        return self.counts_of(self.facets, self.meeting)

    def counts_of(self, facets: dict[str, Any], meeting: dict[str, Any]) -> dict[str, Counter[str]]:
        offered = {name: path for name, path in facets.items() if name not in self.kept}
        return counts_under(self.filter, offered, meeting, repeating=self.repeating)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().get(request, *args, **kwargs)
        if not self.filter.is_valid():
            response.status_code = 400
        return response


class ItemList(FilteredList):
    """Every item of every text, to be narrowed, as it stands today or stood on another day."""

    template_name = "commitments/item_list.html"
    context_object_name = "items"
    filterset_class = ItemFilter
    facets = {
        "kind": "kind",
        "addressee": "follow_ups__addressee__code",
        "status": "follow_ups__status",
        "theme": "themes__code",
    }
    meeting = {"addressee": "follow_ups__addressee__code", "status": "follow_ups__status"}
    repeating = frozenset({"status"})
    orders = {
        "": _("In the order of the text"),
        "kind": _("By kind"),
        "-updated": _("Latest update first"),
    }

    @cached_property
    def moment(self) -> Moment:
        return moment_asked(self.request.GET.dict())

    def get_queryset(self) -> QuerySet[Any]:
        items = Item.objects.for_display(**self.moment.bounds)
        self.queryset = items.prefetch_related(Item.with_translations())
        return super().get_queryset()

    def counts(self) -> dict[str, Counter[str]]:
        if not any(self.moment):
            return super().counts()
        then = {"status": status_of_follow_ups(**self.moment.bounds)}
        return self.counts_of(self.facets | then, self.meeting | then)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        days = {"as_of", "recorded_by"}
        other = {name: value for name, value in self.kept.items() if name not in days}
        return super().get_context_data(
            day=self.moment.day,
            moment=self.moment,
            today=timezone.now().date(),
            kept_today=list(other.items()),
            address=f"{self.request.path}?{urlencode(other)}".rstrip("?"),
            **kwargs,
        )


class UpdateList(FilteredList):
    """One stream of all that was published, by the years of the reader's calendar."""

    template_name = "commitments/update_list.html"
    context_object_name = "updates"
    filterset_class = UpdateFilter
    facets = {
        "kind": "kind",
        "addressee": "follow_up__addressee__code",
        "status": "status",
        "theme": "item__themes__code",
    }
    orders = {
        "": _("By the day it was so"),
        "-number": _("Last recorded first"),
    }

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = published()
        return super().get_queryset()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(head=head(), **kwargs)
        return context | {"stream": together(context["updates"]), "years": self.years()}

    def years(self) -> list[Value]:
        """Return the years that what the other filters ask for falls into."""
        if not self.filter.is_valid():
            return []
        language = reader_language()
        kept = {k: v for k, v in self.kept.items() if k not in {"since", "until"}}
        rows = UpdateFilter(kept, Update.objects.published(), request=self.request).qs
        ends = rows.aggregate(first=Min("as_of_from"), last=Max("as_of_to"))
        if not ends["first"]:
            return []
        first, last = (year_of(day, language=language) for day in ends.values())
        spans = {year: days_of_year(year, language=language) for year in range(last, first - 1, -1)}
        counts = rows.aggregate(
            **{
                f"in_{year}": Count("as_of_from", within(begin, end))
                for year, (begin, end) in spans.items()
            }
        )
        return [
            Value(year, count, urlencode(kept | {"since": str(begin), "until": str(end)}))
            for year, (begin, end) in spans.items()
            if (count := counts[f"in_{year}"])
        ]


def within(first: dt.date, last: dt.date) -> Q:
    """Return what holds of updates that were so on one of the days, as ``since`` and ``until``."""
    return Q(as_of_to__gte=first, as_of_from__lte=last)


class UpdateDetail(DetailView):
    context_object_name = "update"

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Update:  # noqa: ARG002
        update: Update = get_object_or_404(published(), entry__number=self.kwargs["number"])
        return update


class RedactionDetail(DetailView):
    context_object_name = "redaction"

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Redaction:  # noqa: ARG002
        redactions = Redaction.objects.select_related("entry", "redacts__update")
        redaction: Redaction = get_object_or_404(redactions, entry__number=self.kwargs["number"])
        return redaction


def entry_detail(request: HttpRequest, number: int) -> HttpResponseBase:
    """Show what an entry of the ledger seals: an update, or a redaction."""
    is_redaction = Redaction.objects.filter(entry__number=number).exists()
    view = RedactionDetail if is_redaction else UpdateDetail
    return view.as_view()(request, number=number)


@require_safe
def stored_copy(request: HttpRequest, digest: str) -> HttpResponse:  # noqa: ARG001
    """Hand out the stored copy of a published source, unless it is confidential."""
    copy = StoredCopy.objects.public().filter(source__sha256=digest).first()
    if copy is None:
        raise Http404
    return download(copy)


def download(copy: StoredCopy) -> HttpResponse:
    """Return a copy as a file to keep: no browser shows it, or runs what may be in it."""
    name = f"{copy.source.code}.{copy.media_type.rpartition('/')[2]}"
    return HttpResponse(
        bytes(copy.content),
        content_type=copy.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


class Method(TemplateView):
    template_name = "commitments/method.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kinds=list(Kind),
            statuses_of_action=Status.of_kind(Kind.DEMAND),
            statuses_of_conditions=Status.of_kind(Kind.CONDITION),
            **kwargs,
        )


class Search(TemplateView):
    """What was searched for, best first, and ways to narrow it."""

    template_name = "commitments/search.html"

    def get(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form = SearchForm(request.GET)
        if not form.is_valid():
            context = self.get_context_data(form=form, words="", found=None)
            return self.render_to_response(context, status=400)
        words, narrowed = form.cleaned_data["q"], form.narrowed()
        found = search(words, reader=reader_language(), narrowed=narrowed)
        page = Paginator(found.hits, 25).get_page(request.GET.get("page"))
        kept = {"q": words, **narrowed}
        context = self.get_context_data(
            form=form,
            words=words,
            found=found,
            page_obj=page,
            filters=urlencode(kept),
            facets=facets(most_first(found.facets, 8), kept),
            chips=chips(narrowed, kept),
        )
        return self.render_to_response(context)
