"""Editing the items of a text and whom they are addressed to, and looking at the ledger."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult
from simple_history.admin import SimpleHistoryAdmin

from commitments.models import Citation, Entry, FollowUp, Item, Organisation, Source, Update
from commitments.statuses import Kind
from declarations.admin import (
    ClauseAdmin,
    ClauseVariantInline,
    TextAdmin,
    TextInline,
    language_fieldsets,
)

# What signs people in shows secrets, or lets one person write for another: it has its own pages.
for secret in (Authenticator, EmailAddress, UserSession):
    admin.site.unregister(secret)
# Roles are given in the workspace, which keeps who gave them. Nothing asks for other permissions.
admin.site.unregister([Group, User])
# The insides of the queue say nothing that the workspace does not say better.
admin.site.unregister(DBTaskResult)


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Accounts: whether they are open, and whether they may sign in here."""

    list_display = ["username", "email", "is_active", "is_staff", "is_superuser"]
    list_filter = ["is_active", "is_staff", "is_superuser"]
    search_fields = ["username", "email"]
    filter_horizontal = []
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "password", "email"]}),
        (None, {"fields": ["is_active", "is_staff", "is_superuser"]}),
        (None, {"fields": ["last_login", "date_joined"]}),
    ]


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


class ItemForm(ModelForm):
    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        clause, same = cleaned.get("clause"), cleaned.get("same")
        if clause and same and same.filter(clause__declaration=clause.declaration_id).exists():
            self.add_error("same", _("An item of the same declaration cannot be chosen here."))
        return cleaned


@admin.register(Item)
class ItemAdmin(TextAdmin):
    form = ItemForm
    list_display = ["code", "kind", "stance", "title", "clause"]
    list_filter = ["kind", "stance", "clause__declaration", "themes", "addressees"]
    list_select_related = ["clause"]
    search_fields = ["folded"]
    autocomplete_fields = ["clause", "speaker", "about", "themes", "same"]
    inlines = [FollowUpInline]
    fieldsets = [
        (None, {"fields": ["clause", "position", "code", "kind", "stance"]}),
        *language_fieldsets("title", "quotation", "note"),
        (None, {"fields": ["speaker", "about", "themes", "same"]}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Item | None = None) -> Any:
        """Return "code" too once the item is there: the ledger names items by their codes."""
        return [*super().get_readonly_fields(request, obj), *(["code"] if obj else [])]

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


class ForLooking:
    """Refuses every change: what may change, of drafts alone, does so in the workspace."""

    def has_add_permission(self, *_args: Any) -> bool:
        return False

    has_change_permission = has_delete_permission = has_add_permission


class CitationInline(ForLooking, admin.TabularInline):
    model = Citation
    fields = ["order", "source", "polarity", "excerpt", "locator"]


@admin.register(Update)
class UpdateAdmin(ForLooking, SimpleHistoryAdmin):
    list_display = ["__str__", "state", "as_of_from", "status", "entry"]
    list_filter = ["state", "kind", "status", "confidence"]
    list_per_page = 50
    list_select_related = ["item", "follow_up__item", "follow_up__addressee", "entry"]
    search_fields = ["folded"]
    inlines = [CitationInline]


@admin.register(Source)
class SourceAdmin(ForLooking, SimpleHistoryAdmin):
    list_display = ["code", "kind", "title", "publisher"]
    list_filter = ["kind", "language"]
    list_per_page = 50
    search_fields = ["code", "title", "publisher", "address"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


@admin.register(Organisation)
class OrganisationAdmin(ForLooking, SimpleHistoryAdmin):
    list_display = ["code", "name"]


@admin.register(Entry)
class EntryAdmin(ForLooking, admin.ModelAdmin):
    list_display = ["number", "recorded_on", "digest"]
    list_per_page = 50
