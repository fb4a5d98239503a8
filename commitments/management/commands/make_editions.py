from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.editions.offline import editions_of, files_of
from declarations.models import Declaration


class Command(BaseCommand):
    help = "Write the editions that need no connection, with digests and signatures, to a folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--declaration", help="the slug of one; without it, of all")

    def handle(self, *, folder: Path, declaration: str | None, **_options: Any) -> None:
        chosen = Declaration.objects.all()
        if declaration:
            chosen = chosen.filter(slug=declaration)
        if declaration and not chosen:
            message = f"There is no declaration {declaration}."
            raise CommandError(message)
        today = timezone.now().date()
        files = files_of(each for row in chosen for each in editions_of(row, on=today))
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        self.stdout.write(f"{len(files)} files.")
