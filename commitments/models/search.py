"""What search looks into: the words of all that is public, kept beside it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from declarations.languages import reader_language


class SearchType(models.TextChoices):
    """What is found."""

    ITEM = "item", _("Item")
    CLAUSE = "clause", _("Clause")
    UPDATE = "update", _("Update")
    SOURCE = "source", _("Source")
    ADDRESSEE = "addressee", _("Addressee")
    TERM = "term", _("Term of the glossary")


class SearchEntry(models.Model):
    """What one row says in one language, as readers see it and as words to compare.

    `search.index` writes it in the transaction that writes the row. The lists of codes are
    separated by spaces, with one at each end.
    """

    type = models.CharField(_("type"), max_length=10, choices=SearchType)
    object_id = models.PositiveBigIntegerField()
    code = models.CharField(_("code"), max_length=120)
    language = models.CharField(_("language"), max_length=12)
    path = models.CharField(_("address"), max_length=300)
    title_shown = models.TextField(_("title"))
    text_shown = models.TextField(_("text"))

    title = models.TextField(_("words of the title"))
    title_stems = models.TextField(_("words of the title without endings"))
    words = models.TextField(_("words of the text"))
    stems = models.TextField(_("words of the text without endings"))

    kind = models.CharField(_("kind"), max_length=14, blank=True)
    addressees = models.TextField(_("addressees"), blank=True)
    themes = models.TextField(_("themes"), blank=True)
    statuses = models.TextField(_("statuses"), blank=True)

    class Meta:
        verbose_name = _("entry of the search")
        verbose_name_plural = _("entries of the search")
        constraints = [
            models.UniqueConstraint(
                fields=["type", "object_id", "language"], name="search_entry_is_kept_once"
            ),
            models.CheckConstraint(
                condition=models.Q(type__in=SearchType.values), name="search_type_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.code} {self.language}"

    def get_absolute_url(self) -> str:
        return f"/{reader_language().code}/{self.path}"


class SearchWord(models.Model):
    """A word that occurs, to be offered for a misspelt one."""

    word = models.CharField(_("word as compared"), max_length=100, unique=True)
    shown = models.CharField(_("word as written"), max_length=100)

    class Meta:
        verbose_name = _("word of the search")
        verbose_name_plural = _("words of the search")

    def __str__(self) -> str:
        return self.shown


class SearchTrigram(models.Model):
    """Three letters that follow one another in a word, which likenesses are counted by."""

    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="trigrams")
    trigram = models.CharField(_("three letters"), max_length=3, db_index=True)

    class Meta:
        verbose_name = _("trigram")
        verbose_name_plural = _("trigrams")
        constraints = [
            models.UniqueConstraint(fields=["word", "trigram"], name="trigram_is_kept_once")
        ]

    def __str__(self) -> str:
        return self.trigram
