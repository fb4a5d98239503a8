from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.importer.updates import import_updates
from declarations.importer.reading import FileRefused


class Command(BaseCommand):
    help = "Publish the updates of a YAML file. It can be repeated; what is published stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_options: Any) -> None:
        try:
            imported = import_updates(file, on=timezone.now().date())
        except FileRefused as error:
            message = f"Nothing was imported from {file.name}:\n{error}"
            raise CommandError(message) from error
        self.stdout.write(f"Published {imported.published}, left alone {imported.unchanged}.")
