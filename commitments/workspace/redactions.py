"""Taking out for good what an entry says: one person proposes it, another one approves."""

import logging
from http import HTTPStatus
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _, gettext_lazy

from commitments import redactions
from commitments.models import Redaction, Update
from commitments.releases.shelf import withdraw_redacted
from commitments.roles import roles_of
from commitments.workspace.views import ForMembers, add_errors, today
from declarations.languages import LANGUAGES

logger = logging.getLogger(__name__)
REASONS = ["reason" + language.suffix for language in LANGUAGES.values()]


class RedactionForm(forms.ModelForm):
    number = forms.IntegerField(
        label=gettext_lazy("Number of the entry"), min_value=1, max_value=999_999_999
    )

    class Meta:
        model = Redaction
        fields = REASONS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["number"])
        for language in LANGUAGES.values():
            field = self.fields["reason" + language.suffix]
            field.required = False
            field.widget = forms.Textarea(
                {"rows": 3, "lang": language.tag, "dir": language.direction}
            )


class ForTwoPersons(ForMembers):
    """Refuses those who may not redact."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not roles_of(request.user) & redactions.MAY_REDACT:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class RedactionList(ForTwoPersons):
    """What was proposed and waits for a second person, and a form to propose."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, RedactionForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = RedactionForm(request.POST)
        if form.is_valid() and self.propose(request, form):
            return redirect("workspace:redactions")
        return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)

    def propose(self, request: HttpRequest, form: RedactionForm) -> bool:
        number = form.cleaned_data["number"]
        update = Update.objects.published().filter(entry__number=number).first()
        if update is None:
            form.add_error("number", _("There is no such update."))
            return False
        reasons = {name: form.cleaned_data[name] for name in REASONS}
        try:
            redactions.propose(request.user, update, reasons)  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
        except ValidationError as error:
            add_errors(form, error)
        return form.is_valid()

    def answer(self, request: HttpRequest, form: Any, *, status: int = 200) -> HttpResponse:
        waiting = Redaction.objects.filter(entry=None).select_related(
            "redacts__update__item", "proposed_by"
        )
        context = {"form": form, "waiting": waiting}
        return render(request, "workspace/redactions.html", context, status=status)


class Approve(ForTwoPersons):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        redaction = get_object_or_404(Redaction, pk=pk)
        entry = redactions.approve(request.user, redaction, on=today())  # type: ignore[arg-type]  # As above.
        try:
            withdraw_redacted()
        except OSError:
            # They are refused all the same, but what copies the folder would still find them.
            logger.exception("Files of withdrawn releases are left: run withdraw_releases.")
        return redirect("commitments:update", entry.number)


class Withdraw(ForTwoPersons):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        redactions.withdraw(request.user, get_object_or_404(Redaction, pk=pk))  # type: ignore[arg-type]  # As above.
        return redirect("workspace:redactions")
