from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from commitments.management.commands.export_site import origin
from commitments.releases.making import Made, NotMade, make_release


class Command(BaseCommand):
    help = "Write the next numbered release of the data, unless nothing has changed since the last."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say what would be written")
        parser.add_argument(
            "--origin",
            type=origin,
            default=origin_by_settings(),
            help="where the site is, for the addresses in the data; one of ALLOWED_HOSTS",
        )

    def handle(self, *, dry_run: bool, origin: str, **_options: Any) -> None:
        try:
            made = make_release(on=timezone.now().date(), origin=origin, writes=not dry_run)
        except (NotMade, OSError) as error:
            message = f"No release was made. {error}"
            raise CommandError(message) from error
        if made is None:
            self.stdout.write("Nothing has changed since the last release. None was made.")
        else:
            self.stdout.write(summary(made, "would be" if dry_run else "was"))


def origin_by_settings() -> str:
    return f"{'http' if settings.LOCAL else 'https'}://{settings.ALLOWED_HOSTS[0]}"


def summary(made: Made, was: str) -> str:
    lines = [f"Release {made.number} {was} made: {len(made.manifest['files'])} files."]
    for name, counts in made.manifest["tables"].items():
        lines.append(f"{name}: " + ", ".join(f"{n} {what}" for what, n in counts.items()))
    return "\n".join(lines)
