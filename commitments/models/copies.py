"""Copies of sources, kept here in case they vanish elsewhere."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from commitments.models.sources import Source


class StoredCopyQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """Return the copies that everybody may have: of published sources, not confidential."""
        return self.filter(is_confidential=False, source__in=Source.objects.published())


class StoredCopy(models.Model):
    """A copy of a source, without metadata. Its SHA-256 is the source's, which the ledger seals."""

    source = models.OneToOneField(
        Source,
        on_delete=models.CASCADE,
        related_name="copy",
        verbose_name=pgettext_lazy("a document", "source"),
    )
    media_type = models.CharField(_("media type"), max_length=20)
    content = models.BinaryField(_("content"))
    is_confidential = models.BooleanField(
        _("confidential"), default=False, help_text=_("Never public, even when it is cited")
    )
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="copies_stored",
        verbose_name=_("stored by"),
    )

    objects = StoredCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("stored copy")
        verbose_name_plural = _("stored copies")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(media_type__in=["application/pdf", "image/jpeg", "image/png"]),
                name="copy_is_a_pdf_or_an_image",
            )
        ]

    def __str__(self) -> str:
        return str(self.source)
