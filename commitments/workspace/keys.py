"""A member's own keys to the API: made, listed, taken back."""

import datetime as dt
from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commitments.models import Token
from commitments.workspace.views import ForMembers

DAYS = [(7, _("7 days")), (30, _("30 days")), (90, _("90 days"))]


class KeyForm(forms.ModelForm):
    days = forms.TypedChoiceField(label=_("good for"), choices=DAYS, coerce=int)

    class Meta:
        model = Token
        fields = ["name", "scope"]


class KeyList(ForMembers):
    """The keys that are still good, and a form for a new one, which is shown once."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, KeyForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = KeyForm(request.POST)
        if not form.is_valid():
            return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)
        values = form.cleaned_data
        _token, key = Token.objects.create(
            request.user,
            expiry=dt.timedelta(days=values["days"]),
            name=values["name"],
            scope=values["scope"],
        )
        return self.answer(request, KeyForm(), key=key)

    def answer(
        self, request: HttpRequest, form: Any, *, status: int = 200, key: str = ""
    ) -> HttpResponse:
        keys = Token.objects.filter(user=request.user, expiry__gt=timezone.now())
        context = {"form": form, "keys": keys, "key": key}
        return render(request, "workspace/keys.html", context, status=status)


class TakeBack(ForMembers):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, digest: str) -> HttpResponse:
        get_object_or_404(Token, user=request.user, digest=digest).delete()
        return redirect("workspace:keys")
