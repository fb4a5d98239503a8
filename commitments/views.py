"""Reading pages of what became of it: items, updates, and the method."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import DetailView, ListView, TemplateView

from commitments.filters import SearchForm, UpdateFilter
from commitments.kinds import SourceKind, UpdateKind
from commitments.ledger import head
from commitments.models import FollowUp, Item, Redaction, SearchType, StoredCopy, Update
from commitments.search.finding import FACETS, search
from commitments.search.index import language_of
from commitments.statuses import Kind, Status
from declarations.comparing import SideBySide, row_of
from declarations.kinds import AddresseeKind, ClauseKind, TermSection
from declarations.languages import LANGUAGES, Language, reader_language, served
from declarations.models import Addressee, Theme


def published() -> Any:
    """Return the published updates with what pages show of them."""
    return Update.objects.published().for_display().prefetch_related(Update.with_translations())


class ItemDetail(DetailView):
    queryset = Item.objects.for_display().prefetch_related(Item.with_translations())
    slug_field = "code"
    context_object_name = "item"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        updates = list(published().about(self.object))
        return super().get_context_data(
            follow_ups=[
                (
                    follow_up,
                    current_assessment(follow_up, updates),
                    follow_up.response(on=timezone.now().date()),
                )
                for follow_up in FollowUp.objects.filter(item=self.object).for_display()
            ],
            stream=together(updates),
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


class UpdateList(ListView):
    """One stream of all that was published, filtered by the address as the API is."""

    paginate_by = 25
    context_object_name = "updates"

    def get_queryset(self) -> QuerySet[Any]:
        self.filter = UpdateFilter(self.request.GET, published(), request=self.request)
        return self.filter.qs if self.filter.is_valid() else Update.objects.none()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kept = self.request.GET.copy()
        kept.pop("page", None)
        context = super().get_context_data(
            filter=self.filter, filters=kept.urlencode(), head=head(), **kwargs
        )
        return context | {"stream": together(context["updates"])}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().get(request, *args, **kwargs)
        if not self.filter.is_valid():
            response.status_code = 400
        return response


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
            facets=facets(found.facets, kept),
            chosen=[
                (label_of(name, value), urlencode({k: v for k, v in kept.items() if k != name}))
                for name, value in narrowed.items()
            ],
        )
        return self.render_to_response(context)


def facets(counts: dict[str, Counter[str]], kept: dict[str, str]) -> list[tuple[Any, Any]]:
    """Return what a search can still be narrowed by: its name, and values with count and query."""
    return [
        (
            FACET_LABELS[name],
            [
                (label_of(name, value), count, urlencode(kept | {name: value}))
                for value, count in counts[name].most_common(8)
            ],
        )
        for name in FACETS
        if name not in kept and len(counts[name]) > 1
    ]


FACET_LABELS = {
    "type": _("Kind of result"),
    "kind": _("Kind"),
    "addressee": _("Addressee"),
    "theme": _("Theme"),
    "status": _("Status"),
    "language": _("Language"),
}


def label_of(name: str, value: str) -> Any:
    """Return what readers call the value of a facet."""
    if name in {"addressee", "theme"}:
        model: Any = Addressee if name == "addressee" else Theme
        row = model.objects.filter(code=value).first()
        return served(row, "name", language=reader_language()).text if row else value
    if name == "language":
        language = language_of(value)
        return language.label if language else value
    choices: dict[str, Any] = {
        label: text for vocabulary in VOCABULARIES[name] for label, text in vocabulary.choices
    }
    return choices.get(value, value)


VOCABULARIES: dict[str, list[Any]] = {
    "type": [SearchType],
    "status": [Status],
    "kind": [Kind, UpdateKind, SourceKind, ClauseKind, AddresseeKind, TermSection],
}
