"""What all tests share: the real declaration in the database, and readers of three languages."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation

from commitments.importer import import_file
from tests.guards import guards_of_sqlite, take_guards_away

DECLARATION = Path("declarations/data/second-vienna-2023.yaml")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):  # noqa: ARG001  It extends the other.
    """Import the real declaration once; each test's changes are rolled back."""
    with django_db_blocker.unblock():
        import_file(DECLARATION)


@pytest.fixture(autouse=True, scope="session")
def _flushing_takes_the_guards_away(django_db_setup, django_db_blocker):  # noqa: ARG001  After it.
    """Let tests that end by emptying the tables do so: the ledger would refuse."""
    flush = TransactionTestCase._fixture_teardown
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        guards = guards_of_sqlite(cursor) if connection.vendor == "sqlite" else []

    def flush_unguarded(self):
        with connection.cursor() as cursor:
            take_guards_away(cursor)
        flush(self)
        with connection.cursor() as cursor:
            for statement in guards or ["SET session_replication_role = origin"]:
                cursor.execute(statement)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", flush_unguarded)
        yield


@pytest.fixture(autouse=True)
def _english():
    """Begin in English: the test client leaves the language of its last answer behind."""
    with translation.override("en"):
        yield


@pytest.fixture
def editor(client, django_user_model):
    """Sign an administrator in, and return the client."""
    user = django_user_model.objects.create_superuser("editor", password="a long enough password")
    client.force_login(user)
    return client
