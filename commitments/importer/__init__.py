"""Importing a declaration whole: its text, its items, and a follow-up for each addressee."""

from pathlib import Path
from typing import Any

from django.db import transaction

from commitments.models import FollowUp, Item
from declarations.importer import ImportedText, import_text, refuse_codes_of_others
from declarations.importer.merging import Merge, columns
from declarations.importer.reading import read
from declarations.models import Clause


def import_file(path: Path, *, overwrite: bool = False) -> Merge:
    """Import the declaration in the YAML file at ``path``, or nothing of it.

    Return what was created, changed, left alone and kept. Raises FileRefused for a file that does
    not fit, EditsInTheWay when it would overwrite what editors changed and ``overwrite`` is not
    given.
    """
    data = read(path)
    merge = Merge(overwrite=overwrite)
    with transaction.atomic():
        text = import_text(data, merge)
        import_items(data, text, merge)
        merge.finish()
    return merge


def import_items(data: dict[str, Any], text: ImportedText, merge: Merge) -> None:
    positions = {
        item["code"]: position
        for clause in data["clauses"]
        for position, item in enumerate(clause["items"], start=1)
    }
    slug = data["declaration"]["slug"]
    refuse_codes_of_others(
        Item.objects.filter(code__in=positions).exclude(clause__declaration__slug=slug)
    )
    merge.make_room(Item.objects.all(), positions)
    for clause in data["clauses"]:
        for item in clause["items"]:
            row = text.clauses[clause["code"]]
            import_item(item, row, positions[item["code"]], text, merge)


def import_item(
    entry: dict[str, Any], clause: Clause, position: int, text: ImportedText, merge: Merge
) -> None:
    row = merge.row(
        Item,
        entry["code"],
        {"code": entry["code"]},
        columns(entry, "title", "quotation", "note")
        | {
            "clause": clause,
            "position": position,
            "kind": entry["kind"],
            "stance": entry.get("stance", ""),
            "speaker": text.addressees[entry["speaker"]],
        },
        {
            "about": [text.addressees[code] for code in entry.get("about", [])],
            "themes": [text.themes[code] for code in entry.get("themes", [])],
        },
    )
    for name, is_explicit in (("addressees", True), ("implied_addressees", False)):
        for code in entry.get(name, []):
            merge.row(
                FollowUp,
                f"{entry['code']}:{code}",
                {"item": row, "addressee": text.addressees[code]},
                {"is_explicit": is_explicit},
            )
