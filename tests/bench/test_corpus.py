"""The rows that speed is measured with."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from bench import corpus, rows


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Return a database of the smallest size, and what was said while it was made."""
    path = tmp_path_factory.mktemp("corpus") / "bench.sqlite3"
    return path, run(path, "-m", "bench.corpus", "tiny")


def run(path, *arguments):
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{path}"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(  # noqa: S603  Our own programs.
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False
    )


def made(seed):
    return [
        (update.text_ps, update.status, entry.digest)
        for part in rows.Corpus(30, seed=seed).parts()
        for update, entry in zip(part.updates, part.entries, strict=True)
    ]


def test_the_same_seed_makes_the_same_rows():
    assert len(made(7)) == 120
    assert made(7) == made(7)
    assert made(7) != made(8)


def test_its_ledger_fits_and_its_statuses_follow(filled):
    path, said = filled
    assert said.returncode == 0, said.stderr

    verified = run(path, "manage.py", "verify_ledger")

    assert verified.stdout.startswith("The ledger fits: 240 entries")


def test_a_database_is_filled_once(filled):
    path, _said = filled

    again = run(path, "-m", "bench.corpus", "tiny")

    assert (again.returncode, again.stdout) == (1, "")
    assert "has items already" in again.stderr


@pytest.mark.django_db
def test_no_other_database_is_filled(monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "NAME", "vienna")

    with pytest.raises(corpus.NotEmpty, match="bench"):
        corpus.fill("tiny")
