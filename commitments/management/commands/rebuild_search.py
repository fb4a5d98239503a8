from typing import Any

from django.core.management.base import BaseCommand

from commitments.models import SearchEntry
from commitments.search.index import rebuild


class Command(BaseCommand):
    help = "Write anew what search looks into, after a change that was not made by saving rows."

    def handle(self, **_options: Any) -> None:
        rebuild()
        self.stdout.write(f"{SearchEntry.objects.count()} entries.")
