"""Triggers that write down every change of a public row, for the migrations of both apps.

On PostgreSQL and on SQLite the same statements run in the triggers. Each begins by raising the data
version: that locks its one row until the transaction ends, so that the numbers that follow are
given in the order in which transactions end.
"""

from dataclasses import dataclass, field

from django.db.migrations import RunPython

from declarations.triggers import RAISE_VERSION, run_for_vendor

LANGUAGES = {"en": "_en", "fa-af": "_fa_af", "ps": "_ps"}
NOW = {
    "postgresql": "clock_timestamp()",
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f', 'now')",
}
TODAY = {
    "postgresql": "(clock_timestamp() AT TIME ZONE 'UTC')::date",
    "sqlite": "date('now')",
}
DIFFERS = {"postgresql": "IS DISTINCT FROM", "sqlite": "IS NOT"}


@dataclass(frozen=True)
class Told:
    """What is written down of an event: expressions of SQL about OLD and NEW."""

    kind: str
    type: str
    code: str
    when: str = "1 = 1"
    fields: str = "''"
    language: str = "''"
    entry: str = "NULL"

    def statement(self) -> str:
        """Return the statement that writes it, where there is a code and the condition holds."""
        return f"""
            INSERT INTO declarations_change
                (number, recorded_on, kind, type, code, fields, language, entry)
            SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM declarations_change),
                {{today}}, {self.kind}, {self.type}, {self.code}, {self.fields}, {self.language},
                {self.entry}
            WHERE ({self.when}) AND {self.code} IS NOT NULL;
        """  # noqa: S608  The names are ours.


def write_down(table: str, name: str, event: str, told: list[Told], *, when: str = "") -> RunPython:
    """Return an operation after which ``event`` on ``table``, as "update", is written down.

    ``when`` is a condition about OLD and NEW without which nothing is done at all.
    """
    trigger = f"{table}_{name}"
    condition = f"WHEN ({when})" if when else ""

    def body(vendor: str) -> str:
        statements = RAISE_VERSION + "".join(each.statement() for each in told)
        return written_for(vendor, statements)

    return run_for_vendor(
        postgresql=[
            f"""
            CREATE FUNCTION {trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN {body("postgresql")} RETURN NULL; END $$
            """,
            f"""
            CREATE TRIGGER {trigger} AFTER {event} ON {table}
            FOR EACH ROW {written_for("postgresql", condition)} EXECUTE FUNCTION {trigger}()
            """,
        ],
        sqlite=[
            f"""
            CREATE TRIGGER {trigger} AFTER {event} ON {table}
            FOR EACH ROW {written_for("sqlite", condition)} BEGIN {body("sqlite")} END
            """
        ],
        undo={
            "postgresql": [f"DROP FUNCTION IF EXISTS {trigger}() CASCADE"],
            "sqlite": [f"DROP TRIGGER IF EXISTS {trigger}"],
        },
    )


def written_for(vendor: str, sql: str) -> str:
    return sql.format(now=NOW[vendor], today=TODAY[vendor], differs=DIFFERS[vendor])


@dataclass(frozen=True)
class Row:
    """A public table whose rows have a code: which of its columns readers see, by what name.

    ``code`` and ``original``, the language that the others are made from, are expressions about a
    row that is called "ROW" in them. ``keys`` are the columns that the code is made of.
    """

    table: str
    type: str
    code: str = "ROW.code"
    keys: tuple[str, ...] = ("code",)
    columns: dict[str, str] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    original: str = "'en'"

    def of(self, row: str) -> str:
        return self.code.replace("ROW.", f"{row}.")

    def operations(self) -> list[RunPython]:
        kind, before, now = f"'{self.type}'", self.of("OLD"), self.of("NEW")
        renamed = f"{before} <> {now}"
        told = [
            Told("'removed'", kind, before, renamed),
            Told("'added'", kind, now, renamed),
            self.edited(),
            *(self.translated(code) for code in LANGUAGES if self.texts),
        ]
        seen = " OR ".join([*map(column_differs, self.keys), *self.everything()])
        return [
            write_down(self.table, "is_added", "INSERT", [Told("'added'", kind, now)]),
            write_down(self.table, "is_removed", "DELETE", [Told("'removed'", kind, before)]),
            write_down(self.table, "is_changed", "UPDATE", told, when=seen),
        ]

    def everything(self) -> list[str]:
        """Return a condition for each column that readers see: that it was changed."""
        return [column_differs(name) for name in self.columns] + [
            text_differs(text + suffix) for text in self.texts for suffix in LANGUAGES.values()
        ]

    def edited(self) -> Told:
        """Return what is told of columns, and of texts in the language that they are written in."""
        original = self.original.replace("ROW.", "NEW.")
        changed: dict[str, str] = {}
        for column, name in self.columns.items():
            differs = column_differs(column)
            changed[name] = f"{changed[name]} OR {differs}" if name in changed else differs
        for text in self.texts:
            changed[text] = " OR ".join(
                f"({original} = '{code}' AND {text_differs(text + suffix)})"
                for code, suffix in LANGUAGES.items()
            )
        return Told(
            "'edited'",
            f"'{self.type}'",
            self.of("NEW"),
            when=" OR ".join(f"({condition})" for condition in changed.values()),
            fields=names_of(changed),
        )

    def translated(self, code: str) -> Told:
        """Return what is told of texts in another language."""
        original = self.original.replace("ROW.", "NEW.")
        changed = {text: text_differs(text + LANGUAGES[code]) for text in self.texts}
        return Told(
            "'translated'",
            f"'{self.type}'",
            self.of("NEW"),
            when=f"{original} <> '{code}' AND ({' OR '.join(changed.values())})",
            fields=names_of(changed),
            language=f"'{code}'",
        )


def column_differs(column: str) -> str:
    return f"NEW.{column} {{differs}} OLD.{column}"


def text_differs(column: str) -> str:
    """Return the condition that a text was changed; readers see no text as an empty one."""
    return f"COALESCE(NEW.{column}, '') <> COALESCE(OLD.{column}, '')"


def names_of(changed: dict[str, str]) -> str:
    """Return an expression for the names whose condition holds, parted by commas."""
    parts = [f"CASE WHEN {when} THEN ',{name}' ELSE '' END" for name, when in changed.items()]
    return f"SUBSTR({' || '.join(parts)}, 2)"


def write_down_parts(
    table: str, type_: str, code: str, name: str, *, columns: tuple[str, ...] = ()
) -> list[RunPython]:
    """Return operations after which a change of ``table`` is an edit of the row it is a part of.

    ``code`` is an expression about "ROW" for the code of that row, which shows the parts as its
    field ``name``. ``columns`` are those that readers see of a part that stays.
    """

    def told(row: str, when: str = "1 = 1") -> Told:
        return Told("'edited'", f"'{type_}'", code.replace("ROW.", f"{row}."), when, f"'{name}'")

    moved = f"{code.replace('ROW.', 'OLD.')} {{differs}} {code.replace('ROW.', 'NEW.')}"
    operations = [
        write_down(table, "is_joined", "INSERT", [told("NEW")]),
        write_down(table, "is_left", "DELETE", [told("OLD")]),
    ]
    if columns:
        changed = " OR ".join(map(column_differs, columns))
        operations.append(
            write_down(
                table, "is_edited", "UPDATE", [told("NEW"), told("OLD", moved)], when=changed
            )
        )
    return operations
