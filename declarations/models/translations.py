"""How a text came into one language: what it was made from, and who answers for it."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from declarations.languages import CONTROLS, LANGUAGES, Language

LANGUAGE_CHOICES = [(language.code, language.label) for language in LANGUAGES.values()]


class TranslationQuerySet(models.QuerySet[Any]):
    def of(self, model: type[models.Model]) -> models.QuerySet[Any, Any]:
        """Return how texts of rows of ``model`` were translated, as their states are told from it.

        The type of rows is joined and not looked up, so that a statement that is kept stays true.
        """
        kind = {"app_label": model._meta.app_label, "model": model._meta.model_name}
        found = self.filter(**{f"content_type__{name}": value for name, value in kind.items()})
        return found.values(
            *("field", "language", "source_digest", "text_digest"),
            *("translated_on", "reviewed_on"),
        )


class Translation(models.Model):
    """One text in one language, as it was when somebody made it from the text in another.

    `translation_states` computes from it whether it still fits. Who made it and who reviewed it
    is for members alone; on which day is for everybody.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    row = GenericForeignKey()
    field = models.CharField(_("field"), max_length=50)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGE_CHOICES)

    made_from = models.TextField(_("text it was made from"))
    source_digest = models.CharField(_("digest of that text"), max_length=64)
    text_digest = models.CharField(_("digest of the translation"), max_length=64)

    translated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("translator"),
        null=True,
        blank=True,
    )
    translated_on = models.DateField(_("translated on"), null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("reviewer"),
        null=True,
        blank=True,
    )
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)

    objects = TranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "language"],
                name="translation_is_kept_once",
            ),
            models.CheckConstraint(
                condition=Q(language__in=list(LANGUAGES)), name="translation_language_is_known"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by=None)
                | Q(translated_by=None)
                | ~Q(reviewed_by=F("translated_by")),
                name="translation_is_reviewed_by_another",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by=None, reviewed_on=None)
                | Q(reviewed_by__isnull=False, reviewed_on__isnull=False),
                name="translation_review_has_person_and_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.content_type.model} {self.object_id} {self.field} {self.language}"


class Translatable(models.Model):
    """Rows whose texts are translated from one language into the others, with a state of each."""

    translations = GenericRelation(Translation)

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Any = None) -> None:
        super().clean_fields(exclude=exclude)
        self.refuse_controls(exclude or ())

    def refuse_controls(self, exclude: Collection[str] = ()) -> None:
        """Raise ValidationError for signs that nobody sees and that feeds cannot hold."""
        wrong = [
            field.name
            for field in self._meta.fields
            if isinstance(field, models.CharField | models.TextField)
            and field.name not in exclude
            and CONTROLS.search(getattr(self, field.attname) or "")
        ]
        if wrong:
            message = _("There are control characters in this text, which cannot be shown.")
            raise ValidationError(dict.fromkeys(wrong, message))

    @property
    def original(self) -> Language:
        """The language that the others are made from."""
        return LANGUAGES["en"]

    @property
    def keeps_translations(self) -> bool:
        """Tell whether the texts are public, so that their translations are accounted for."""
        return True

    @classmethod
    def with_translations(cls) -> Any:
        """Return what to prefetch for the states, without the texts they were made from."""
        return models.Prefetch("translations", Translation.objects.defer("made_from"))
