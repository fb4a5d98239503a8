from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from commitments.webhooks.deliveries import prune


class Command(BaseCommand):
    help = "Delete deliveries of webhooks that arrived or were given up a year ago or earlier."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(f"Deleted deliveries: {prune(at=timezone.now())}.")
