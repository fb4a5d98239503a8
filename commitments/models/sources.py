"""Sources, and what updates cite of them."""

import datetime as dt
from typing import Any, Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from commitments.kinds import (
    Polarity,
    Precision,
    SourceKind,
    State,
)
from declarations.models import Change, ChangeType

LANGUAGE_CHOICES = [("en", _("English")), ("fa-af", _("Dari")), ("ps", _("Pashto"))]
SHA256 = RegexValidator(r"\A[0-9a-f]{64}\Z", _("64 hexadecimal digits."))


class SourceQuerySet(models.QuerySet[Any]):
    def published(self) -> Self:
        """Return the sources that a published update cites."""
        cited = Citation.objects.filter(source=OuterRef("pk"), update__state=State.PUBLISHED)
        return self.filter(Exists(cited))

    def updated_since(self, day: dt.date) -> Self:
        """Return those that were published since a day, or of which a change was recorded since."""
        before = Citation.objects.filter(source=OuterRef("pk"), update__entry__recorded_on__lt=day)
        since = Citation.objects.filter(update__entry__recorded_on__gte=day)
        changed = Change.objects.codes_of(ChangeType.SOURCE, since=day)
        is_new = Q(pk__in=since.order_by().values("source")) & ~Exists(before)
        return self.filter(is_new | Q(code__in=changed))


class Source(models.Model):
    """A document that updates cite. Once a published update cites it, it stays as it is."""

    code = models.SlugField(_("code"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=14, choices=SourceKind)
    title = models.CharField(_("title"), max_length=500, blank=True, help_text=_("As printed"))
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    address = models.URLField(_("address"), max_length=1000, blank=True)
    archived_address = models.URLField(_("archived address"), max_length=1000, blank=True)
    published_on = models.DateField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_("The first day, when only a month is known"),
    )
    published_precision = models.CharField(
        _("precision of the date"), max_length=5, choices=Precision, blank=True
    )
    language = models.CharField(
        _("language"), max_length=12, blank=True, help_text=_("Tag of BCP 47: en, fa, de")
    )
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, validators=[SHA256])

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = pgettext_lazy("a document", "source")
        verbose_name_plural = pgettext_lazy("documents", "sources")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=SourceKind.values), name="source_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(published_on=None, published_precision="")
                | Q(published_on__isnull=False, published_precision__in=["day", "month", "year"]),
                name="source_date_has_a_precision",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.address or self.code

    def get_absolute_url(self) -> str:
        return self.address


class Citation(models.Model):
    """The use of a source by an update."""

    update = models.ForeignKey(
        "commitments.Update",
        on_delete=models.CASCADE,
        related_name="citations",
        verbose_name=_("update"),
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        related_name="citations",
        verbose_name=pgettext_lazy("a document", "source"),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    polarity = models.CharField(_("what it says to the update"), max_length=11, choices=Polarity)
    excerpt = models.TextField(_("excerpt"), blank=True, help_text=_("Exact words of the source"))
    locator = models.CharField(
        _("place in the source"), max_length=200, blank=True, help_text=_("Page, paragraph, minute")
    )

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.CheckConstraint(
                condition=Q(polarity__in=Polarity.values), name="citation_polarity_is_known"
            ),
            models.UniqueConstraint(fields=["update", "order"], name="citation_order_is_unique"),
        ]

    def __str__(self) -> str:
        return str(self.source)
