"""Who is told of what is published, by requests to addresses of theirs. It is never public."""

import datetime as dt
import uuid
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.kinds import DeliveryState, Event, Outcome, Standing, SubscriptionStep
from commitments.models.entries import Entry

STOPPED = [Standing.GONE, Standing.FAILING]


class SubscriptionQuerySet(models.QuerySet[Any]):
    def active(self) -> Self:
        return self.filter(standing=Standing.ACTIVE)

    def stopped(self) -> Self:
        """Return those that the server stopped, and that a coordinator should look at."""
        return self.filter(standing__in=STOPPED)


class Subscription(models.Model):
    """An address to which publications are sent, narrowed by ``filters`` as lists of updates are.

    After a new secret the former one signs too, until ``former_secret_until``, so that a receiver
    can change without losing anything.
    """

    description = models.CharField(
        _("description"), max_length=200, help_text=_("Whose it is and what for")
    )
    address = models.CharField(_("address"), max_length=500)
    filters = models.JSONField(_("filters"), default=dict, blank=True)
    origin = models.CharField(_("links begin with"), max_length=300)
    # What signs
    secret = models.CharField(_("secret"), max_length=100)
    former_secret = models.CharField(_("former secret"), max_length=100, blank=True)
    former_secret_until = models.DateTimeField(_("former secret until"), null=True, blank=True)
    # How it goes
    standing = models.CharField(_("state"), max_length=7, choices=Standing, default=Standing.ACTIVE)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        constraints = [
            models.CheckConstraint(
                condition=Q(standing__in=Standing.values), name="subscription_standing_is_known"
            ),
            models.CheckConstraint(
                condition=Q(former_secret="", former_secret_until=None)
                | (~Q(former_secret="") & Q(former_secret_until__isnull=False)),
                name="subscription_former_secret_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return self.description

    def get_absolute_url(self) -> str:
        return reverse("workspace:webhook", args=[self.pk])

    @property
    def is_active(self) -> bool:
        return self.standing == Standing.ACTIVE

    def secrets(self, *, at: dt.datetime) -> list[str]:
        """Return the secrets that sign at this moment, the newest first."""
        until = self.former_secret_until
        return [self.secret, *([self.former_secret] if until and at < until else [])]


class DeliveryQuerySet(models.QuerySet[Any]):
    def waiting(self) -> Self:
        return self.filter(state=DeliveryState.WAITING)

    def settled(self) -> Self:
        """Return what arrived or was given up."""
        return self.exclude(state=DeliveryState.WAITING)

    def for_display(self) -> Self:
        return self.select_related("entry__update__item", "entry__redacting__redacts__update__item")


class Delivery(models.Model):
    """One event for one subscription. Its id is the same in each try, so receivers know it again.

    What is sent is read from the ledger at each try: a redaction reaches what still waits.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subscription = models.ForeignKey(
        Subscription,
        on_delete=models.CASCADE,
        related_name="deliveries",
        verbose_name=_("webhook"),
    )
    event = models.CharField(_("event"), max_length=16, choices=Event)
    entry = models.ForeignKey(
        Entry,
        on_delete=models.PROTECT,
        related_name="deliveries",
        verbose_name=_("ledger entry"),
        null=True,
    )
    made_at = models.DateTimeField(_("made at"))
    # How it goes
    state = models.CharField(
        _("state"), max_length=9, choices=DeliveryState, default=DeliveryState.WAITING
    )
    tries = models.PositiveIntegerField(_("tries"), default=0)
    tries_left = models.PositiveSmallIntegerField(_("tries left"))
    next_try_at = models.DateTimeField(_("next try at"), null=True)
    last_tried_at = models.DateTimeField(_("last tried at"), null=True)
    # Of an answer nothing else is kept.
    outcome = models.CharField(_("outcome"), max_length=11, choices=Outcome, blank=True)
    status = models.PositiveSmallIntegerField(_("status of the answer"), null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "pk"]
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=DeliveryState.values), name="delivery_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(event=Event.PING, entry=None)
                | (~Q(event=Event.PING) & Q(entry__isnull=False)),
                name="delivery_is_of_an_entry",
            ),
            models.UniqueConstraint(
                fields=["subscription", "entry"], name="delivery_of_an_entry_is_made_once"
            ),
        ]
        indexes = [models.Index(fields=["subscription", "-made_at"], name="delivery_of_webhook")]

    def __str__(self) -> str:
        return self.message_id

    @property
    def message_id(self) -> str:
        """What the header `webhook-id` says."""
        return f"msg_{self.id.hex}"


class SubscriptionChange(models.Model):
    """Who did what with a subscription; nobody did what the server did by itself."""

    subscription = models.ForeignKey(
        Subscription,
        on_delete=models.SET_NULL,
        related_name="changes",
        verbose_name=_("webhook"),
        null=True,
    )
    description = models.CharField(_("description"), max_length=200)
    step = models.CharField(_("step"), max_length=8, choices=SubscriptionStep)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="subscription_changes",
        verbose_name=_("changed by"),
        null=True,
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        ordering = ["-changed_at", "-pk"]
        verbose_name = _("change of a webhook")
        verbose_name_plural = _("changes of webhooks")

    def __str__(self) -> str:
        return f"{self.description}: {self.get_step_display()}"
