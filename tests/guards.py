"""Taking the guards of the ledger away, as somebody with the rights of a superuser could."""

from contextlib import contextmanager

from django.db import connection


def take_guards_away():
    """Switch the triggers off until `put_guards_back`. Return what that needs."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            return ["SET session_replication_role = origin"]
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _sql in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
    return [sql for _name, sql in triggers]


def put_guards_back(statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@contextmanager
def without_guards():
    statements = take_guards_away()
    yield
    put_guards_back(statements)
