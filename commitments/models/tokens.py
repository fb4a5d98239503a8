"""What lets a program write for a member, and what makes its retries harmless."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy
from knox.models import AbstractAuthToken, AuthTokenManager

from commitments.kinds import Scope


class Token(AbstractAuthToken):
    """A key to the API for one member. Only its digest is kept, and it expires."""

    name = models.CharField(_("what it is for"), max_length=100)
    scope = models.CharField(pgettext_lazy("of a key", "scope"), max_length=6, choices=Scope)

    objects: Any = AuthTokenManager()

    class Meta:
        ordering = ["-created"]
        verbose_name = _("key to the API")
        verbose_name_plural = _("keys to the API")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(scope__in=Scope.values), name="token_scope_is_known"
            )
        ]

    def __str__(self) -> str:
        return self.name


class RememberedRequest(models.Model):
    """A request with an Idempotency-Key, and the answer that its retries get."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="remembered_requests",
        verbose_name=_("member"),
    )
    key = models.CharField("Idempotency-Key", max_length=200)
    digest = models.CharField(_("digest of the request"), max_length=64)
    status = models.PositiveSmallIntegerField(_("status of the answer"), default=0)
    body = models.JSONField(_("answer"), null=True)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    class Meta:
        verbose_name = _("remembered request")
        verbose_name_plural = _("remembered requests")
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="request_is_remembered_once")
        ]

    def __str__(self) -> str:
        return self.key
