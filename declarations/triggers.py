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


def raise_data_version_on(
    table: str, *, events: tuple[str, ...] = ("insert", "update", "delete", "truncate")
) -> RunPython:
    """Return an operation after which every change of ``table`` raises the data version.

    ``events`` may be fewer, as in "update of title". SQLite has no TRUNCATE and leaves it out.
    """
    name = f"{table}_raises_data_version"
    on_sqlite = [event for event in events if event != "truncate"]
    now = "strftime('%Y-%m-%d %H:%M:%f', 'now')"
    drop = [f"DROP TRIGGER IF EXISTS {name}_{event.split()[0]}" for event in on_sqlite]
    create = [
        f"CREATE TRIGGER {name}_{event.split()[0]} AFTER {event} ON {table} BEGIN"
        f" {RAISE_VERSION.format(now=now)} END"
        for event in on_sqlite
    ]
    drop_on_postgresql = f"DROP TRIGGER IF EXISTS {name} ON {table}"
    return run_for_vendor(
        postgresql=[
            RAISE_VERSION_FUNCTION,
            drop_on_postgresql,
            f"""
            CREATE TRIGGER {name} AFTER {" OR ".join(events)} ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version()
            """,
        ],
        sqlite=drop + create,
        undo={"postgresql": [drop_on_postgresql], "sqlite": drop},
    )


def refuse_when(name: str, table: str, rules: dict[str, str]) -> RunPython:
    """Return an operation after which ``table`` refuses the events of ``rules``.

    ``rules`` has a condition for each event, as in {"UPDATE OF title": "OLD.is_final"}, in SQL that
    both databases read; "{lock}" in it stands for the lock that PostgreSQL needs on a row of
    another table. The error names ``name``, as that of a constraint does.
    """
    postgresql, sqlite, undo_on_postgresql, undo_on_sqlite = [], [], [], []
    for event, condition in rules.items():
        trigger = f"{name}_{event.split()[0].lower()}"
        row = "OLD" if event == "DELETE" else "NEW"
        postgresql += [
            f"""
            CREATE FUNCTION {trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {condition.replace("{lock}", " FOR SHARE")} THEN
                    RAISE EXCEPTION '{name}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
                END IF;
                RETURN {row};
            END $$
            """,
            f"""
            CREATE TRIGGER {trigger} BEFORE {event} ON {table}
            FOR EACH ROW EXECUTE FUNCTION {trigger}()
            """,
        ]
        sqlite.append(
            f"CREATE TRIGGER {trigger} BEFORE {event} ON {table}"
            f" WHEN {condition.replace('{lock}', '')}"
            f" BEGIN SELECT RAISE(ABORT, '{name}'); END"
        )
        undo_on_postgresql.append(f"DROP FUNCTION IF EXISTS {trigger}() CASCADE")
        undo_on_sqlite.append(f"DROP TRIGGER IF EXISTS {trigger}")
    return run_for_vendor(
        postgresql=postgresql,
        sqlite=sqlite,
        undo={"postgresql": undo_on_postgresql, "sqlite": undo_on_sqlite},
    )


def refuse_truncation(table: str) -> RunPython:
    """Return an operation after which PostgreSQL refuses to TRUNCATE ``table``; SQLite cannot."""
    name = f"{table}_is_not_truncated"
    return run_for_vendor(
        postgresql=[
            f"""
            CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{name}' USING ERRCODE = 'check_violation'; END $$
            """,
            f"""
            CREATE TRIGGER {name} BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {name}()
            """,
        ],
        sqlite=[],
        undo={"postgresql": [f"DROP FUNCTION IF EXISTS {name}() CASCADE"], "sqlite": []},
    )
