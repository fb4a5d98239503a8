"""What members alone see: talk about drafts, who looks after what, and who was given which role."""

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commitments.models.items import FollowUp
from commitments.models.updates import Update


class Comment(models.Model):
    """What a member says to others about a draft. It is kept, and it is never public."""

    update = models.ForeignKey(
        Update, on_delete=models.CASCADE, related_name="comments", verbose_name=_("update")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="comments",
        verbose_name=_("author"),
    )
    text = models.TextField(_("text"), max_length=10_000)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    class Meta:
        ordering = ["made_at", "pk"]
        verbose_name = _("comment")
        verbose_name_plural = _("comments")

    def __str__(self) -> str:
        return self.text[:60]


class AssignmentQuerySet(models.QuerySet[Any]):
    def due(self, *, on: dt.date) -> Self:
        """Return the assignments whose follow-up is due for review by the day ``on``."""
        return self.filter(review_on__lte=on).select_related(
            "follow_up__item__clause", "follow_up__addressee", "owner"
        )


class Assignment(models.Model):
    """Who looks after a follow-up, and when it is due for review. It is never public."""

    follow_up = models.OneToOneField(
        FollowUp, on_delete=models.CASCADE, related_name="assignment", verbose_name=_("follow-up")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="assignments",
        verbose_name=_("owner"),
        null=True,
        blank=True,
    )
    review_on = models.DateField(_("next review on"), null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["review_on", "pk"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")

    def __str__(self) -> str:
        return str(self.follow_up)


class RoleChange(models.Model):
    """Who was given which roles, and by whom. It is never public."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="role_changes",
        verbose_name=_("member"),
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="role_changes_made",
        verbose_name=_("changed by"),
    )
    before = models.CharField(_("roles before"), max_length=100, blank=True)
    after = models.CharField(_("roles after"), max_length=100, blank=True)
    is_without_second_factor = models.BooleanField(
        _("the second factor was taken away"), default=False
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        ordering = ["-changed_at", "-pk"]
        verbose_name = _("change of roles")
        verbose_name_plural = _("changes of roles")

    def __str__(self) -> str:
        return f"{self.member}: {self.after}"
