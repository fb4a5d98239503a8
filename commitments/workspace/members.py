"""Pages of a coordinator: who is a member, and who is invited; and the page of the invited."""

from http import HTTPStatus
from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth.forms import SetPasswordForm
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView, View

from commitments import members
from commitments.roles import Role
from commitments.workspace.views import add_errors


class ForCoordinators(View):
    """Refuses those who may give no role."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.roles = members.may_give(request.user)
        if not self.roles:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def choices(roles: set[Any]) -> list[tuple[str, Any]]:
    return [(role.value, role.label) for role in Role if role in roles]


class InvitationForm(forms.Form):
    username = forms.CharField(label=_("Username"), max_length=150)
    email = forms.EmailField(label=_("Email address"), required=False)
    roles = forms.MultipleChoiceField(label=_("Roles"), widget=forms.CheckboxSelectMultiple)


class MemberForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label=_("Roles"), widget=forms.CheckboxSelectMultiple, required=False
    )
    is_active = forms.BooleanField(label=_("The account is open"), required=False)
    takes_second_factor = forms.BooleanField(
        label=_("Take the second factor away, since it was lost"), required=False
    )


class MemberList(ForCoordinators, ListView):
    template_name = "workspace/members.html"
    context_object_name = "members"

    def get_queryset(self) -> QuerySet[Any]:
        shown: QuerySet[Any] = members.all_members().order_by("username")
        return shown.prefetch_related("groups")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = [
            (
                member,
                [
                    role.label
                    for role in Role
                    if role in {group.name for group in member.groups.all()}
                ],
            )
            for member in self.object_list
        ]
        return super().get_context_data(shown=shown, **kwargs)


class Invite(ForCoordinators):
    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, self.form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form(request.POST)
        if form.is_valid():
            try:
                _member, key = members.invite(request.user, **form.cleaned_data)  # type: ignore[arg-type]  # No anonymous user gets here.
            except ValidationError as error:
                add_errors(form, error)
            else:
                path = reverse("account_invitation", args=[key])
                return self.answer(request, form, address=request.build_absolute_uri(path))
        return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)

    def form(self, values: Any = None) -> InvitationForm:
        form = InvitationForm(values)
        form.fields["roles"].choices = choices(self.roles)  # type: ignore[attr-defined]  # A field of choices.
        return form

    def answer(
        self, request: HttpRequest, form: Any, *, status: int = 200, address: str = ""
    ) -> HttpResponse:
        context = {"form": form, "address": address}
        return render(request, "workspace/invite.html", context, status=status)


class Change(ForCoordinators):
    """The roles of one member, and whether the account is open."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.member = get_object_or_404(members.all_members(), pk=kwargs.pop("pk"))
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        self.refuse(request)
        first = {
            "roles": list(self.member.groups.values_list("name", flat=True)),
            "is_active": self.member.is_active,
        }
        return self.answer(request, self.form(initial=first))

    def post(self, request: HttpRequest) -> HttpResponse:
        self.refuse(request)
        form = self.form(request.POST)
        if not form.is_valid():
            return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)
        members.change_roles(request.user, self.member, **form.cleaned_data)  # type: ignore[arg-type]  # As above.
        if form.cleaned_data["takes_second_factor"]:
            get_adapter(request).send_notification_mail("second_factor_taken", self.member)
        return redirect("workspace:members")

    def refuse(self, request: HttpRequest) -> None:
        if not members.may_change(request.user, self.member):  # type: ignore[arg-type]  # As above.
            raise PermissionDenied

    def form(self, *values: Any, **options: Any) -> MemberForm:
        form = MemberForm(*values, **options)
        form.fields["roles"].choices = choices(self.roles)  # type: ignore[attr-defined]  # As above.
        return form

    def answer(self, request: HttpRequest, form: Any, *, status: int = 200) -> HttpResponse:
        changes = self.member.role_changes.select_related("changed_by")[:20]
        context = {"form": form, "member": self.member, "changes": changes}
        return render(request, "workspace/member.html", context, status=status)


class Accept(View):
    """The page that an invitation leads to: a password, and then the account is there."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.member = members.invited(kwargs.pop("key"))
            return super().dispatch(request, *args, **kwargs)
        except members.InvitationIsVoid as error:
            raise Http404 from error

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, SetPasswordForm(self.member))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SetPasswordForm(self.member, request.POST)
        if not form.is_valid():
            return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)
        with transaction.atomic():
            members.claim(self.member)
            form.save()
        return redirect("account_login")

    def answer(self, request: HttpRequest, form: Any, *, status: int = 200) -> HttpResponse:
        context = {"form": form, "member": self.member}
        return render(request, "workspace/accept.html", context, status=status)
