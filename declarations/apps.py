from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeclarationsConfig(AppConfig):
    name = "declarations"
    verbose_name = _("Declarations")

    def ready(self) -> None:
        from declarations import (  # noqa: PLC0415  Registers the checks and the receivers.
            checks,  # noqa: F401
            translation_states,  # noqa: F401
        )
