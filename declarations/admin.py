"""Editing the text, in any of the three languages."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.db.models import Field, Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline
from simple_history.admin import SimpleHistoryAdmin

from declarations.calendars import format_date
from declarations.importer.reading import text_digest
from declarations.languages import LANGUAGES, find, reader_language
from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    Term,
    TextSource,
    Theme,
)


def language_fieldsets(*names: str) -> list[Any]:
    """Return a fieldset for each language with its version of the fields ``names``.

    A script makes tabs of them; without it they stand one below the other.
    """
    return [
        (
            language.label,
            {"fields": [name + language.suffix for name in names], "classes": ["language-tab"]},
        )
        for language in LANGUAGES.values()
    ]


class InItsLanguage:
    """Gives each translated field the language and the direction of its text."""

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        field: forms.Field | None = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and hasattr(db_field, "language"):
            language = find(db_field.language)
            field.widget.attrs |= {"lang": language.tag, "dir": language.direction}
        return field


class TextAdmin(InItsLanguage, SimpleHistoryAdmin, TranslationAdmin):
    """The admin of a model with translated texts, a history and a public page."""

    list_per_page = 50

    class Media:
        css = {"all": ["css/fonts.css", "css/admin.css"]}
        js = ["js/language-tabs.js"]

    def view_on_site(self, row: Model) -> str:
        address: str = row.get_absolute_url()  # type: ignore[attr-defined]
        return address

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find rows in any language and spelling, where the model can be searched so."""
        if hasattr(queryset, "search"):
            return queryset.search(search_term), False
        return super().get_search_results(request, queryset, search_term)


class TextInline(InItsLanguage, TranslationStackedInline):
    extra = 0
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


@admin.register(Theme)
class ThemeAdmin(TextAdmin):
    list_display = ["name", "code"]
    search_fields = ["folded"]
    fieldsets = [(None, {"fields": ["code"]}), *language_fieldsets("name")]


@admin.register(Addressee)
class AddresseeAdmin(TextAdmin):
    list_display = ["name", "code", "kind", "part_of"]
    list_filter = ["kind"]
    list_select_related = ["part_of"]
    search_fields = ["folded"]
    autocomplete_fields = ["part_of"]
    fieldsets = [
        (None, {"fields": ["code", "kind", "part_of"]}),
        *language_fieldsets("name", "description"),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Addressee | None = None) -> Any:
        """Return "code" too once the addressee is there: the ledger names it by its code."""
        return [*super().get_readonly_fields(request, obj), *(["code"] if obj else [])]


class TextSourceFormSet(forms.BaseInlineFormSet):
    """The sources of a declaration: one tracked in a language."""

    def clean(self) -> None:
        super().clean()
        kept = [form.cleaned_data for form in self.forms if not form.cleaned_data.get("DELETE")]
        tracked = [source["language"] for source in kept if source.get("is_tracked")]
        if len(set(tracked)) < len(tracked):
            raise forms.ValidationError(_("Another source is tracked in this language already."))


class TextSourceInline(TextInline):
    model = TextSource
    formset = TextSourceFormSet
    fieldsets = [
        (None, {"fields": ["code", "url", "seen_on", "language", "is_tracked", "sha256"]}),
        *language_fieldsets("title", "publisher", "note"),
    ]


class DeclarationForm(ModelForm):
    def clean_upholds(self) -> QuerySet[Declaration]:
        upheld: QuerySet[Declaration] = self.cleaned_data["upholds"]
        if self.instance.pk and self.instance.would_uphold_itself(upheld):
            message = _("A declaration cannot, step by step, uphold itself.")
            raise forms.ValidationError(message)
        return upheld


@admin.register(Declaration)
class DeclarationAdmin(TextAdmin):
    form = DeclarationForm
    list_display = ["title", "slug", "first_day", "last_day"]
    search_fields = ["slug", "title_en", "title_fa_af", "title_ps"]
    autocomplete_fields = ["upholds"]
    inlines = [TextSourceInline]
    fieldsets = [
        (None, {"fields": ["slug", "started_on", "ended_on", "date_as_printed", "upholds"]}),
        *language_fieldsets("title", "place", "note"),
    ]

    @admin.display(description=_("first day"), ordering="started_on")
    def first_day(self, declaration: Declaration) -> str:
        return format_date(declaration.started_on, language=reader_language())[0]

    @admin.display(description=_("last day"), ordering="ended_on")
    def last_day(self, declaration: Declaration) -> str:
        return format_date(declaration.ended_on, language=reader_language())[0]


class ClauseVariantInline(TextInline):
    model = ClauseVariant
    classes = ["collapse"]
    fieldsets = [
        (None, {"fields": ["text_source", "number", "kind"]}),
        *language_fieldsets("wording", "other_wording"),
    ]


@admin.register(Clause)
class ClauseAdmin(TextAdmin):
    """Clauses. That no change of the text breaks a quotation is a rule of the quoting models."""

    list_display = ["code", "declaration", "kind", "number", "beginning"]
    list_filter = ["declaration", "kind"]
    list_select_related = ["declaration"]
    search_fields = ["folded"]
    autocomplete_fields = ["declaration"]
    inlines = [ClauseVariantInline]
    readonly_fields = ["dependent_quotations"]
    fieldsets = [
        (None, {"fields": ["declaration", "kind", "number", "code", "key", "position"]}),
        (None, {"fields": ["dependent_quotations"]}),
        *language_fieldsets("text", "note"),
    ]

    @admin.display(description=_("text"))
    def beginning(self, clause: Clause) -> str:
        return clause.text[:90]

    @admin.display(description=_("quotations"))
    def dependent_quotations(self, clause: Clause) -> SafeString | str:
        """Warn that quotations depend on the text, and say which."""
        codes = ", ".join(clause.items.values_list("code", flat=True)) if clause.pk else ""
        if not codes:
            return "–"
        warning = _("These quote the text word for word. A change that breaks one is refused.")
        return format_html('{} <bdi dir="ltr">{}</bdi>', warning, codes)

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: Any, change: Any
    ) -> None:
        super().save_related(request, form, formsets, change)
        source = form.instance.declaration.tracked_source
        if source and source.sha256 and f"text{find(source.language).suffix}" in form.changed_data:
            texts = form.instance.declaration.clauses.values_list(
                f"text{find(source.language).suffix}", flat=True
            )
            if text_digest(texts) != source.sha256:
                message = _("The tracked text is no longer the one whose SHA-256 its source has.")
                messages.warning(request, message)


@admin.register(Term)
class TermAdmin(TextAdmin):
    list_display = ["term", "section", "is_checked_fa_af", "is_checked_ps"]
    list_filter = ["section", "is_checked_fa_af", "is_checked_ps"]
    search_fields = ["folded"]
    fieldsets = [
        (None, {"fields": ["code", "section", "is_checked_fa_af", "is_checked_ps", "note"]}),
        *language_fieldsets("term", "also", "avoid"),
    ]

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "note":
            field.widget.attrs |= {"lang": "en", "dir": "auto"}
        return field
