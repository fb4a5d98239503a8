"""Pages where members write, review and publish. `reviews` says who may; a page asks it."""

import datetime as dt
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import ListView, TemplateView, UpdateView, View

from commitments import reviews
from commitments.kinds import State, UpdateKind
from commitments.members import may_give
from commitments.models import Assignment, FollowUp, Item, Subscription, Update
from commitments.redactions import MAY_REDACT
from commitments.roles import Role, roles_of
from commitments.translations import may_see
from commitments.webhooks.subscriptions import may_subscribe
from commitments.workspace.forms import (
    AssignmentForm,
    CopyForm,
)
from declarations.differences import differences
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
            subscribes=may_subscribe(user),
            stopped=Subscription.objects.stopped() if may_subscribe(user) else (),
            drafts=reviews.drafts_by(user).for_display().order_by("-changed_at"),
            waiting=reviews.waiting_for(user).for_display().order_by("changed_at"),
            due=Assignment.objects.due(on=today()),
            recent=Update.objects.published().for_display().order_by("-entry_id")[:10],
            may_write=reviews.may_write(user),
            translates=may_see(user),
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
