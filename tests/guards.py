"""Taking the guards of the ledger away, as somebody with the rights of a superuser could."""

from django.db import connection


def take_guards_away(cursor):
    """Switch the triggers off: on PostgreSQL for this connection, on SQLite for good."""
    if connection.vendor == "postgresql":
        cursor.execute("SET session_replication_role = replica")
        return
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP TRIGGER {name}")


def guards_of_sqlite(cursor):
    """Return the statements that make the triggers there are."""
    cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    return [sql for (sql,) in cursor.fetchall()]
