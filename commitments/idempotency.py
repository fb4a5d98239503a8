"""Requests that may be sent again: the second is told what the first one did.

The contract follows draft-ietf-httpapi-idempotency-key-header-07: the header names the request,
the same name with another content is refused. The memory is of 24 hours.
"""

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from commitments.models import RememberedRequest

MEMORY = dt.timedelta(hours=24)


class KeyWasUsed(Exception):
    """Raised for a key that came before with another content."""


@transaction.atomic
def answer_once(
    user: User, key: str, content: bytes, act: Callable[[], tuple[int, Any]]
) -> tuple[int, Any, bool]:
    """Do ``act`` once for ``key``; return its status and body, and whether it was done before.

    ``content`` is what the request asks for, in bytes. The memory and the effect are one
    transaction: what ``act`` raises leaves neither. Raises KeyWasUsed.
    """
    RememberedRequest.objects.filter(made_at__lt=timezone.now() - MEMORY).delete()
    digest = hashlib.sha256(content).hexdigest()
    try:
        # While another transaction holds the same key, PostgreSQL waits here for its end.
        with transaction.atomic():
            row = RememberedRequest.objects.create(user=user, key=key, digest=digest)
    except IntegrityError:
        row = RememberedRequest.objects.get(user=user, key=key)
        if row.digest != digest:
            raise KeyWasUsed from None
        return row.status, row.body, True
    row.status, row.body = act()
    row.save(update_fields=["status", "body"])
    return row.status, row.body, False
