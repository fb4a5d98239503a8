"""What tells one state of all public content from another."""

import datetime as dt
from typing import Any, Self

from django.db import InterfaceError, OperationalError, connection, models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DataVersion(models.Model):
    """The counter that every change of public content raises: one row, kept by triggers.

    It is the key of every cached answer. The triggers are those of the migrations named
    "raise_data_version": no path of the code, nor raw SQL, can change content and forget it.
    """

    number = models.PositiveBigIntegerField(_("number"), default=1)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now)

    class Meta:
        verbose_name = _("data version")
        verbose_name_plural = _("data versions")
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="data_version_is_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def current(cls) -> Self:
        """Return the version in force; before any content, version 0 of the beginning of time.

        Every request asks for it, so the query is written out: to build it would take longer. It
        names the row, because a large import leaves the table full of versions that are over.
        """
        number, changed_at = first_row() or (0, dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
        if isinstance(changed_at, str):  # SQLite has no type for it.
            changed_at = dt.datetime.fromisoformat(changed_at).replace(tzinfo=dt.UTC)
        return cls(pk=1, number=number, changed_at=changed_at)


def first_row() -> tuple[int, Any] | None:
    """Return the one row, on a new connection where the one that was kept has been closed.

    This query tells whether it has, which Django would ask by another before it.
    """
    connection.health_check_done = True  # type: ignore[attr-defined]  # Of Django's base.
    try:
        return read_row()
    except (OperationalError, InterfaceError):
        if connection.in_atomic_block:
            raise
        connection.close()
        return read_row()


def read_row() -> tuple[int, Any] | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, changed_at FROM declarations_dataversion WHERE id = 1")
        row: tuple[int, Any] | None = cursor.fetchone()
        return row
