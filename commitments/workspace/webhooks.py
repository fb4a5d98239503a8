"""Pages of a coordinator: who is told of what is published, and what became of each delivery."""

import uuid
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView

from commitments.filters import UpdateFilter
from commitments.models import Delivery, Subscription, SubscriptionChange
from commitments.webhooks import subscriptions
from commitments.webhooks.subscriptions import FILTERS, OVERLAP
from commitments.workspace.views import ForMembers, add_errors

LABELS = {
    "clause": _("Clause"),
    "item": _("Item"),
    "since": _("First day"),
    "until": _("Last day"),
    "addressee": _("Addressee"),
    "theme": _("Theme"),
    "kind": _("Kind"),
    "status": _("Status"),
}
STEPS: dict[str, Callable[[Any, Subscription], Any]] = {
    "pause": subscriptions.pause,
    "ping": lambda user, each: subscriptions.ping(user, each, at=timezone.now()),
    "resume": lambda user, each: subscriptions.resume(user, each, at=timezone.now()),
}


class SubscriptionForm(forms.ModelForm):
    """A subscription, with the fields of the filters that lists of updates have."""

    class Meta:
        model = Subscription
        fields = ["description", "address"]
        widgets = {"address": forms.URLInput({"dir": "ltr"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["address"].help_text = subscriptions.refusal()
        offered = UpdateFilter().form.fields
        for name in FILTERS:
            field = self.fields[name] = offered[name]
            field.label = LABELS.get(name, field.label)
            field.initial = self.instance.filters.get(name)

    def _post_clean(self) -> None:
        """Leave the instance alone: `subscriptions` checks and writes it."""

    def values(self) -> dict[str, Any]:
        """Return what was filled in, the filters as they stand in an address."""
        filled_in = {name: self.data.get(name, "").strip() for name in FILTERS}
        return {
            "description": self.cleaned_data["description"],
            "address": self.cleaned_data["address"].strip(),
            "filters": {name: value for name, value in filled_in.items() if value},
        }


class ForSubscribers(ForMembers):
    """Refuses those who may not subscribe anybody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not subscriptions.may_subscribe(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class SubscriptionList(ForSubscribers, ListView):
    template_name = "workspace/webhooks.html"
    context_object_name = "subscriptions"
    queryset = Subscription.objects.all()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        changes = SubscriptionChange.objects.select_related("changed_by")[:20]
        return super().get_context_data(changes=changes, is_on=settings.WEBHOOKS, **kwargs)


class Subscribe(ForSubscribers):
    """A form for a new subscription, and its secret, which is shown once."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, SubscriptionForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SubscriptionForm(request.POST)
        if form.is_valid():
            origin = request.build_absolute_uri("/").rstrip("/")
            try:
                made = subscriptions.subscribe(request.user, origin=origin, **form.values())  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
            except ValidationError as error:
                add_errors(form, error)
            else:
                return self.answer(request, form, subscription=made, secret=made.secret)
        return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)

    def answer(
        self, request: HttpRequest, form: Any, *, status: int = 200, **context: Any
    ) -> HttpResponse:
        context = {"secret": "", "subscription": None, "is_on": settings.WEBHOOKS} | context
        return render(
            request, "workspace/webhook_form.html", context | {"form": form}, status=status
        )


class OfOneSubscription(ForSubscribers):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if subscriptions.may_subscribe(request.user):
            self.subscription = get_object_or_404(Subscription, pk=kwargs.pop("pk"))
        return super().dispatch(request, *args, **kwargs)


class Edit(OfOneSubscription):
    def get(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request, SubscriptionForm(instance=self.subscription))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SubscriptionForm(request.POST, instance=self.subscription)
        if form.is_valid():
            try:
                subscriptions.change(request.user, self.subscription, **form.values())  # type: ignore[arg-type]  # As above.
            except ValidationError as error:
                add_errors(form, error)
            else:
                return redirect(self.subscription)
        return self.answer(request, form, status=HTTPStatus.BAD_REQUEST)

    def answer(self, request: HttpRequest, form: Any, *, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "secret": "",
            "subscription": self.subscription,
            "is_on": settings.WEBHOOKS,
        }
        return render(request, "workspace/webhook_form.html", context, status=status)


class Show(OfOneSubscription, ListView):
    """One subscription with its deliveries, the latest first."""

    template_name = "workspace/webhook.html"
    context_object_name = "deliveries"
    paginate_by = 50
    secret = ""

    def get_queryset(self) -> QuerySet[Any]:
        deliveries: QuerySet[Any] = self.subscription.deliveries.for_display()
        return deliveries

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            subscription=self.subscription,
            changes=self.subscription.changes.select_related("changed_by")[:20],
            secret=self.secret,
            overlap=OVERLAP.days,
            is_on=settings.WEBHOOKS,
            now=timezone.now(),
            **kwargs,
        )


class ShowNewSecret(Show):
    """The same page after a new secret was made, which it shows once."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.secret = subscriptions.rotate(request.user, self.subscription, at=timezone.now())  # type: ignore[arg-type]  # As above.
        return self.get(request, *args, **kwargs)


class Take(OfOneSubscription):
    """One step with a subscription: a test, a pause, the end of it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, step: str) -> HttpResponse:
        if step not in STEPS:
            raise Http404
        STEPS[step](request.user, self.subscription)
        return redirect(self.subscription)


class Delete(OfOneSubscription):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        subscriptions.delete(request.user, self.subscription)  # type: ignore[arg-type]  # As above.
        return redirect("workspace:webhooks")


class Replay(ForSubscribers):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        delivery = get_object_or_404(Delivery.objects.select_related("subscription"), pk=pk)
        subscriptions.replay(request.user, delivery, at=timezone.now())  # type: ignore[arg-type]  # As above.
        return redirect(delivery.subscription)
