"""The real updates, published once for all tests of editions, and taken back at their end."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import transaction

from commitments.importer.updates import import_updates

UPDATES = Path("commitments/data/follow-up-2026-11.yaml")
DAY = dt.date(2026, 11, 26)


@pytest.fixture(scope="package")
def updates(django_db_setup, django_db_blocker):  # noqa: ARG001  It makes the database.
    """Publish the real updates in a transaction that no test ends."""
    with django_db_blocker.unblock(), transaction.atomic():
        import_updates(UPDATES, on=dt.date(2026, 11, 24))
        yield
        transaction.set_rollback(True)
