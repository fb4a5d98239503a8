"""A connection that is kept can be closed by the server, between one request and the next."""

import psycopg2
import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)


def close_at_the_server():
    connection.ensure_connection()
    settings = connection.get_connection_params()
    names = {"cursor_factory", "assume_role", "isolation_level", "server_side_binding"}
    other = psycopg2.connect(**{k: v for k, v in settings.items() if k not in names})
    with other, other.cursor() as cursor:
        number = connection.connection.info.backend_pid
        cursor.execute("SELECT pg_terminate_backend(%s)", [number])
    other.close()


@pytest.mark.parametrize("path", ["/api/v1/themes/", "/en/", "/api/v1/search/?q=women"])
def test_a_reader_does_not_notice_that_a_connection_was_closed(client, path):
    client.get(path)
    close_at_the_server()

    assert client.get(path).status_code == 200
