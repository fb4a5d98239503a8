"""Importing the text of a declaration: its sources, clauses, addressees and themes."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import models

from declarations.importer.merging import Merge, columns
from declarations.importer.reading import FileRefused
from declarations.languages import find
from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    TextSource,
    Theme,
    key_of,
)


@dataclass(frozen=True)
class ImportedText:
    """The rows of an imported text, by their codes, for what refers to them."""

    addressees: dict[str, Addressee]
    themes: dict[str, Theme]
    clauses: dict[str, Clause]


def import_text(data: dict[str, Any], merge: Merge) -> ImportedText:
    """Write the text that ``data`` describes; the items are left to the app of commitments.

    ``data`` is what `reading.read` returns. Raises FileRefused where it does not fit the database.
    """
    declaration = import_declaration(data["declaration"], merge)
    sources = import_sources(data["text_sources"], declaration, merge)
    positions = {clause["code"]: at for at, clause in enumerate(data["clauses"], start=1)}
    refuse_codes_of_others(
        Clause.objects.filter(code__in=positions).exclude(declaration__slug=declaration.slug)
    )
    merge.make_room(Clause.objects.all(), positions)
    clauses = {}
    for clause in data["clauses"]:
        row = import_clause(clause, declaration, positions[clause["code"]], merge)
        clauses[row.code] = row
        for number, variant in enumerate(clause.get("variants", []), start=1):
            import_variant(variant, row, sources[variant["source"]], number, merge)
    return ImportedText(
        addressees=import_addressees(data["addressees"], merge),
        themes={theme["code"]: import_theme(theme, merge) for theme in data["themes"]},
        clauses=clauses,
    )


def import_declaration(entry: dict[str, Any], merge: Merge) -> Declaration:
    upheld = upheld_by(entry)
    row = merge.row(
        Declaration,
        entry["slug"],
        {"slug": entry["slug"]},
        columns(entry, "title", "place", "note")
        | {
            "started_on": dt.date.fromisoformat(entry["started_on"]),
            "ended_on": dt.date.fromisoformat(entry["ended_on"]),
            "date_as_printed": entry.get("date_as_printed", ""),
        },
        {"upholds": upheld},
    )
    if row.pk and row.would_uphold_itself(row.upholds.all()):
        message = f"declaration.upholds: {row.slug} would, step by step, uphold itself."
        raise FileRefused(message)
    return row


def upheld_by(entry: dict[str, Any]) -> list[Declaration]:
    """Return the declarations that ``entry`` upholds. Raises FileRefused for an unknown one."""
    upheld = []
    for slug in entry.get("upholds", []):
        if slug == entry["slug"]:
            message = f"declaration.upholds: {slug} would uphold itself."
            raise FileRefused(message)
        try:
            upheld.append(Declaration.objects.get(slug=slug))
        except Declaration.DoesNotExist:
            message = f"declaration.upholds: {slug} is not known; import it first."
            raise FileRefused(message) from None
    return upheld


def import_sources(
    entries: list[dict[str, Any]], declaration: Declaration, merge: Merge
) -> dict[str, TextSource]:
    """Write the text sources; return them by code. A tracked one waits for the former to go."""
    entries = sorted(entries, key=lambda entry: entry.get("is_tracked", False))
    return {entry["code"]: import_source(entry, declaration, merge) for entry in entries}


def import_source(entry: dict[str, Any], declaration: Declaration, merge: Merge) -> TextSource:
    seen_on = entry.get("seen_on")
    return merge.row(
        TextSource,
        f"{declaration.slug} {entry['code']}",
        {"declaration": declaration, "code": entry["code"]},
        columns(entry, "title", "publisher", "note")
        | {
            "url": entry.get("url", ""),
            "seen_on": dt.date.fromisoformat(seen_on) if seen_on else None,
            "language": find(entry["language"]).code,
            "sha256": entry.get("sha256", ""),
            "is_tracked": entry.get("is_tracked", False),
        },
    )


def import_addressees(entries: list[dict[str, Any]], merge: Merge) -> dict[str, Addressee]:
    """Write the addressees, the larger bodies before their parts; return them by code."""
    rows: dict[str, Addressee] = {}
    waiting = list(entries)
    while waiting:
        entry = waiting.pop(0)
        whole = entry.get("part_of")
        if whole and whole not in rows:
            waiting.append(entry)
            continue
        rows[entry["code"]] = merge.row(
            Addressee,
            entry["code"],
            {"code": entry["code"]},
            columns(entry, "name", "description")
            | {"kind": entry["kind"], "part_of": rows[whole] if whole else None},
        )
    return rows


def import_theme(entry: dict[str, Any], merge: Merge) -> Theme:
    return merge.row(Theme, entry["code"], {"code": entry["code"]}, columns(entry, "name"))


def refuse_codes_of_others(rows: models.QuerySet[Any]) -> None:
    """Raise FileRefused if there are ``rows``: those of other declarations with codes of a file."""
    for row in rows[:1]:
        message = f"{row.code}: another declaration has this code; begin it with a prefix."
        raise FileRefused(message)


def import_clause(
    entry: dict[str, Any], declaration: Declaration, position: int, merge: Merge
) -> Clause:
    return merge.row(
        Clause,
        entry["code"],
        {"declaration": declaration, "code": entry["code"]},
        columns(entry, "text", "note")
        | {
            "kind": entry["kind"],
            "number": entry["number"],
            "key": key_of(entry["kind"], entry["number"]),
            "position": position,
        },
    )


def import_variant(
    entry: dict[str, Any], clause: Clause, source: TextSource, number: int, merge: Merge
) -> ClauseVariant:
    return merge.row(
        ClauseVariant,
        f"{clause.code} {source.code} {number}",
        {"clause": clause, "text_source": source, "number": number},
        columns(entry, "wording", "other_wording") | {"kind": entry["kind"]},
    )
