"""The small file in the database, and what the tests of importing compare."""

import datetime as dt

import pytest
from django.apps import apps
from django.db import connection

from commitments.importer import import_file
from commitments.ledger import publish
from tests import factories
from tests.declarations.importer.files import changed, write
from tests.guards import without_guards

TABLES = [
    model
    for app in ("declarations", "commitments")
    for model in apps.get_app_config(app).get_models(include_auto_created=True)
    if not model._meta.proxy
]


def everything():
    """Return all rows of both apps with their history, the importer's memory, the data version."""
    return {model._meta.db_table: rows(model._meta) for model in TABLES}


def rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table.db_table} ORDER BY {table.pk.column}")  # noqa: S608  The names are ours.
        return cursor.fetchall()


def edit(row, **values):
    """Change a row as an editor would."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


@pytest.fixture
def run(tmp_path):
    """Return a function that imports the small file with changes."""

    def run(*changes, overwrite=False):
        return import_file(write(tmp_path, changed(*changes)), overwrite=overwrite)

    return run


@pytest.fixture
def small(run):
    """Import the small file."""
    return run()


@pytest.fixture
def empty():
    """Take every row out of the tables of both apps."""
    with without_guards():
        for model in TABLES:
            model._base_manager.all()._raw_delete("default")


@pytest.fixture
def published(django_user_model):
    """Return a function that publishes an update of a follow-up."""
    author, reviewer = map(django_user_model.objects.create_user, ("writes", "reviews"))

    def published(
        recipe=factories.development, *, follow_up, on=dt.date(2026, 1, 2), source=None, **values
    ):
        update = recipe.make(item=follow_up.item, follow_up=follow_up, author=author, **values)
        factories.citation.make(update=update, source=source or factories.source.make())
        publish(update, on=on, reviewer=reviewer)
        return update

    return published
