from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commitments.importer import import_file
from declarations.importer.merging import EditsInTheWay
from declarations.importer.reading import FileRefused


class Command(BaseCommand):
    help = "Import a declaration from a YAML file. It can be repeated and keeps editors' changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="let the file win over what editors changed, and list what they lose",
        )

    def handle(self, *, file: Path, overwrite: bool, **_options: Any) -> None:
        try:
            merge = import_file(file, overwrite=overwrite)
        except FileRefused as error:
            message = f"Nothing was imported from {file.name}:\n{error}"
            raise CommandError(message) from error
        except EditsInTheWay as error:
            message = (
                "Nothing was imported. The file and an editor changed the same:\n"
                f"{error}\nRepeat with --overwrite to let the file win."
            )
            raise CommandError(message) from error
        self.stdout.write(merge.summary())
