"""What all tests share: the real declaration in the database, and readers of three languages."""

import datetime as dt
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.test import TransactionTestCase
from django.utils import translation

from commitments.importer import import_file
from commitments.importer.updates import import_updates
from commitments.search.finding import forms
from commitments.typesetting import is_possible
from declarations.importer.glossary import import_glossary
from tests.guards import without_guards
from tests.people import PASSWORD, with_second_factor

DECLARATION = Path("declarations/data/second-vienna-2023.yaml")
GLOSSARY = DECLARATION.with_name("glossary.yaml")
UPDATES = Path("commitments/data/follow-up-2026-11.yaml")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):  # noqa: ARG001  It extends the other.
    """Import the real declaration once; each test's changes are rolled back."""
    with django_db_blocker.unblock():
        import_file(DECLARATION)
        import_glossary(GLOSSARY)


@pytest.fixture(scope="module")
def real_updates(django_db_setup, django_db_blocker):  # noqa: ARG001
    """Import the real updates for all tests of a module, whose own changes are rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        import_updates(UPDATES, on=dt.date(2026, 11, 24))
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True, scope="session")
def _flushing_takes_the_guards_away():
    """Let tests that end by emptying the tables do so: the ledger would refuse."""
    flush = TransactionTestCase._fixture_teardown

    def flush_unguarded(self):
        with without_guards():
            flush(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", flush_unguarded)
        yield


@pytest.fixture(autouse=True)
def _nobody_was_slowed_down():
    for name in ("default", "files"):
        caches[name].clear()
    forms.cache_clear()


@pytest.fixture(autouse=True)
def _english():
    """Begin in English: the test client leaves the language of its last answer behind."""
    with translation.override("en"):
        yield


@contextmanager
def machine_of(node):
    """Let no test find WeasyPrint, whatever this machine has, but those that are marked for it."""
    is_possible.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(sys.modules, "weasyprint", raising=False)
        if not {"pdf", "browser"} & {marker.name for marker in node.iter_markers()}:
            patch.setitem(sys.modules, "weasyprint", None)
        yield
    is_possible.cache_clear()


@pytest.fixture(autouse=True, scope="module")
def _machine_of_a_module(request):
    """Give what a module shares the machine that its tests get."""
    with machine_of(request.node):
        yield


@pytest.fixture(autouse=True)
def _machine_of_a_test(request):
    with machine_of(request.node):
        yield


@pytest.fixture
def connection_stays():
    """Keep the connection of the test: what ends outside Django's test client would close it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def editor(client, django_user_model):
    """Sign an administrator in, and return the client."""
    user = django_user_model.objects.create_superuser("editor", password=PASSWORD)
    client.force_login(with_second_factor(user))
    return client
