"""What was said: declarations, their clauses, and the words they are filed under."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from declarations.addresses import path_to
from declarations.calendars import local_digits
from declarations.fields import FoldedTextField
from declarations.folding import fold
from declarations.kinds import AddresseeKind, ClauseKind, VariantKind
from declarations.languages import LANGUAGES, Language, reader_language, versions
from declarations.models.changes import Change, ChangeType
from declarations.models.translations import LANGUAGE_CHOICES, Translatable

CODE = RegexValidator(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z", _("Use small letters, digits and hyphens."))
SHA256 = RegexValidator(r"\A([0-9a-f]{64})?\Z", _("A SHA-256 is 64 hexadecimal digits."))


class SearchableQuerySet(models.QuerySet[Any]):
    """Rows with a ``folded`` column."""

    def search(self, words: str) -> Self:
        """Return the rows that hold every word of ``words``, in any language or spelling."""
        found = self
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found

    def updated_since(self, day: dt.date) -> Self:
        """Return the rows of which a change was recorded since a day."""
        type_ = str(self.model._meta.concrete_model._meta.model_name)
        return self.filter(code__in=Change.objects.codes_of(type_, since=day))


def number_of(column: str, rows: models.QuerySet[Any]) -> Coalesce:
    """Return how many ``rows`` there are, all of which have one value in ``column``."""
    counted = rows.order_by().values(column).values(number=Count("pk"))
    return Coalesce(Subquery(counted), 0)


class ThemeQuerySet(SearchableQuerySet):
    """Themes, by code."""

    def with_counts(self) -> Self:
        """Return them with the number of items filed under each."""
        return self.annotate(item_count=Count("items"))


class Theme(Translatable):
    """A subject that items are filed under."""

    code = models.SlugField(_("code"), unique=True, validators=[CODE])
    name = models.CharField(_("name"), max_length=200)

    folded = FoldedTextField(sources=("code", "name"))

    objects = ThemeQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_to("declarations:theme", self.code)


class AddresseeQuerySet(SearchableQuerySet):
    """Bodies, by code."""

    def with_counts(self) -> Self:
        """Return them with how much is asked of each and said about it, the most asked first."""
        of_it = {"addressee": OuterRef("pk")}
        asked = self.model._meta.get_field("follow_ups").related_model.objects.filter(**of_it)
        about = self.model.items_about.through.objects.filter(**of_it)
        return self.annotate(
            item_count=number_of("addressee", asked), about_count=number_of("addressee", about)
        ).order_by("-item_count", "-about_count", "code")


class Addressee(Translatable):
    """A body that a text speaks of: one that it asks to act, that acts, or that a view is about."""

    code = models.SlugField(_("code"), unique=True, validators=[CODE])
    kind = models.CharField(_("kind"), max_length=20, choices=AddresseeKind)
    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="parts",
        verbose_name=_("part of"),
        blank=True,
        null=True,
        help_text=_("The larger body, as the text puts it: the OIC is one of the Muslim countries"),
    )

    folded = FoldedTextField(sources=("code", "name", "description"))

    objects = AddresseeQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name = _("addressee")
        verbose_name_plural = _("addressees")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AddresseeKind.values), name="addressee_kind_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(part_of=F("pk")), name="addressee_is_not_part_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_to("declarations:addressee", self.code)

    def clean(self) -> None:
        whole = self.part_of
        while whole:
            if whole == self:
                raise ValidationError({"part_of": _("A body cannot be a part of itself.")})
            whole = whole.part_of


class DeclarationQuerySet(models.QuerySet[Any]):
    def updated_since(self, day: dt.date) -> Self:
        """Return the declarations of which a change was recorded since a day."""
        return self.filter(slug__in=Change.objects.codes_of(ChangeType.DECLARATION, since=day))


class Declaration(models.Model):
    """One adopted text."""

    slug = models.SlugField(_("slug"), unique=True, validators=[CODE])
    title = models.CharField(_("title"), max_length=200)
    place = models.CharField(_("place"), max_length=200)
    note = models.TextField(_("note"), blank=True)

    # When the meeting that adopted it began and ended
    started_on = models.DateField(_("first day"))
    ended_on = models.DateField(_("last day"))
    date_as_printed = models.CharField(_("date as printed"), max_length=200, blank=True)

    upholds = models.ManyToManyField(
        "self",
        symmetrical=False,
        related_name="upheld_by",
        verbose_name=_("upholds"),
        blank=True,
    )

    objects = DeclarationQuerySet.as_manager()

    class Meta:
        ordering = ["-ended_on", "slug"]
        verbose_name = _("declaration")
        verbose_name_plural = _("declarations")
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__gte=F("started_on")), name="declaration_ends_after_it_starts"
            ),
        ]
        # What is in the order of the texts is read by it from page to page, and not sorted whole.
        indexes = [models.Index(fields=["-ended_on", "slug"], name="declaration_in_order")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return path_to("declarations:declaration", self.slug)

    @property
    def tracked_source(self) -> "TextSource | None":
        """The publication whose wording is kept here; the first, if there are several."""
        return next((source for source in self.text_sources.all() if source.is_tracked), None)

    def would_uphold_itself(self, upheld: Iterable["Declaration"]) -> bool:
        """Tell whether upholding ``upheld`` would lead, step by step, back to this declaration."""
        ahead, seen = list(upheld), set[int]()
        while ahead:
            declaration = ahead.pop()
            if declaration == self:
                return True
            if declaration.pk not in seen:
                seen.add(declaration.pk)
                ahead += declaration.upholds.all()
        return False

    def is_source_language(self, language: Language) -> bool:
        """Tell whether the text in ``language`` is the adopted one, not a translation of ours."""
        return any(s.is_tracked and s.language == language.code for s in self.text_sources.all())


class TextSource(models.Model):
    """A publication of the text of a declaration."""

    declaration = models.ForeignKey(
        Declaration,
        on_delete=models.CASCADE,
        related_name="text_sources",
        verbose_name=_("declaration"),
    )
    code = models.SlugField(_("code"), validators=[CODE])
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(
        _("publisher"), max_length=200, blank=True, help_text=_("Empty when it is not known")
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    seen_on = models.DateField(_("seen on"), blank=True, null=True)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGE_CHOICES)
    sha256 = models.CharField(
        "SHA-256",
        max_length=64,
        blank=True,
        validators=[SHA256],
        help_text=_("Of the clauses joined, without white space, in UTF-8"),
    )
    is_tracked = models.BooleanField(
        _("tracked"), default=False, help_text=_("Its wording is the one kept here")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["declaration", "-is_tracked", "code"]
        verbose_name = _("text source")
        verbose_name_plural = _("text sources")
        constraints = [
            models.UniqueConstraint(
                fields=["declaration", "code"], name="text_source_code_is_unique_in_declaration"
            ),
            models.UniqueConstraint(
                fields=["declaration", "language"],
                condition=Q(is_tracked=True),
                name="one_tracked_text_source_per_language",
                violation_error_message=_("Another source is tracked in this language already."),
            ),
            models.CheckConstraint(
                condition=Q(language__in=list(LANGUAGES)),
                name="text_source_language_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ClauseQuerySet(SearchableQuerySet):
    """Clauses, in the order of the text."""

    def for_display(self) -> Self:
        """Return the clauses with what every page of theirs shows, in a fixed number of queries."""
        return self.select_related("declaration").prefetch_related(
            "declaration__text_sources", "variants__text_source"
        )


class Clause(Translatable):
    """One paragraph of a declaration. The numbers are ours: the source's bullets carry none."""

    declaration = models.ForeignKey(
        Declaration,
        on_delete=models.CASCADE,
        related_name="clauses",
        verbose_name=_("declaration"),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ClauseKind)
    number = models.PositiveSmallIntegerField(
        _("number"), help_text=_("Counted within the kind, from 1")
    )
    code = models.CharField(
        _("code"),
        max_length=20,
        unique=True,
        validators=[RegexValidator(r"\A([A-Z0-9]+-)?[PCX][0-9]+\Z", _("As in P1, C09 or X1."))],
        help_text=_("Unique across declarations: P1, C09, X1"),
    )
    key = models.CharField(
        _("key"),
        max_length=12,
        validators=[CODE],
        help_text=_("As in its address: p1, 9, closing"),
    )
    position = models.PositiveSmallIntegerField(_("order"), help_text=_("In the whole text"))
    text = models.TextField(_("text"))
    note = models.TextField(_("note"), blank=True, help_text=_("On the wording, for readers"))

    folded = FoldedTextField(sources=("code", "text"))

    objects = ClauseQuerySet.as_manager()

    class Meta:
        ordering = ["declaration", "position"]
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")
        constraints = [
            models.UniqueConstraint(
                fields=["declaration", "kind", "number"], name="clause_number_is_unique_in_kind"
            ),
            models.UniqueConstraint(
                fields=["declaration", "key"], name="clause_key_is_unique_in_declaration"
            ),
            models.UniqueConstraint(
                fields=["declaration", "position"], name="clause_position_is_unique"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ClauseKind.values),
                name="clause_kind_is_known",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="clause_number_starts_at_1"),
        ]

    def __str__(self) -> str:
        return self.heading(reader_language())

    def get_absolute_url(self) -> str:
        return path_to("declarations:clause", self.declaration.slug, self.key)

    @property
    def original(self) -> Language:
        """The language of the adopted text."""
        source = self.declaration.tracked_source
        return LANGUAGES[source.language] if source else LANGUAGES["en"]

    def heading(self, language: Language) -> str:
        """Return "Clause 9", "Preamble, paragraph 2" or "Closing paragraph", in local digits."""
        number = local_digits(self.number, language=language)
        if self.kind == ClauseKind.OPERATIVE:
            return str(_("Clause %(number)s") % {"number": number})
        if self.kind == ClauseKind.PREAMBLE:
            return str(_("Preamble, paragraph %(number)s") % {"number": number})
        if self.number > 1:
            return str(_("Closing paragraph %(number)s") % {"number": number})
        return str(_("Closing paragraph"))


def key_of(kind: str, number: int) -> str:
    """Return the key of a clause in addresses: p1, 9, closing, closing-2."""
    if kind == ClauseKind.PREAMBLE:
        return f"p{number}"
    if kind == ClauseKind.OPERATIVE:
        return str(number)
    return "closing" if number == 1 else f"closing-{number}"


class ClauseVariant(models.Model):
    """A place where another publication of the same declaration reads differently."""

    clause = models.ForeignKey(
        Clause, on_delete=models.CASCADE, related_name="variants", verbose_name=_("clause")
    )
    text_source = models.ForeignKey(
        TextSource,
        on_delete=models.RESTRICT,
        related_name="variants",
        verbose_name=_("text source"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(
        _("kind"), max_length=10, choices=VariantKind, default=VariantKind.DIFFERENT
    )
    wording = models.TextField(
        _("wording tracked here"),
        blank=True,
        help_text=_("Exact words of the clause; empty for the whole of it"),
    )
    other_wording = models.TextField(_("wording of the other version"), blank=True)

    class Meta:
        ordering = ["clause", "number"]
        verbose_name = _("variant")
        verbose_name_plural = _("variants")
        constraints = [
            models.UniqueConstraint(
                fields=["clause", "text_source", "number"], name="variant_number_is_unique"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=VariantKind.values),
                name="variant_kind_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.other_wording or str(self.get_kind_display())

    def clean(self) -> None:
        absent = spans_missing(self, "wording", self.clause)
        raise_for_spans(absent, "wording")


def spans_missing(instance: object, field: str, clause: Clause) -> list[Language]:
    """Return the languages in which ``field`` is not an exact span of the text of ``clause``."""
    spans, texts = versions(instance, field), versions(clause, "text")
    return [
        language
        for language in LANGUAGES.values()
        if spans[language.tag] not in texts[language.tag]
    ]


def raise_for_spans(absent: list[Language], field: str) -> None:
    """Raise ValidationError for each language of ``absent`` at its column of ``field``."""
    if absent:
        message = _("These words do not stand in the text of the clause in this language.")
        raise ValidationError({field + language.suffix: message for language in absent})
