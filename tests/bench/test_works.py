"""What speed is measured by: the sides that run without a server answer the same."""

import json
import os
import subprocess
import sys

import pytest

SIDES = {"ours": "vienna_process.wsgi", "plain": "bench.peers.plain_drf.wsgi"}
CHANGE = """
from declarations.models import Change, cursor_of
change = Change.objects.all()[Change.objects.count() // 2]
print(cursor_of(change), change.number)
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Return what runs Python on a small corpus, and gives what it prints."""
    path = tmp_path_factory.mktemp("works") / "bench.sqlite3"
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{path}"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)

    def run_with(*arguments):
        done = subprocess.run(  # noqa: S603  Our own programs.
            [sys.executable, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run_with("-m", "bench.corpus", "few")
    return run_with


def test_the_plain_project_answers_as_much_as_ours(run):
    last = run("manage.py", "shell", "--verbosity", "0", "-c", CHANGE).split()
    counts = {
        side: json.loads(run("-m", "tests.bench.asking", module, side, *last))
        for side, module in SIDES.items()
    }

    assert counts["ours"] == counts["plain"]
    assert len(counts["ours"]) == 7
    # So few items have none that fits both filters.
    assert all(counts["ours"][name] for name in counts["ours"] if name != "W2")
