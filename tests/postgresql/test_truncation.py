"""What SQLite does not have: TRUNCATE, which no trigger of a row sees."""

import pytest
from django.db import DatabaseError, connection

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", ["entry", "update", "citation"])
def test_the_ledger_is_not_truncated(table):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

        with pytest.raises(DatabaseError, match="is_not_truncated"):
            cursor.execute(f"TRUNCATE commitments_{table} CASCADE")
