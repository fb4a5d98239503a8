"""System checks of settings that would open more than their owner may know."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning as Warned, register


@register(Tags.security, deploy=True)
def check_private_webhooks(**_: Any) -> list[CheckMessage]:
    """Warn of webhooks that may reach this machine and its network."""
    if not settings.WEBHOOK_ALLOW_PRIVATE:
        return []
    return [
        Warned(
            "WEBHOOK_ALLOW_PRIVATE lets coordinators send requests into this server's network.",
            hint="Unset it, or add commitments.W001 to SILENCED_SYSTEM_CHECKS if that is wanted.",
            id="commitments.W001",
        )
    ]
