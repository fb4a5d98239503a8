"""A database whose collation makes trigram search drop Arabic letters is refused."""

import pytest
from django.db import connection, connections

from declarations.checks import check_collation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def c_database():
    """Make a database with LC_CTYPE "C" and connect the alias "c" to it."""
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS test_of_collation_c")
        cursor.execute(
            "CREATE DATABASE test_of_collation_c"
            " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        )
    connections.settings["c"] = {**connection.settings_dict, "NAME": "test_of_collation_c"}
    yield "c"
    connections["c"].close()
    del connections.settings["c"], connections["c"]
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE test_of_collation_c")


def test_a_database_that_knows_no_arabic_letters_is_refused(c_database, django_db_blocker):
    with django_db_blocker.unblock():
        errors = check_collation(databases=[c_database])

    assert [error.id for error in errors] == ["declarations.E002"]
