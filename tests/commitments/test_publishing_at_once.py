"""Processes that publish at once into one SQLite file, as a command and a site might."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

DECLARATION = "declarations/data/second-vienna-2023.yaml"
TEXT = {"en": "A text.", "fa-AF": "یک متن.", "ps": "یو متن."}
PROCESSES, UPDATES = 4, 10


@pytest.fixture
def manage(tmp_path):
    """Return a function that runs a command against a database of its own."""
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}"}

    def manage(*arguments):
        return subprocess.run(  # noqa: S603  The arguments are ours.
            [sys.executable, "manage.py", *arguments],
            capture_output=True,
            check=True,
            env=environment,
            text=True,
            timeout=120,
        ).stdout

    manage("migrate", "--verbosity", "0")
    manage("import_declaration", DECLARATION)
    return manage


def file_of(folder, number):
    updates = [
        {
            "key": f"{number}-{n}",
            "kind": "development",
            "on": ["C10-1:icc"],
            "as_of": "2024-03-04",
            "text": TEXT,
            "citations": [],
        }
        for n in range(UPDATES)
    ]
    path = folder / f"{number}.yaml"
    path.write_text(json.dumps({"updates": updates}, ensure_ascii=False))
    return str(path)


def test_processes_that_publish_at_once_make_one_chain(manage, tmp_path):
    files = [file_of(tmp_path, number) for number in range(PROCESSES)]

    with ThreadPoolExecutor(PROCESSES) as pool:
        told = list(pool.map(lambda file: manage("import_updates", file), files))

    assert told == [f"Published {UPDATES}, left alone 0.\n"] * PROCESSES
    assert f"The ledger fits: {PROCESSES * UPDATES} entries" in manage("verify_ledger")
