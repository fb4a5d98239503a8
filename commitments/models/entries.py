"""The links of the chain."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class EntryQuerySet(models.QuerySet[Any]):
    """Entries, in the order of the chain."""

    def for_display(self) -> Self:
        """Return the entries with what they seal, in a fixed number of queries."""
        updates = apps.get_model("commitments", "Update").objects
        return self.select_related("redaction", "redacting__redacts").prefetch_related(
            models.Prefetch("update", updates.for_display())
        )


class Entry(models.Model):
    """One link of the chain. ledger.py alone makes them; the database lets none change.

    ``commitment`` is the SHA-256 of the salt and the content, ``digest`` that of the digest before
    and of the canonical JSON (RFC 8785) of number, day and commitment. One is made at a time, so
    primary keys are in the order of the numbers: by ``entry_id`` updates are sorted without a join.
    """

    number = models.PositiveIntegerField(_("number"), unique=True)
    recorded_on = models.DateField(_("recorded on"))
    salt = models.CharField(_("salt"), max_length=64)
    commitment = models.CharField(_("commitment of the content"), max_length=64)
    previous = models.CharField(_("digest before"), max_length=64, unique=True)
    digest = models.CharField(_("digest"), max_length=64, unique=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="entry_numbers_begin_at_one")
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def is_redacted(self) -> bool:
        redaction = getattr(self, "redaction", None)
        return bool(redaction and redaction.entry_id)
