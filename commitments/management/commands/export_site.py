import re
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.editions.site import NotExported, export_site


def origin(value: str) -> str:
    """Return the address of a site without a path. Raises ArgumentTypeError for anything else."""
    if not re.fullmatch(r"https?://[a-z0-9.-]+(:[0-9]+)?/?", value):
        message = f"{value} is no address of a site, as in https://example.org."
        raise ArgumentTypeError(message)
    return value.rstrip("/")


class Command(BaseCommand):
    help = "Write the public site as files that need no server, in place of a former copy."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--origin",
            type=origin,
            default=None,
            help="where the living site is, for links to what is not copied",
        )

    def handle(self, *, folder: Path, origin: str | None, **_options: Any) -> None:
        try:
            copy = export_site(folder.absolute(), on=timezone.now().date(), origin=origin or "")
        except NotExported as error:
            message = f"Nothing was written. {error}"
            raise CommandError(message) from error
        self.stdout.write(f"{len(copy.pages)} pages, {len(copy.files) - len(copy.pages)} files.")
