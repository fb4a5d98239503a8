"""Pages where members write, review and publish. `reviews` says who may; a page asks it."""

import datetime as dt
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import ListView, TemplateView, UpdateView, View

from commitments import reviews
from commitments.kinds import State, UpdateKind
from commitments.members import may_give
from commitments.models import Assignment, FollowUp, Item, Update
from commitments.redactions import MAY_REDACT
from commitments.roles import Role, roles_of
from commitments.sources import organisation_named, source_for
from commitments.workspace.differences import differences
from commitments.workspace.forms import (
    AssignmentForm,
    CitationFormSet,
    CopyForm,
    TranslationForm,
    UpdateForm,
)
from declarations.languages import reader_language, served

UNSENT = "workspace-unsent"


def today() -> dt.date:
    return timezone.now().date()


class ForMembers(View):
    """Refuses those who have no role."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not roles_of(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class Home(ForMembers, TemplateView):
    template_name = "workspace/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        return super().get_context_data(
            coordinates=bool(may_give(user)),
            redacts=bool(roles_of(user) & MAY_REDACT),
            drafts=reviews.drafts_by(user).for_display().order_by("-changed_at"),
            waiting=reviews.waiting_for(user).for_display().order_by("changed_at"),
            due=Assignment.objects.due(on=today()),
            recent=Update.objects.published().for_display().order_by("-entry__number")[:10],
            may_write=reviews.may_write(user),
            **kwargs,
        )


class FollowUpList(ForMembers, ListView):
    """Every follow-up and every position, to write about."""

    template_name = "workspace/follow_ups.html"
    context_object_name = "follow_ups"
    queryset = FollowUp.objects.for_display().select_related("assignment__owner")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            positions=Item.objects.filter(follow_ups=None).for_display(),
            assigns=Role.COORDINATOR in roles_of(self.request.user),
            **kwargs,
        )


class Assign(ForMembers, UpdateView):
    """Who looks after a follow-up, and when it is due for review."""

    form_class = AssignmentForm
    template_name = "workspace/assign.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if Role.COORDINATOR not in roles_of(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Assignment:  # noqa: ARG002
        follow_ups = FollowUp.objects.with_code(self.kwargs["code"])
        self.follow_up = get_object_or_404(follow_ups.for_display())
        found = Assignment.objects.filter(follow_up=self.follow_up).first()
        return found or Assignment(follow_up=self.follow_up)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(follow_up=self.follow_up, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        form.save()
        return redirect("workspace:follow-ups")


class Form(ForMembers):
    """A draft being filled in: its own fields, and its citations."""

    template_name = "workspace/form.html"
    update: Update

    def answer(
        self,
        request: HttpRequest,
        form: Any,
        citations: Any,
        *,
        status: int = 200,
        current: Update | None = None,
        was_unsent: bool = False,
    ) -> HttpResponse:
        values = {
            "form": form,
            "citations": citations,
            "update": self.update,
            "current": current,
            "was_unsent": was_unsent,
        }
        return render(request, self.template_name, values, status=status)

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

    def save_valid(self, request: HttpRequest, form: Any, citations: Any) -> Any:
        raise NotImplementedError

    def columns_of(self, form: UpdateForm) -> dict[str, Any]:
        values = form.columns()
        name = form.cleaned_data.get("new_organisation")
        if name:
            language = form.cleaned_data["original_language"]
            values["attributed_to"] = organisation_named(name, language=language)
        return values

    def citations_of(self, citations: Any) -> list[dict[str, Any]]:
        saved = self.update if self.update.pk else None
        return [
            form.of_the_citation() | {"source": source_for(form.of_the_source(), update=saved)}
            for form in citations
            if form.has_changed() or form.initial
            if not form.cleaned_data.get("DELETE") and form.cleaned_data.get("address")
        ]


def add_errors(form: Any, error: ValidationError) -> None:
    """Show each message at its field, or above the form where there is no such field."""
    for name, messages in getattr(error, "message_dict", {"": error.messages}).items():
        for message in messages:
            form.add_error(name if name in form.fields else None, message)


def unsent(request: HttpRequest) -> QueryDict | None:
    """Return what was filled in when the session was lost, once, or None."""
    kept = request.session.get(UNSENT)
    if not kept or kept["path"] != request.get_full_path():
        return None
    del request.session[UNSENT]
    return QueryDict(kept["values"])


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
        kept = unsent(request)
        if kept:
            form = UpdateForm(kept, instance=self.update)
            return self.answer(request, form, CitationFormSet(kept), was_unsent=True)
        first = {"original_language": reader_language().code, "as_of_precision": "day"}
        return self.answer(
            request, UpdateForm(instance=self.update, initial=first), CitationFormSet()
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        self.update = self.blank(request, self.asked(request))
        form, citations = (
            UpdateForm(request.POST, instance=self.update),
            CitationFormSet(request.POST),
        )
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
        fixed = {name: getattr(self.update, name) for name in ("kind", "supersedes")}
        wanted = [(self.update.item, self.update.follow_up)]
        also = form.cleaned_data.get("also_on", [])
        wanted += [(each.item, each) for each in also if each != self.update.follow_up]
        return [
            reviews.write(
                user,  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
                columns | fixed | {"item": item, "follow_up": follow_up},
                self.citations_of(citations),
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


class OfOneDraft(ForMembers):
    """A page of one draft. For those who may not read it, there is none."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        drafts = Update.objects.for_display().prefetch_related("comments__author")
        self.update = get_object_or_404(drafts, pk=kwargs.pop("pk"))
        if self.update.state == State.PUBLISHED:
            return redirect(self.update)
        if not reviews.may_read(request.user, self.update):  # type: ignore[arg-type]  # As above.
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def show(
        self,
        request: HttpRequest,
        *,
        status: int = 200,
        errors: list[str] | None = None,
        comment: str = "",
    ) -> HttpResponse:
        user: Any = request.user
        before = last_assessment(self.update)
        context = {
            "update": self.update,
            "errors": errors or [],
            "comment": comment or request.POST.get("comment", ""),
            "steps": reviews.steps_for(user, self.update),
            "copy_form": CopyForm(),
            "may_edit": reviews.may_edit(user, self.update),
            "may_translate": reviews.may_translate(user, self.update),
            "is_own": reviews.is_author(user, self.update),
            "before": before,
            "changes": differences(*texts(before, self.update)) if before else [],
        }
        return render(request, "workspace/draft.html", context, status=status)


def last_assessment(update: Update) -> Any:
    """Return the assessment that ``update`` would follow, or what it corrects, or None."""
    if update.supersedes:
        return update.supersedes
    if update.kind != UpdateKind.ASSESSMENT:
        return None
    known = Update.objects.known().assessments().filter(follow_up=update.follow_up)
    return known.select_related("entry").order_by("-as_of_from", "-entry__number").first()


def texts(*updates: Update) -> list[str]:
    return [served(update, "text", language=reader_language()).text for update in updates]


class Draft(OfOneDraft):
    def get(self, request: HttpRequest) -> HttpResponse:
        kept = unsent(request)
        return self.show(request, comment=kept.get("comment", "") if kept else "")


class Take(OfOneDraft):
    """One step on the way: submit, withdraw, return, reject, publish."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, step: str) -> HttpResponse:
        if step not in reviews.STEPS:
            raise Http404
        if not reviews.STEPS[step].may(request.user, self.update):  # type: ignore[arg-type]  # As above.
            raise PermissionDenied
        try:
            taken = reviews.take(
                step,
                request.user,  # type: ignore[arg-type]  # As above.
                self.update,
                version=number_in(request.POST.get("version", "")),
                on=today(),
                comment=request.POST.get("comment", ""),
                override_reason=request.POST.get("override_reason", ""),
            )
        except reviews.VersionIsStale:
            message = _("Somebody changed this meanwhile. Read it again, then decide.")
            return self.show(request, status=HTTPStatus.CONFLICT, errors=[message])
        except ValidationError as error:
            self.update.refresh_from_db()
            return self.show(request, status=HTTPStatus.BAD_REQUEST, errors=error.messages)
        if taken.state == State.PUBLISHED:
            return redirect(Update.objects.select_related("entry").get(pk=taken.pk))
        return redirect("workspace:home")


def number_in(text: str) -> int:
    """Return the number that a form carries, or one that no version has."""
    return int(text) if text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004  As above.


class Say(OfOneDraft):
    """A comment for those who work on a draft."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            reviews.say(request.user, self.update, request.POST.get("comment", ""))  # type: ignore[arg-type]  # As above.
        except ValidationError as error:
            return self.show(request, status=HTTPStatus.BAD_REQUEST, errors=error.messages)
        return redirect("workspace:draft", self.update.pk)


class Edit(OfOneDraft, Form):
    """A draft changed by its author, or its other languages by a translator."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    def form_for(self, request: HttpRequest, values: Any = None) -> Any:
        user: Any = request.user
        first = {"version": self.update.version}
        if reviews.may_edit(user, self.update):
            return UpdateForm(values, instance=self.update, initial=first)
        if reviews.may_translate(user, self.update):
            return TranslationForm(values, instance=self.update, initial=first)
        raise PermissionDenied

    def citations_for(self, form: Any, values: Any = None) -> Any:
        if isinstance(form, TranslationForm):
            return CitationFormSet(initial=[]) if values is None else NoCitations()
        cited = self.update.citations.select_related("source")
        first = [
            {name: getattr(citation, name) for name in ("polarity", "excerpt", "locator")}
            | {
                name: getattr(citation.source, name)
                for name in ("address", "title", "publisher", "kind", "language", "published_on")
            }
            for citation in cited
        ]
        return CitationFormSet(values, initial=first)

    def get(self, request: HttpRequest) -> HttpResponse:
        kept = unsent(request)
        form = self.form_for(request, kept)
        citations = self.citations_for(form, kept)
        return self.answer(request, form, citations, was_unsent=bool(kept))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form_for(request, request.POST)
        citations = self.citations_for(form, request.POST)
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
