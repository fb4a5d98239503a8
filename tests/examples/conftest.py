"""A server of the real declaration and its updates, for programs to ask."""

import datetime as dt

import pytest
from pytest_django.live_server_helper import LiveServer

from commitments.importer import import_file
from commitments.importer.updates import import_updates
from declarations.importer.glossary import import_glossary
from tests.conftest import DECLARATION, GLOSSARY, UPDATES


@pytest.fixture(scope="package")
def transactional_db(django_db_setup, django_db_blocker):  # noqa: ARG001  It makes the database.
    """Let the server at the database of the tests, as in the tests in a browser."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="package")
def site(transactional_db):  # noqa: ARG001
    """Serve the site; return its address."""
    import_file(DECLARATION)
    import_glossary(GLOSSARY)
    import_updates(UPDATES, on=dt.date(2026, 11, 24))
    server = LiveServer("localhost")
    yield server.url
    server.stop()
