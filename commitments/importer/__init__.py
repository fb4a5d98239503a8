"""Importing a declaration whole: its text, its items, and a follow-up for each addressee."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Model

from commitments.models import FollowUp, Item
from declarations.importer import ImportedText, import_text, refuse_codes_of_others
from declarations.importer.merging import Merge, columns
from declarations.importer.reading import FileRefused, read
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
    links: dict[str, Iterable[Model]] = {
        "about": [text.addressees[code] for code in entry.get("about", [])],
        "themes": [text.themes[code] for code in entry.get("themes", [])],
    }
    # Only where the file speaks of it: the other declaration's file may have made the link.
    if "same_as" in entry:
        links["same"] = of_other_declarations(entry["code"], entry["same_as"])
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
        links,
    )
    for name, is_explicit in (("addressees", True), ("implied_addressees", False)):
        for code in entry.get(name, []):
            merge.row(
                FollowUp,
                f"{entry['code']}:{code}",
                {"item": row, "addressee": text.addressees[code]},
                {"is_explicit": is_explicit},
            )


def of_other_declarations(code: str, codes: list[str]) -> list[Item]:
    """Return the items that say the same as ``code``. Raises FileRefused for one that is not there.

    The database refuses those of the declaration itself.
    """
    found = {item.code: item for item in Item.objects.filter(code__in=codes)}
    for missing in (each for each in codes if each not in found):
        message = f"{code}: same_as: {missing} is not an item; import its declaration first."
        raise FileRefused(message)
    return list(found.values())
