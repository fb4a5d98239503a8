"""What the planner is told, so that it does not take longer than the answer."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("name", "value"), [("join_collapse_limit", "6"), ("jit", "off")])
def test_planning_does_not_take_longer_than_answering(name, value):
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")

        assert cursor.fetchone() == (value,)


def test_what_is_counted_has_its_index():
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'commitments_update'")

        assert "update_counted" in {name for (name,) in cursor.fetchall()}
