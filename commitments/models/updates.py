"""The ledger: dated, sourced updates, and the chain that seals them."""

import datetime as dt
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from commitments.kinds import (
    METHOD_VERSION,
    Confidence,
    Precision,
    ReplyPosition,
    State,
    UpdateKind,
)
from commitments.models.entries import Entry
from commitments.models.items import FollowUp, Item
from commitments.models.organisations import Organisation
from commitments.models.sources import LANGUAGE_CHOICES, Citation, Source
from commitments.statuses import Family, Kind, Status
from declarations.addresses import path_to
from declarations.fields import FoldedTextField
from declarations.languages import LANGUAGES, Language
from declarations.models import Addressee, Change, ChangeType, SearchableQuerySet, Translatable


class UpdateQuerySet(SearchableQuerySet):
    """Updates, the latest first."""

    def published(self) -> Self:
        return self.filter(state=State.PUBLISHED)

    def known(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return the published updates of what was so by ``on``, as recorded by ``recorded_by``.

        Without a day there is no bound. What a correction recorded by then supersedes is left out.
        """
        corrections = Update.objects.published().corrections().filter(supersedes=OuterRef("pk"))
        found = self.published()
        if on:
            found = found.filter(as_of_from__lte=on)
        if recorded_by:
            found = found.filter(entry__recorded_on__lte=recorded_by)
            corrections = corrections.filter(entry__recorded_on__lte=recorded_by)
        return found.exclude(Exists(corrections))

    def updated_since(self, day: dt.date) -> Self:
        """Return those of which a change was recorded since a day."""
        code = Cast("entry__number", models.CharField())
        changed = Change.objects.codes_of(ChangeType.UPDATE, since=day)
        return self.alias(public_code=code).filter(public_code__in=changed)

    def assessments(self) -> Self:
        return self.filter(kind=UpdateKind.ASSESSMENT)

    def corrections(self) -> Self:
        return self.filter(kind=UpdateKind.CORRECTION)

    def correspondence(self) -> Self:
        """Return letters, reminders and replies."""
        return self.filter(kind__in=[UpdateKind.LETTER, UpdateKind.REMINDER, UpdateKind.REPLY])

    def about(self, item: Item) -> Self:
        return self.filter(item=item)

    def citing(self, source: str) -> Self:
        """Return what cites the source of that code, once however often it does."""
        before = Citation.objects.filter(
            update=OuterRef("pk"), source__code=source, order__lt=OuterRef("citations__order")
        )
        return self.filter(~Exists(before), citations__source__code=source)

    def statuses_of(self, item: Item) -> Self:
        """Return every assessment of an item, by follow-up, in the order of what they are about."""
        found = self.published().assessments().about(item)
        return found.order_by("follow_up__addressee__code", "as_of_from", "entry__number")

    def concerning(self, addressee: Addressee) -> Self:
        """Return what is about an addressee: of its follow-ups, or of an item asked of it."""
        of_its_items = Q(follow_up=None, item__in=Item.objects.filter(addressees=addressee))
        return self.filter(Q(follow_up__addressee=addressee) | of_its_items)

    def with_what_is_sealed(self) -> Self:
        """Return the updates with what the ledger seals of them, but for what they cite."""
        return self.select_related(
            "item",
            "follow_up__item",
            "follow_up__addressee",
            "attributed_to",
            "supersedes__entry",
        )

    def for_display(self) -> Self:
        """Return the updates with what pages show, in a fixed number of queries."""
        return self.select_related(
            "item__clause__declaration",
            "follow_up__item",
            "follow_up__addressee",
            "attributed_to",
            "entry__redaction__entry",
            "supersedes__entry",
        ).prefetch_related(
            Prefetch(
                "citations",
                Citation.objects.select_related("source__copy").defer("source__copy__content"),
            ),
            Prefetch(
                "corrections",
                Update.objects.published().select_related("entry"),
                to_attr="published_corrections",
            ),
        )


class Update(Translatable):
    """One dated entry of a follow-up, or of an item that has none: published, or on its way there.

    What the status of an item's kind may be, and that follow-up and item belong together, are
    triggers of the database.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=UpdateKind)
    item = models.ForeignKey(
        Item, on_delete=models.PROTECT, related_name="updates", verbose_name=_("item")
    )
    follow_up = models.ForeignKey(
        FollowUp,
        on_delete=models.PROTECT,
        related_name="updates",
        verbose_name=_("follow-up"),
        null=True,
        blank=True,
    )

    # When it was so
    as_of_from = models.DateField(_("as of"))
    as_of_to = models.DateField(_("as of, last day"))
    as_of_precision = models.CharField(_("precision of the date"), max_length=5, choices=Precision)

    # What it says
    text = models.TextField(_("text"))
    original_language = models.CharField(
        _("original language"), max_length=5, choices=LANGUAGE_CHOICES, default="en"
    )
    confidence = models.CharField(_("confidence"), max_length=6, choices=Confidence, blank=True)
    attributed_to = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="updates",
        verbose_name=_("said by"),
        help_text=_("Of a claim or an assessment"),
        null=True,
        blank=True,
    )
    status = models.CharField(_("status"), max_length=21, choices=Status, blank=True)
    searched = models.TextField(
        _("where one searched"), blank=True, help_text=_("Where nothing or too little was found")
    )
    method_version = models.CharField(
        _("version of the method"), max_length=10, default=METHOD_VERSION, editable=False
    )
    position = models.CharField(
        _("position taken"),
        max_length=16,
        choices=ReplyPosition,
        blank=True,
        help_text=_("Of a reply"),
    )
    reply_due_on = models.DateField(
        _("reply due on"), null=True, blank=True, help_text=_("Of a letter or a reminder")
    )
    supersedes = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="corrections",
        verbose_name=_("supersedes"),
        help_text=_("Of a correction"),
        null=True,
        blank=True,
    )
    is_retraction = models.BooleanField(
        _("retraction"), default=False, help_text=_("The correction takes the update back")
    )

    # How it came to be published; of these the public sees the reason only
    state = models.CharField(
        _("state"), max_length=17, choices=State, default=State.DRAFT, editable=False
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="updates_written",
        verbose_name=_("author"),
        null=True,
        editable=False,
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="updates_reviewed",
        verbose_name=_("reviewer"),
        null=True,
        editable=False,
    )
    override_reason = models.TextField(
        _("reason for publishing without a second person"), blank=True, editable=False
    )
    import_key = models.CharField(
        _("key in the import file"), max_length=120, blank=True, editable=False
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)
    entry = models.OneToOneField(
        Entry,
        on_delete=models.PROTECT,
        related_name="update",
        verbose_name=_("ledger entry"),
        null=True,
        editable=False,
    )
    folded = FoldedTextField(sources=("text", "searched"))
    sources = models.ManyToManyField(Source, through="Citation", related_name="updates")

    objects = UpdateQuerySet.as_manager()

    class Meta:
        ordering = ["-as_of_from", "-entry__number", "-pk"]
        verbose_name = _("update")
        verbose_name_plural = _("updates")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=UpdateKind.values), name="update_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="update_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(as_of_precision__in=Precision.values)
                & Q(as_of_from__lte=F("as_of_to"))
                & (~Q(as_of_precision=Precision.DAY) | Q(as_of_from=F("as_of_to"))),
                name="update_period_is_in_order",
                violation_error_message=_("The last day is before the first."),
            ),
            models.CheckConstraint(
                condition=Q(kind=UpdateKind.ASSESSMENT, status__in=Status.values)
                | Q(kind=UpdateKind.CLAIM, status__in=["", *Status.values])
                | (~Q(kind__in=[UpdateKind.ASSESSMENT, UpdateKind.CLAIM]) & Q(status="")),
                name="update_status_is_assessed_or_claimed",
                violation_error_message=_(
                    "An assessment has a status; a claim may have one; nothing else has."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(kind=UpdateKind.ASSESSMENT) | Q(confidence__in=Confidence.values),
                name="update_assessment_has_a_confidence",
                violation_error_message=_("An assessment says how sure it is."),
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=[UpdateKind.ASSESSMENT, UpdateKind.CLAIM])
                | Q(attributed_to__isnull=False),
                name="update_names_who_says_it",
                violation_error_message=_("An assessment or a claim names who says it."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[UpdateKind.DEVELOPMENT, UpdateKind.CORRECTION])
                | Q(follow_up__isnull=False),
                name="update_is_of_a_follow_up",
                violation_error_message=_(
                    "Only a development or a correction may do without a follow-up."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind=UpdateKind.REPLY, position__in=ReplyPosition.values)
                | (~Q(kind=UpdateKind.REPLY) & Q(position="")),
                name="update_position_is_of_a_reply",
                violation_error_message=_("A reply has a position; nothing else has one."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[UpdateKind.LETTER, UpdateKind.REMINDER])
                | Q(reply_due_on=None),
                name="update_reply_is_due_to_a_letter",
                violation_error_message=_("Only a letter or a reminder asks for a reply."),
            ),
            models.CheckConstraint(
                condition=Q(kind=UpdateKind.CORRECTION, supersedes__isnull=False)
                | (~Q(kind=UpdateKind.CORRECTION) & Q(supersedes=None, is_retraction=False)),
                name="update_correction_supersedes",
                violation_error_message=_("A correction names the update that it supersedes."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.PUBLISHED, entry__isnull=False)
                | (~Q(state=State.PUBLISHED) & Q(entry=None)),
                name="update_published_is_in_the_ledger",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED)
                | Q(author__isnull=False, reviewer__isnull=False)
                | (Q(author=None, reviewer=None) & ~Q(import_key="")),
                name="update_published_was_reviewed",
            ),
            models.CheckConstraint(
                condition=Q(reviewer=None)
                | Q(author=None)
                | ~Q(reviewer=F("author"))
                | ~Q(override_reason=""),
                name="update_reviewer_is_not_the_author",
                violation_error_message=_("Nobody publishes their own update."),
            ),
            models.UniqueConstraint(
                fields=["import_key"], condition=~Q(import_key=""), name="update_is_imported_once"
            ),
        ]
        indexes = [
            models.Index(fields=["item", "state", "-as_of_from"], name="update_of_an_item"),
            models.Index(fields=["state", "-as_of_from"], name="update_by_day"),
            # Rows are wide, so what statuses follow from is read from these alone.
            models.Index(
                fields=["follow_up", "state", "-as_of_from", "kind", "id"],
                name="update_of_a_follow_up",
            ),
            models.Index(
                fields=["follow_up", "-as_of_from", "-entry", "status", "id"],
                condition=Q(state=State.PUBLISHED, kind=UpdateKind.ASSESSMENT),
                name="update_assessed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.follow_up or self.item.code}"

    def get_absolute_url(self) -> str:
        """Return the address of a published update; it ends with the number of its entry."""
        return path_to("commitments:update", self.number)

    def clean(self) -> None:
        allowed = Status.of_kind(Kind(self.item.kind))
        if self.status and self.status not in allowed:
            raise ValidationError({"status": _("An item of this kind has no such status.")})
        if self.follow_up and self.follow_up.item_id != self.item_id:
            raise ValidationError({"follow_up": _("This follow-up is of another item.")})

    @property
    def original(self) -> Language:
        return LANGUAGES[self.original_language]

    @property
    def keeps_translations(self) -> bool:
        return self.state == State.PUBLISHED

    @property
    def number(self) -> int:
        """The number in the ledger. Only what is published has one."""
        return self.entry.number  # type: ignore[union-attr]  # The docstring says when.

    @property
    def anchor(self) -> str:
        """Its place on a page of updates."""
        return f"update-{self.number}"

    @property
    def recorded_on(self) -> dt.date:
        return self.entry.recorded_on  # type: ignore[union-attr]  # As above.

    @property
    def family(self) -> Family:
        """The family of its status, for its mark."""
        return Status(self.status).family

    @property
    def as_of(self) -> dict[str, str]:
        """When it was so: the first and the last day (ISO 8601), and how exactly that is known."""
        return {
            "from": self.as_of_from.isoformat(),
            "to": self.as_of_to.isoformat(),
            "precision": self.as_of_precision,
        }
