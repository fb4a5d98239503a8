"""A system check of the key that editions are signed with."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

from commitments.editions.signing import signing_key


@register(Tags.security)
def check_signing_key(*, app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:  # noqa: ARG001
    """Refuse a key that cannot sign: every page that offers editions would answer 500."""
    try:
        signing_key()
    except ImproperlyConfigured as error:
        hint = "Make one as docs/operating.md says, or leave SIGNING_KEY out."
        return [Error(str(error), hint=hint, id="commitments.E001")]
    return []
