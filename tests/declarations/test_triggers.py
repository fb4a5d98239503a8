"""Every change of public content raises the data version, by whatever path it is made."""

import pytest
from django.apps import apps
from django.db import connection, models, transaction

from commitments.models import Item
from declarations.models import Change, DataVersion, Theme
from tests import factories

PRIVATE = {
    # Written with the version, by triggers alone.
    "declarations_change",
    "commitments_assignment",
    "commitments_comment",
    "commitments_delivery",
    "commitments_rememberedrequest",
    "commitments_rolechange",
    # Derived from public rows, and written with them.
    "commitments_searchentry",
    "commitments_searchtrigram",
    "commitments_searchword",
    "commitments_storedcopy",
    "commitments_subscription",
    "commitments_subscriptionchange",
    "commitments_token",
    "declarations_dataversion",
    "declarations_importedrow",
}
# Their rows are public once they are published, and a new entry of the ledger says so.
LEDGER = {
    f"commitments_{name}"
    for name in ("citation", "entry", "organisation", "redaction", "source", "update")
}
PUBLIC = sorted(
    model._meta.db_table
    for app in ("declarations", "commitments")
    for model in apps.get_app_config(app).get_models(include_auto_created=True)
    if not model._meta.proxy
    and not model.__name__.startswith("Historical")
    and model._meta.db_table not in PRIVATE | LEDGER
)
pytestmark = pytest.mark.django_db


def version():
    return DataVersion.current().number


def test_the_public_tables_are_these():
    assert len(PUBLIC) == 14


@pytest.fixture
def upheld():
    """Link two declarations and an item of each: the real data has no such links."""
    one, other = factories.declaration.make(_quantity=2)
    one.upholds.add(other)
    factories.item.make().same.add(factories.item.make())


@pytest.mark.usefixtures("upheld")
@pytest.mark.parametrize("table", PUBLIC)
def test_raw_sql_raises_the_version(table):
    before = version()

    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET id = id")  # noqa: S608  The names are ours.

    assert version() > before


@pytest.mark.usefixtures("upheld")
@pytest.mark.parametrize("table", PUBLIC)
def test_a_deletion_raises_the_version(table):
    before = version()

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608  The names are ours.
        raised = version()
        transaction.set_rollback(True)

    assert raised > before


@pytest.mark.usefixtures("upheld")
# A translation that nobody answers for goes with its text, which is written down itself.
@pytest.mark.parametrize("table", [name for name in PUBLIC if name != "declarations_translation"])
def test_a_deletion_is_written_down(table):
    before = Change.objects.count()

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608  The names are ours.
        written = Change.objects.count()
        transaction.set_rollback(True)

    assert written > before


@pytest.mark.parametrize("make", [factories.theme.make, factories.item.make])
def test_a_new_row_raises_the_version(make):
    before = version()

    make()

    assert version() > before


def test_a_change_in_bulk_raises_the_version():
    before = version()

    Item.objects.filter(code="C10-1").update(note_en="changed")

    assert version() > before


def test_a_change_of_links_raises_the_version():
    before = version()

    Item.objects.get(code="C10-1").themes.add(Theme.objects.get(code="education"))

    assert version() > before


def test_reading_leaves_the_version():
    before = version()

    assert isinstance(Theme.objects.first(), models.Model)
    assert version() == before
