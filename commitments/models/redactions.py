"""Taking words out of the ledger for somebody's safety, by two persons and with a public reason."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from commitments.models.entries import Entry


class Redaction(models.Model):
    """The removal of what an update says, proposed by one person and approved by another.

    Who they are is never public. Once it is approved it is an entry of the ledger itself.
    """

    redacts = models.OneToOneField(
        Entry, on_delete=models.PROTECT, related_name="redaction", verbose_name=_("ledger entry")
    )
    reason = models.TextField(_("public reason"))
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="redactions_proposed",
        verbose_name=_("proposed by"),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="redactions_approved",
        verbose_name=_("approved by"),
        null=True,
    )
    entry = models.OneToOneField(
        Entry,
        on_delete=models.PROTECT,
        related_name="redacting",
        verbose_name=_("its own entry"),
        null=True,
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("proposed_by")),
                name="redaction_takes_two_persons",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None, entry=None)
                | Q(approved_by__isnull=False, entry__isnull=False),
                name="redaction_approved_is_in_the_ledger",
            ),
        ]

    def __str__(self) -> str:
        return str(self.redacts)
