"""What changed in public, in one order, for those who keep a copy."""

import base64
import datetime as dt
import hashlib
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from declarations.models.translations import LANGUAGE_CHOICES


class ChangeKind(models.TextChoices):
    """What happened to a row."""

    ADDED = "added", pgettext_lazy("a row", "Added")
    PUBLISHED = "published", pgettext_lazy("a row", "Published")
    CORRECTED = "corrected", pgettext_lazy("a row", "Corrected")
    REDACTED = "redacted", pgettext_lazy("a row", "Redacted")
    TRANSLATED = "translated", pgettext_lazy("a row", "Translated")
    EDITED = "edited", pgettext_lazy("a row", "Edited")
    REMOVED = "removed", pgettext_lazy("a row", "Removed")


class ChangeType(models.TextChoices):
    """What kind of row it is: the name that its route of the API has."""

    DECLARATION = "declaration", "declaration"
    CLAUSE = "clause", "clause"
    ADDRESSEE = "addressee", "addressee"
    THEME = "theme", "theme"
    TERM = "term", "term"
    ITEM = "item", "item"
    FOLLOW_UP = "follow-up", "follow-up"
    UPDATE = "update", "update"
    SOURCE = "source", "source"


class UnknownCursor(ValueError):
    """Raised for a cursor that was not given out here, or that points to what is gone."""


class ChangeQuerySet(models.QuerySet[Any]):
    """Changes, in the order in which they came into force."""

    def codes_of(self, type_: str, *, since: dt.date) -> Any:
        """Return the codes of the rows of a type of which something was recorded since a day."""
        return self.filter(type=type_, recorded_on__gte=since).order_by().values("code")

    def after(self, cursor: str) -> Self:
        """Return the changes after the one that ``cursor`` points to. Raises UnknownCursor."""
        if not cursor:
            return self
        number, check = read_cursor(cursor)
        before = Change.objects.filter(number=number).first() if number else None
        if cursor_of(before) != cursor or (number and before is None):
            raise UnknownCursor(check)
        return self.filter(number__gt=number)


class Change(models.Model):
    """One change of a public row. Triggers write it, no code does.

    The number is given while the row of `DataVersion` is locked, and kept locked until the
    transaction ends: whoever sees a number sees all that are smaller, and no smaller one follows.
    """

    number = models.PositiveBigIntegerField(_("number"), primary_key=True)
    recorded_on = models.DateField(_("recorded on"))
    kind = models.CharField(_("kind"), max_length=10, choices=ChangeKind)
    type = models.CharField(_("type"), max_length=11, choices=ChangeType)
    code = models.CharField(_("code"), max_length=120)
    fields = models.TextField(_("fields"), blank=True)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGE_CHOICES, blank=True)
    entry = models.PositiveIntegerField(_("entry of the ledger"), null=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ChangeKind.values), name="change_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(type__in=ChangeType.values), name="change_type_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=["type", "code", "recorded_on"], name="change_of_a_row"),
            models.Index(fields=["type", "recorded_on", "code"], name="change_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind} {self.type} {self.code}"


def cursor_of(change: Change | None) -> str:
    """Return the cursor that points to ``change``, or to the beginning.

    It holds a digest of the change, so that a cursor of another site is known for what it is.
    """
    told = f"{change.number} {change.recorded_on} {change}" if change else ""
    check = hashlib.sha256(told.encode()).digest()[:6]
    number = change.number if change else 0
    return base64.urlsafe_b64encode(number.to_bytes(6) + check).decode()


def read_cursor(cursor: str) -> tuple[int, bytes]:
    """Return the number in a cursor, and its check. Raises UnknownCursor."""
    try:
        read = base64.b64decode(cursor.encode("ascii"), altchars=b"-_", validate=True)
    except ValueError:
        raise UnknownCursor(cursor) from None
    if len(read) != 12:  # noqa: PLR2004  The number and the check.
        raise UnknownCursor(cursor)
    return int.from_bytes(read[:6]), read[6:]
