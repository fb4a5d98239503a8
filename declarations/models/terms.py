"""The glossary: one word for one thing, in three languages."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from declarations.fields import FoldedTextField
from declarations.kinds import TermSection
from declarations.models.texts import CODE, SearchableQuerySet


class Term(models.Model):
    """A word, its equivalents, the other forms in use, which search finds, and those to avoid.

    "Checked" says that the form was seen in a published source.
    """

    code = models.SlugField(_("code"), max_length=100, unique=True, validators=[CODE])
    section = models.CharField(_("section"), max_length=20, choices=TermSection)
    term = models.CharField(_("term"), max_length=200, blank=True)
    also = models.TextField(
        _("other forms"), blank=True, help_text=_("One to a line; search finds them")
    )
    avoid = models.TextField(
        _("forms to avoid"), blank=True, help_text=_("One to a line; translators are warned")
    )
    is_checked_fa_af = models.BooleanField(_("checked in Dari"), default=False)
    is_checked_ps = models.BooleanField(_("checked in Pashto"), default=False)
    note = models.TextField(_("note"), blank=True, help_text=_("In English, for translators"))

    folded = FoldedTextField(sources=("code", "term", "also", "avoid"))

    objects = SearchableQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        constraints = [
            models.CheckConstraint(
                condition=Q(section__in=TermSection.values), name="term_section_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.term or self.code

    def get_absolute_url(self) -> str:
        return f"{reverse('declarations:glossary')}#{self.code}"

    @property
    def checked(self) -> dict[str, bool]:
        """Whether the form in a language, by its tag, was seen in a published source."""
        return {"fa-AF": self.is_checked_fa_af, "ps": self.is_checked_ps}
