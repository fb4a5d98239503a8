"""What the ledger says of where a follow-up stands."""

import datetime as dt

from django.apps import apps
from django.db import models
from django.db.models.functions import Coalesce

from commitments.statuses import Status


def status_of(
    follow_up: str, *, on: dt.date | None = None, recorded_by: dt.date | None = None
) -> Coalesce:
    """Return the status of the follow-up in the column ``follow_up``, as the ledger has it."""
    updates = apps.get_model("commitments", "Update").objects
    latest = (
        updates.known(on=on, recorded_by=recorded_by)
        .assessments()
        .filter(follow_up=models.OuterRef(follow_up))
        .order_by("-as_of_from", "-entry_id")
    )
    return Coalesce(models.Subquery(latest.values("status")[:1]), models.Value(Status.NOT_ASSESSED))


def status_of_follow_ups(
    *, on: dt.date | None = None, recorded_by: dt.date | None = None
) -> models.Case:
    """Return the status then of the follow-up that an item is joined with; None without one."""
    then = status_of("follow_ups", on=on, recorded_by=recorded_by)
    return models.Case(models.When(follow_ups__isnull=False, then=then))
