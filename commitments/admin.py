"""Editing the items of a text and whom they are addressed to."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from commitments.models import FollowUp, Item
from commitments.statuses import Kind
from declarations.admin import (
    ClauseAdmin,
    ClauseVariantInline,
    TextAdmin,
    TextInline,
    language_fieldsets,
)


class ItemInline(TextInline):
    """The items of a clause: their words. The rest is edited on their own page."""

    model = Item
    can_delete = False
    max_num = 0
    show_change_link = True
    readonly_fields = ["code", "kind"]
    fieldsets = [
        (None, {"fields": ["code", "kind"]}),
        *language_fieldsets("title", "quotation"),
    ]


ClauseAdmin.inlines = [ClauseVariantInline, ItemInline]


class FollowUpFormSet(BaseInlineFormSet):
    """An item's addressees: one at least for what is tracked, none for a position."""

    def clean(self) -> None:
        super().clean()
        kept = [
            form
            for form in self.forms
            if form.cleaned_data.get("addressee") and not form.cleaned_data.get("DELETE")
        ]
        if self.instance.is_tracked and not kept:
            raise ValidationError(
                _("A demand, a commitment or a condition needs at least one addressee.")
            )
        if kept and not self.instance.is_tracked:
            raise ValidationError(_("A position has nothing to fulfil, so it has no follow-up."))


class FollowUpInline(admin.TabularInline):
    model = FollowUp
    formset = FollowUpFormSet
    extra = 1
    autocomplete_fields = ["addressee"]
    fields = ["addressee", "is_explicit", "status"]
    readonly_fields = ["status"]


@admin.register(Item)
class ItemAdmin(TextAdmin):
    list_display = ["code", "kind", "stance", "title", "clause"]
    list_filter = ["kind", "stance", "clause__declaration", "themes", "addressees"]
    list_select_related = ["clause"]
    search_fields = ["folded"]
    autocomplete_fields = ["clause", "speaker", "about", "themes"]
    inlines = [FollowUpInline]
    fieldsets = [
        (None, {"fields": ["clause", "position", "code", "kind", "stance"]}),
        *language_fieldsets("title", "quotation", "note"),
        (None, {"fields": ["speaker", "about", "themes"]}),
    ]

    def save_model(self, request: HttpRequest, obj: Item, form: ModelForm, change: Any) -> None:
        if change and obj.kind == Kind.POSITION:
            # The form has made sure that all of them go; the database wants them gone first.
            obj.follow_ups.all().delete()
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: Any) -> None:
        if form.instance.is_tracked:
            super().save_formset(request, form, formset, change)
        else:
            formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
