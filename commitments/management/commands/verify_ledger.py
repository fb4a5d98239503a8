import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commitments.ledger import Head, head, verify


class Command(BaseCommand):
    help = "Check every link of the ledger and every status. Names the first that does not fit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--head",
            type=Path,
            help="a head kept elsewhere: JSON as the API's ledger/head/ gives it",
        )

    def handle(self, *, head: Path | None, **_options: Any) -> None:
        problems = list(verify(kept=read_head(head) if head else None))
        if problems:
            raise CommandError("\n".join(problems))
        self.stdout.write(summary())


def summary() -> str:
    last = head()
    return f"The ledger fits: {last.number} entries, head {last.digest}."


def read_head(path: Path) -> Head:
    try:
        kept = json.loads(path.read_text())
        return Head(int(kept["number"]), str(kept["digest"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} is no head: it needs number and digest, as ledger/head/ gives them."
        raise CommandError(message) from error
