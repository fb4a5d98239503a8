"""Pages where members write: a draft filled in, and what a source's page says of itself."""

from abc import ABC, abstractmethod
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render

from commitments import metadata, reviews
from commitments.kinds import UpdateKind
from commitments.models import FollowUp, Item, Update
from commitments.roles import roles_of
from commitments.sources import organisation_named, source_for
from commitments.workspace.forms import (
    LANGUAGES_OF_SOURCES,
    CitationFormSet,
    TranslationForm,
    UpdateForm,
)
from commitments.workspace.views import ForMembers, OfOneDraft, add_errors, unsent
from declarations.languages import reader_language

LOOK_UP = "look_up"


class Form(ForMembers, ABC):
    """A draft being filled in: its own fields, and its citations."""

    template_name = "workspace/form.html"
    update: Update

    @abstractmethod
    def forms(self, request: HttpRequest, values: QueryDict | None = None) -> tuple[Any, Any]:
        """Return the form of the draft and those of its citations, with what was filled in."""

    def answer(
        self, request: HttpRequest, form: Any, citations: Any, *, status: int = 200, **also: Any
    ) -> HttpResponse:
        values = {
            "form": form,
            "citations": citations,
            "update": self.update,
            "looks_up": settings.FETCH_METADATA,
            "current": None,
            "was_unsent": False,
            "looked_up": None,
        }
        return render(request, self.template_name, values | also, status=status)

    def blank_or_unsent(self, request: HttpRequest) -> HttpResponse:
        kept = unsent(request)
        return self.answer(request, *self.forms(request, kept), was_unsent=bool(kept))

    def look_up(self, request: HttpRequest) -> HttpResponse:
        """Show the form with what the page of one source says of itself. Nothing is saved."""
        if not settings.FETCH_METADATA:
            raise Http404
        values = request.POST.copy()
        was_read = fill_in(values, prefix=str(values.get(LOOK_UP)))
        form, citations = self.forms(request, values)
        for each in (form, *citations):
            each.errors.clear()  # What is not finished yet is no mistake.
        return self.answer(request, form, citations, looked_up={"was_read": was_read})

    def save(self, request: HttpRequest, form: Any, citations: Any) -> Any:
        """Return what was saved, or None where ``form`` says what is wrong."""
        if not form.is_valid() or not citations.is_valid():
            return None
        try:
            with transaction.atomic():
                return self.save_valid(request, form, citations)
        except ValidationError as error:
            add_errors(form, error)
            return None

    @abstractmethod
    def save_valid(self, request: HttpRequest, form: Any, citations: Any) -> Any:
        """Save what was filled in, and return it. Raises ValidationError, VersionIsStale."""

    def columns_of(self, form: UpdateForm) -> dict[str, Any]:
        values = form.columns()
        name = form.cleaned_data.get("new_organisation")
        if name:
            language = form.cleaned_data["original_language"]
            values["attributed_to"] = organisation_named(name, language=language)
        return values

    def citations_of(self, citations: Any) -> list[dict[str, Any]]:
        user: Any = self.request.user
        return [
            form.of_the_citation() | {"source": source_for(form.of_the_source(), user=user)}
            for form in citations
            if form.has_changed() or form.initial
            if not form.cleaned_data.get("DELETE") and form.cleaned_data.get("address")
        ]


def fill_in(values: QueryDict, *, prefix: str) -> bool:
    """Fill the empty fields of one citation with what the page at its address says of itself.

    Return whether the page was read.
    """
    try:
        found = metadata.look_up(values.get(f"{prefix}-address", "").strip())
    except metadata.NotRead:
        return False
    for name, value in found._asdict().items():
        key = f"{prefix}-{name}"
        is_offered = name != "language" or value in dict(LANGUAGES_OF_SOURCES)
        if value and is_offered and not values.get(key):
            values[key] = str(value)
    return True


class Write(Form):
    """A new draft: first its kind, then what that kind needs."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if roles_of(request.user) and not reviews.may_write(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        about = self.asked(request)
        if "kind" not in request.GET and "supersedes" not in about:
            kinds = [kind for kind in UpdateKind if kind != UpdateKind.CORRECTION]
            if not about["follow_up"]:
                kinds = [UpdateKind.DEVELOPMENT]
            return render(request, "workspace/choose_kind.html", about | {"kinds": kinds})
        self.update = self.blank(request, about)
        return self.blank_or_unsent(request)

    def forms(self, request: HttpRequest, values: QueryDict | None = None) -> tuple[Any, Any]:  # noqa: ARG002
        first = {"original_language": reader_language().code, "as_of_precision": "day"}
        form = UpdateForm(values, instance=self.update, initial=first)
        return form, CitationFormSet(values)

    def post(self, request: HttpRequest) -> HttpResponse:
        self.update = self.blank(request, self.asked(request))
        if LOOK_UP in request.POST:
            return self.look_up(request)
        form, citations = self.forms(request, request.POST)
        drafts = self.save(request, form, citations)
        if not drafts:
            return self.answer(request, form, citations, status=HTTPStatus.BAD_REQUEST)
        return (
            redirect("workspace:draft", drafts[0].pk)
            if len(drafts) == 1
            else redirect("workspace:home")
        )

    def save_valid(self, request: HttpRequest, form: Any, citations: Any) -> list[Update]:
        columns, user = self.columns_of(form), request.user
        cited = self.citations_of(citations)
        fixed = {name: getattr(self.update, name) for name in ("kind", "supersedes")}
        wanted = [(self.update.item, self.update.follow_up)]
        also = form.cleaned_data.get("also_on", [])
        wanted += [(each.item, each) for each in also if each != self.update.follow_up]
        return [
            reviews.write(
                user,  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
                columns | fixed | {"item": item, "follow_up": follow_up},
                cited,
            )
            for item, follow_up in wanted
        ]

    def asked(self, request: HttpRequest) -> dict[str, Any]:
        """Return what the address says that the update is about. Raises Http404."""
        number = request.GET.get("supersedes", "")
        if number.isdigit() and len(number) < 10:  # noqa: PLR2004  What fits the column.
            published = Update.objects.published().select_related("item", "follow_up")
            old = get_object_or_404(published, entry__number=number)
            return {"item": old.item, "follow_up": old.follow_up, "supersedes": old}
        if "item" in request.GET:
            item = get_object_or_404(Item, code=request.GET["item"])
            return {"item": item, "follow_up": None}
        follow_ups = FollowUp.objects.with_code(request.GET.get("follow_up", ""))
        follow_up = get_object_or_404(follow_ups.select_related("item", "addressee"))
        return {"item": follow_up.item, "follow_up": follow_up}

    def blank(self, request: HttpRequest, about: dict[str, Any]) -> Update:
        kind = "correction" if "supersedes" in about else request.GET.get("kind", "")
        if kind not in UpdateKind or (kind == "correction" and "supersedes" not in about):
            raise Http404
        return Update(kind=kind, author=request.user, **about)  # type: ignore[misc]  # As above.


class Edit(OfOneDraft, Form):
    """A draft changed by its author, or its other languages by a translator."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    def forms(self, request: HttpRequest, values: QueryDict | None = None) -> tuple[Any, Any]:
        user: Any = request.user
        first = {"version": self.update.version}
        if reviews.may_edit(user, self.update):
            form = UpdateForm(values, instance=self.update, initial=first)
            return form, CitationFormSet(values, initial=self.cited())
        if reviews.may_translate(user, self.update):
            return TranslationForm(values, instance=self.update, initial=first), NoCitations()
        raise PermissionDenied

    def cited(self) -> list[dict[str, Any]]:
        of_source = ("address", "title", "publisher", "kind", "language", "published_on")
        return [
            {name: getattr(citation, name) for name in ("polarity", "excerpt", "locator")}
            | {name: getattr(citation.source, name) for name in of_source}
            for citation in self.update.citations.select_related("source")
        ]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.blank_or_unsent(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        if LOOK_UP in request.POST:
            return self.look_up(request)
        form, citations = self.forms(request, request.POST)
        try:
            saved = self.save(request, form, citations)
        except reviews.VersionIsStale as stale:
            return self.conflict(request, form, citations, stale.current)
        if not saved:
            return self.answer(request, form, citations, status=HTTPStatus.BAD_REQUEST)
        return redirect("workspace:draft", saved.pk)

    def save_valid(self, request: HttpRequest, form: Any, citations: Any) -> Update:
        is_translation = isinstance(form, TranslationForm)
        return reviews.edit(
            request.user,  # type: ignore[arg-type]  # As above.
            self.update,
            form.columns() if is_translation else self.columns_of(form),
            None if is_translation else self.citations_of(citations),
            version=form.cleaned_data["version"] or 0,
        )

    def conflict(
        self, request: HttpRequest, form: Any, citations: Any, current: Update
    ) -> HttpResponse:
        """Show what was typed beside what somebody else saved first; the next save is final."""
        form.data = form.data.copy()
        form.data["version"] = current.version
        return self.answer(request, form, citations, status=HTTPStatus.CONFLICT, current=current)


class NoCitations:
    """The citations of a form that has none."""

    forms: list[Any] = []

    def is_valid(self) -> bool:
        return True

    def __iter__(self) -> Any:
        return iter(self.forms)
