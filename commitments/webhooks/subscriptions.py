"""Who may subscribe an address to what, and what they may do with a subscription."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from ssrfguard import BlockedAddressError, BlockedURLError

from commitments.filters import UpdateFilter
from commitments.kinds import DeliveryState, Event, Standing, SubscriptionStep
from commitments.models import Delivery, Subscription, SubscriptionChange
from commitments.reviews import StepNotAllowed
from commitments.roles import Role, roles_of
from commitments.webhooks.deliveries import TRIES, make as make_delivery, queue
from commitments.webhooks.sending import policy_in_force
from commitments.webhooks.signing import new_secret

MAY_SUBSCRIBE = {Role.COORDINATOR, Role.ADMINISTRATOR}
# For so long after a new secret the former one signs too.
OVERLAP = dt.timedelta(days=3)
# Filters of a list of updates that do not say which they are: an order, and what is of rows that
# are there already.
NOT_OF_NEWS = {"calendar", "ordering", "updated_since"}
FILTERS = [name for name in UpdateFilter.base_filters if name not in NOT_OF_NEWS]


def may_subscribe(user: User | AnonymousUser) -> bool:
    return bool(roles_of(user) & MAY_SUBSCRIBE)


def refuse_others(user: User) -> None:
    if not may_subscribe(user) or not settings.WEBHOOKS:
        raise StepNotAllowed


@transaction.atomic
def subscribe(
    user: User, *, description: str, address: str, filters: dict[str, str], origin: str
) -> Subscription:
    """Return a new subscription, which has its secret. Raises StepNotAllowed, ValidationError."""
    refuse_others(user)
    subscription = Subscription(
        description=description,
        address=address,
        filters=filters,
        origin=origin,
        secret=new_secret(),
    )
    validate(subscription)
    subscription.save()
    keep(subscription, SubscriptionStep.MADE, user)
    return subscription


@transaction.atomic
def change(
    user: User, subscription: Subscription, *, description: str, address: str, filters: Any
) -> None:
    """Change whom a subscription tells of what. Raises StepNotAllowed, ValidationError."""
    refuse_others(user)
    subscription.description, subscription.address = description, address
    subscription.filters = filters
    validate(subscription)
    subscription.save(update_fields=["description", "address", "filters"])
    keep(subscription, SubscriptionStep.CHANGED, user)


def validate(subscription: Subscription) -> None:
    """Raise ValidationError for an address that is not allowed, and for filters of no list."""
    try:
        policy_in_force().check_url(subscription.address)
    except (BlockedURLError, BlockedAddressError) as error:
        raise ValidationError({"address": refusal()}) from error
    unknown = set(subscription.filters) - set(FILTERS)
    if unknown:
        raise ValidationError(
            {"filters": _("There is no such filter: %(names)s") % {"names": ", ".join(unknown)}}
        )
    filterset: Any = UpdateFilter(subscription.filters)
    if not filterset.is_valid():
        raise ValidationError(filterset.form.errors.as_data())
    subscription.full_clean(exclude=["filters"])


def refusal() -> str:
    return _("An address is public and over HTTPS, at port 443 or 8443.")


@transaction.atomic
def rotate(user: User, subscription: Subscription, *, at: dt.datetime) -> str:
    """Return a new secret. The one before signs too, for OVERLAP; one before that no longer."""
    refuse_others(user)
    subscription.former_secret = subscription.secret
    subscription.former_secret_until = at + OVERLAP
    subscription.secret = new_secret()
    subscription.save(update_fields=["secret", "former_secret", "former_secret_until"])
    keep(subscription, SubscriptionStep.ROTATED, user)
    return subscription.secret


@transaction.atomic
def pause(user: User, subscription: Subscription) -> None:
    """Send nothing more. What waits is held; of what is published meanwhile nothing is told."""
    refuse_others(user)
    subscription.standing = Standing.PAUSED
    subscription.save(update_fields=["standing"])
    keep(subscription, SubscriptionStep.PAUSED, user)


@transaction.atomic
def resume(user: User, subscription: Subscription, *, at: dt.datetime) -> None:
    """Send again, what was held first."""
    refuse_others(user)
    subscription.standing, subscription.failing_since = Standing.ACTIVE, None
    subscription.save(update_fields=["standing", "failing_since"])
    for delivery in subscription.deliveries.waiting():
        queue(delivery, at=at)
    keep(subscription, SubscriptionStep.RESUMED, user)


@transaction.atomic
def delete(user: User, subscription: Subscription) -> None:
    """Delete a subscription with its deliveries. Who did what with it stays."""
    refuse_others(user)
    keep(subscription, SubscriptionStep.DELETED, user)
    subscription.delete()


def ping(user: User, subscription: Subscription, *, at: dt.datetime) -> Delivery:
    """Send a test. Raises StepNotAllowed, also for a subscription that is not active."""
    refuse_others(user)
    if not subscription.is_active:
        raise StepNotAllowed
    return make_delivery(subscription, Event.PING, at=at)


@transaction.atomic
def replay(user: User, delivery: Delivery, *, at: dt.datetime) -> None:
    """Send again what arrived or was given up, with the same id. Raises StepNotAllowed."""
    refuse_others(user)
    if not delivery.subscription.is_active:
        raise StepNotAllowed
    settled = Delivery.objects.settled().filter(pk=delivery.pk)
    if settled.update(state=DeliveryState.WAITING, tries_left=TRIES):
        delivery.refresh_from_db()
        queue(delivery, at=at)
        keep(delivery.subscription, SubscriptionStep.REPLAYED, user)


def keep(subscription: Subscription, step: SubscriptionStep, user: User) -> None:
    SubscriptionChange.objects.create(
        subscription=subscription,
        description=subscription.description,
        step=step,
        changed_by=user,
    )
