"""What a file wrote, for the importer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedRow(models.Model):
    """What a row was when a file last wrote it, to tell an editor's change from the file's."""

    table = models.CharField(_("table"), max_length=100)
    key = models.CharField(_("key"), max_length=200)
    values = models.JSONField(_("values"))

    class Meta:
        verbose_name = _("imported row")
        verbose_name_plural = _("imported rows")
        constraints = [
            models.UniqueConstraint(fields=["table", "key"], name="imported_row_is_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.key}"
