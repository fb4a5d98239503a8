from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommitmentsConfig(AppConfig):
    name = "commitments"
    verbose_name = _("Commitments")

    def ready(self) -> None:
        import commitments.checks  # noqa: PLC0415  Registers the checks.
        import commitments.editions.checks  # noqa: F401, PLC0415  As above.
        from commitments import ledger  # noqa: PLC0415  Models are there only now.
        from commitments.search import index  # noqa: F401, PLC0415  Registers the receivers.
        from commitments.webhooks.deliveries import announce  # noqa: PLC0415  As above.

        ledger.LISTENERS.append(announce)
