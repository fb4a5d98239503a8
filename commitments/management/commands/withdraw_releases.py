from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commitments.releases.shelf import withdraw_redacted


class Command(BaseCommand):
    help = "Delete the files of releases that hold what was redacted since."

    def handle(self, **_options: Any) -> None:
        try:
            numbers = withdraw_redacted()
        except OSError as error:
            message = f"Not all files could be deleted. {error}"
            raise CommandError(message) from error
        self.stdout.write(f"Withdrawn: {', '.join(map(str, numbers)) or 'none'}.")
