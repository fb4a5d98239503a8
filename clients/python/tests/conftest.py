"""The API as a client meets it: a server of the real declaration, and one in this process."""

import httpx
import pytest
from django.core.wsgi import get_wsgi_application
from pytest_django.live_server_helper import LiveServer

from tests.conftest import (  # noqa: F401  Fixtures: the real declaration, and its updates.
    _english,
    _machine_of_a_module,
    _machine_of_a_test,
    _nobody_was_slowed_down,
    connection_stays,
    django_db_setup,
    real_updates,
)
from vienna_followup import Client


@pytest.fixture(scope="session")
def transactional_db(django_db_setup, django_db_blocker):  # noqa: ARG001, F811  It makes the database.
    """Let the server at the database of the tests. Nothing is written, so nothing is emptied."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="module")
def server(transactional_db):  # noqa: ARG001
    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture
def client(server):
    """Connect a client, which says what the API refuses, to the server."""
    with Client(base_url=server.url, raise_on_unexpected_status=True) as client:
        yield client


@pytest.fixture
def in_process(db, real_updates, connection_stays):  # noqa: ARG001, F811
    """Connect a client without a network: it sees the updates too, which are never committed."""
    transport = httpx.WSGITransport(app=get_wsgi_application())
    with Client(
        base_url="http://testserver",
        raise_on_unexpected_status=True,
        httpx_args={"transport": transport},
    ) as client:
        yield client
