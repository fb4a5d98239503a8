"""The ledger in the admin, where nothing changes, and the form of items."""

import datetime as dt

import pytest
from django.contrib import admin
from django.forms import modelform_factory
from django.urls import reverse

from commitments.admin import ItemForm
from commitments.ledger import publish
from commitments.models import Item, Update
from declarations.languages import LANGUAGES
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def updates(django_user_model):
    """Make a draft and a published assessment."""
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))
    follow_up = factories.follow_up.make()
    made = [
        factories.assessment.make(item=follow_up.item, follow_up=follow_up, author=author)
        for _ in range(2)
    ]
    for update in made:
        factories.citation.make(update=update)
    publish(made[1], on=dt.date(2026, 1, 2), reviewer=reviewer)
    return made


def rows_of(updates):
    draft, published = updates
    return [draft, published, published.entry, published.attributed_to, draft.sources.get()]


def address(row, action, *args):
    return reverse(f"admin:commitments_{row._meta.model_name}_{action}", args=args)


@pytest.mark.parametrize("code", LANGUAGES)
def test_lists_rows_and_histories_open_in_each_language(editor, updates, code):
    for row in rows_of(updates):
        paths = [address(row, "changelist"), address(row, "change", row.pk)]
        paths += [address(row, "history", row.pk)]
        for path in paths:
            response = editor.get(path.replace("/en/", f"/{code}/", 1))
            assert response.status_code == 200, path


def test_nothing_can_be_added_changed_or_deleted(editor, updates):
    for row in rows_of(updates):
        assert editor.post(address(row, "add"), {}).status_code == 403
        assert editor.post(address(row, "change", row.pk), {}).status_code == 403
        assert editor.post(address(row, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert Update.objects.count() == 2


@pytest.mark.parametrize("make", [factories.item.make, factories.addressee.make])
def test_the_codes_that_the_ledger_names_cannot_be_changed(editor, make):
    row = make()

    form = (
        editor.get(
            reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
        )
        .context_data["adminform"]
        .form
    )

    assert "code" not in form.fields


def test_the_admin_shows_no_secret_of_a_sign_in():
    registered = {model.__name__ for model in admin.site._registry}

    assert not registered & {"Authenticator", "EmailAddress", "Token", "UserSession"}


@pytest.mark.parametrize("is_other", [True, False])
def test_the_same_is_chosen_from_other_declarations(is_other):
    item = factories.item.make()
    clause = factories.clause.make() if is_other else item.clause
    other = factories.item.make(clause=clause)
    form_class = modelform_factory(Item, form=ItemForm, fields=["clause", "same"])

    form = form_class({"clause": item.clause_id, "same": [other.pk]}, instance=item)

    refused = (
        {} if is_other else {"same": ["An item of the same declaration cannot be chosen here."]}
    )
    assert form.errors == refused
