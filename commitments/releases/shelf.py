"""The releases that there are: a folder for each number, and a manifest in it.

The manifest is ``release.json``. A release stays as it is, with one exception: once an entry that
it holds is redacted, its files are refused, whatever lies on the disk, and deleted from there.
"""

import datetime as dt
import json
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings

from commitments.ledger import Head
from commitments.models import Redaction

MANIFEST = "release.json"


@dataclass(frozen=True)
class Release:
    """A release: its manifest, and the redactions that have withdrawn it since."""

    manifest: dict[str, Any]
    withdrawn_by: tuple[int, ...] = ()

    @property
    def number(self) -> int:
        number: int = self.manifest["number"]
        return number

    @property
    def issued_on(self) -> dt.date:
        return dt.date.fromisoformat(self.manifest["issued_on"])

    @property
    def head(self) -> Head:
        return Head(**self.manifest["head"])

    @property
    def folder(self) -> Path:
        return shelf() / str(self.number)

    @property
    def is_withdrawn(self) -> bool:
        return bool(self.withdrawn_by)

    @property
    def public(self) -> dict[str, Any]:
        """What everybody may read of it.

        The digest of a file would let anybody test a guess at the words that were removed.
        """
        if not self.is_withdrawn:
            return self.manifest
        return {**self.manifest, "files": [], "withdrawn_by": list(self.withdrawn_by)}

    def path_of(self, name: str) -> Path | None:
        """Return the file of a name, or None. Only what the manifest names can be had."""
        if name not in {each["name"] for each in self.public["files"]}:
            return None
        path = self.folder / name
        return path if path.is_file() else None


def shelf() -> Path:
    """Return the folder of all releases."""
    return Path(settings.RELEASES)


def all_releases() -> list[Release]:
    """Return the releases, the newest first, with what has withdrawn them."""
    found = [Release(json.loads(path.read_text())) for path in shelf().glob(f"[0-9]*/{MANIFEST}")]
    redacted = list(
        Redaction.objects.filter(entry__isnull=False)
        .order_by("entry__number")
        .values_list("redacts__number", "entry__number")
    )
    releases = [replace(each, withdrawn_by=withdrawing(each.head, redacted)) for each in found]
    return sorted(releases, key=lambda release: -release.number)


def withdrawing(head: Head, redacted: list[tuple[int, int]]) -> tuple[int, ...]:
    """Return the entries of redactions after ``head`` that removed what stood before it."""
    return tuple(by for entry, by in redacted if entry <= head.number < by)


def withdraw_redacted() -> list[int]:
    """Delete the files of releases that hold what was redacted; return the numbers of those.

    The manifest stays. It can run twice, and after it was stopped half-way. Raises OSError.
    """
    return [each.number for each in all_releases() if each.is_withdrawn and empty(each)]


def empty(release: Release) -> bool:
    """Delete the files of a release; tell whether there were any."""
    manifest = release.folder / MANIFEST
    others = [path for path in release.folder.iterdir() if path != manifest]
    written = manifest.with_suffix(".new")
    written.write_text(as_text(release.public))
    os.replace(written, manifest)  # noqa: PTH105  At once, or not at all.
    for path in others:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return bool(others)


def as_text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
