"""What members alone see: the talk about drafts, and who looks after a follow-up."""

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

    class Meta:
        ordering = ["review_on", "pk"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")

    def __str__(self) -> str:
        return str(self.follow_up)
