from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommitmentsConfig(AppConfig):
    name = "commitments"
    verbose_name = _("Commitments")

    def ready(self) -> None:
        from commitments.editions import checks  # noqa: F401, PLC0415  Registers the check.
        from commitments.search import index  # noqa: F401, PLC0415  Registers the receivers.
