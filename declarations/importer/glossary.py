"""Importing the glossary. The format is glossary.schema.json; editors' changes are kept."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from declarations.importer.merging import Merge, columns
from declarations.importer.reading import Problem, read_checked, repeated
from declarations.models import Term

SCHEMA = json.loads(Path(__file__).parent.with_name("glossary.schema.json").read_text())


@transaction.atomic
def import_glossary(path: Path, *, overwrite: bool = False) -> Merge:
    """Write the terms of the YAML file at ``path``; return what came of each.

    Raises FileRefused for a file that does not fit, and EditsInTheWay where it would overwrite
    what editors changed.
    """
    merge = Merge(overwrite=overwrite)
    for entry in read_checked(path, SCHEMA, cross_check)["terms"]:
        lines = {
            name: {tag: "\n".join(forms) for tag, forms in entry.get(name, {}).items()}
            for name in ("also", "avoid")
        }
        merge.row(
            Term,
            entry["code"],
            {"code": entry["code"]},
            columns(entry | lines, "term", "also", "avoid")
            | {
                "section": entry["section"],
                "is_checked_fa_af": entry["checked"].get("fa-AF", False),
                "is_checked_ps": entry["checked"].get("ps", False),
                "note": entry.get("note", ""),
            },
        )
    merge.finish()
    return merge


def cross_check(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield the codes that stand twice."""
    yield from repeated("terms", [entry["code"] for entry in data["terms"]])
