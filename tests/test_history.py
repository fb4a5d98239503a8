"""The history keeps every column, those of each language included."""

import pytest
from django.apps import apps

from commitments.models import Item
from declarations.models import Clause

TRACKED = [
    model
    for app in ("declarations", "commitments")
    for model in apps.get_app_config(app).get_models()
    if hasattr(model, "history")
    and not model._meta.proxy
    and not model.__name__.startswith("Historical")
]


def columns(model):
    return {field.name for field in model._meta.concrete_fields}


def test_everything_that_an_editor_changes_has_a_history():
    assert sorted(model.__name__ for model in TRACKED) == [
        "Addressee",
        "Assignment",
        "Citation",
        "Clause",
        "ClauseVariant",
        "Declaration",
        "FollowUp",
        "Item",
        "Organisation",
        "Source",
        "Term",
        "TextSource",
        "Theme",
        "Update",
    ]


@pytest.mark.parametrize("model", TRACKED)
def test_the_history_has_every_column(model):
    kept = columns(model.history.model)

    assert columns(model) - kept <= {"folded"}
    assert {"history_user", "history_date", "history_type"} <= kept


@pytest.mark.django_db
def test_an_edit_in_one_language_is_kept_with_the_others():
    clause = Clause.objects.get(code="C10")
    before = clause.text_ps
    clause.text_ps = f"{before}۔"
    clause.save()

    newest, older = clause.history.all()[:2]

    assert (newest.text_ps, older.text_ps) == (f"{before}۔", before)
    assert newest.text_en == older.text_en == clause.text_en


@pytest.mark.django_db
def test_a_change_of_links_is_kept():
    item = Item.objects.get(code="C10-1")
    item.themes.clear()

    newest, older = item.history.all()[:2]

    assert (newest.themes.count(), older.themes.count()) == (0, 1)
