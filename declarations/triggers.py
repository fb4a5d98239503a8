"""Triggers of the database, for the migrations of both apps.

On SQLite, Django changes a table by making it anew, which drops its triggers: a later migration
that alters a table must end with its triggers again. The tests notice when one is missing.
"""

from typing import Any

from django.db.migrations import RunPython

RAISE_VERSION = """
    INSERT INTO declarations_dataversion (id, number, changed_at) VALUES (1, 1, {now})
    ON CONFLICT (id) DO UPDATE
    SET number = declarations_dataversion.number + 1, changed_at = excluded.changed_at;
"""
RAISE_VERSION_FUNCTION = f"""
    CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        {RAISE_VERSION.format(now="clock_timestamp()")}
        RETURN NULL;
    END $$
"""


def run_for_vendor(
    *, postgresql: list[str], sqlite: list[str], undo: dict[str, list[str]]
) -> RunPython:
    """Return an operation that runs the statements of the database at hand, and undoes them."""

    def apply(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001  Django's signature.
        for statement in {"postgresql": postgresql, "sqlite": sqlite}[
            schema_editor.connection.vendor
        ]:
            schema_editor.execute(statement)

    def reverse(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001  Django's signature.
        for statement in undo[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return RunPython(apply, reverse, elidable=False)


def raise_data_version_on(table: str) -> RunPython:
    """Return an operation after which every change of ``table`` raises the data version."""
    name = f"{table}_raises_data_version"
    events = ("insert", "update", "delete")
    now = "strftime('%Y-%m-%d %H:%M:%f', 'now')"
    drop = [f"DROP TRIGGER IF EXISTS {name}_{event}" for event in events]
    create = [
        f"CREATE TRIGGER {name}_{event} AFTER {event} ON {table} BEGIN"
        f" {RAISE_VERSION.format(now=now)} END"
        for event in events
    ]
    drop_on_postgresql = f"DROP TRIGGER IF EXISTS {name} ON {table}"
    return run_for_vendor(
        postgresql=[
            RAISE_VERSION_FUNCTION,
            drop_on_postgresql,
            f"""
            CREATE TRIGGER {name} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version()
            """,
        ],
        sqlite=drop + create,
        undo={"postgresql": [drop_on_postgresql], "sqlite": drop},
    )
