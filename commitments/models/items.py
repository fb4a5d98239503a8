"""The items that a text says, and the file of each with each addressee."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast, Coalesce, Concat, StrIndex, Substr
from django.utils.translation import gettext_lazy as _

from commitments.kinds import ReplyPosition, Response, UpdateKind
from commitments.models.margins import give_items
from commitments.models.standings import status_of
from commitments.statuses import Kind, Stance, Status
from declarations.addresses import path_to
from declarations.fields import FoldedTextField
from declarations.languages import Language
from declarations.models import (
    Addressee,
    Change,
    ChangeType,
    Clause,
    SearchableQuerySet,
    Theme,
    Translatable,
    number_of,
    raise_for_spans,
    spans_missing,
)


class ItemQuerySet(SearchableQuerySet):
    """Items, in the order of the text."""

    def of_kind(self, kind: Kind) -> Self:
        return self.filter(kind=kind)

    def tracked(self) -> Self:
        """Return the items that have something to fulfil."""
        return self.exclude(kind=Kind.POSITION)

    def there(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return the items that there were by both days: their text was adopted by then."""
        days = [day for day in (on, recorded_by) if day]
        return self.filter(clause__declaration__ended_on__lte=min(days)) if days else self.all()

    def with_follow_up(
        self,
        *,
        on: dt.date | None = None,
        recorded_by: dt.date | None = None,
        status: str = "",
        **conditions: Any,
    ) -> Self:
        """Return the items that have a follow-up meeting all conditions at once.

        Its status is that of today, or of the days that are named.
        """
        follow_ups = FollowUp.objects.standing(on=on, recorded_by=recorded_by).filter(**conditions)
        if status:
            follow_ups = follow_ups.of_status(status)
        return self.filter(models.Exists(follow_ups.filter(item=models.OuterRef("pk"))))

    def with_last_update(
        self, *, on: dt.date | None = None, recorded_by: dt.date | None = None
    ) -> Self:
        """Add ``last_update_on``: the day of the latest that was published; year 1 for none."""
        updates = apps.get_model("commitments", "Update").objects
        known = updates.known(on=on, recorded_by=recorded_by)
        latest = known.filter(item=models.OuterRef("pk")).order_by("-as_of_from")
        return self.annotate(
            last_update_on=Coalesce(
                models.Subquery(latest.values("as_of_from")[:1]), models.Value(dt.date.min)
            )
        )

    def related_to(self, item: "Item") -> Self:
        """Return the other items that share a theme or an addressee with ``item``, nearest first.

        Each shared theme counts, and so does each shared addressee.
        """
        themes = [theme.pk for theme in item.themes.all()]
        addressees = [follow_up.addressee_id for follow_up in item.follow_ups.all()]
        in_themes = Item.themes.through.objects.filter(theme__in=themes)
        asked = FollowUp.objects.filter(addressee__in=addressees).order_by()
        of_item = {"item": models.OuterRef("pk")}
        return (
            self.exclude(pk=item.pk)
            .filter(pk__in=in_themes.values("item").union(asked.values("item")))
            .annotate(
                near=number_of("item", in_themes.filter(**of_item))
                + number_of("item", asked.filter(**of_item))
            )
            .order_by("-near", *self.model._meta.ordering)
        )

    def updated_since(self, day: dt.date) -> Self:
        """Return the items of which, or of a follow-up of which, a change was recorded since."""
        follow_ups = FollowUp.objects.changed_since(day).order_by().values("item")
        codes = Change.objects.codes_of(ChangeType.ITEM, since=day)
        of_itself = Item.objects.filter(code__in=codes).order_by().values("pk")
        return self.filter(pk__in=of_itself.union(follow_ups))

    def with_same(self) -> Self:
        """Return the items with those that say the same in other declarations, for display."""
        same = Item.objects.select_related("clause__declaration")
        return self.prefetch_related(models.Prefetch("same", same))

    def neighbours(self, item: "Item") -> tuple["Item | None", "Item | None"]:
        """Return the items before and after ``item`` in the text of its declaration."""
        items = self.filter(clause__declaration=item.clause.declaration_id)
        same = Q(clause__position=item.clause.position)
        before = items.filter(
            Q(clause__position__lt=item.clause.position) | same & Q(position__lt=item.position)
        )
        after = items.filter(
            Q(clause__position__gt=item.clause.position) | same & Q(position__gt=item.position)
        )
        return before.last(), after.first()

    def by_kind(self) -> list[tuple[Kind, list["Item"]]]:
        """Return the items in groups: demands, commitments, conditions, positions."""
        items = list(self)
        groups = [(kind, [item for item in items if item.kind == kind]) for kind in Kind]
        return [(kind, group) for kind, group in groups if group]

    def for_display(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return the items with what pages show, in a fixed number of queries.

        ``on`` and ``recorded_by`` ask for the statuses of another day than today.
        """
        follow_ups = FollowUp.objects.of_an_item(on=on, recorded_by=recorded_by)
        return self.select_related("clause__declaration", "speaker").prefetch_related(
            "clause__declaration__text_sources",
            models.Prefetch("follow_ups", follow_ups),
            "about",
            "themes",
        )

    @staticmethod
    def give_to(clauses: Sequence[Clause], *, on: dt.date | None = None) -> None:
        """Let clauses have what is shown beside them, under ``shown_items``."""
        give_items(clauses, on=on)


class Item(Translatable):
    """One thing that a clause says, with the exact words that say it."""

    code = models.CharField(
        _("code"),
        max_length=30,
        unique=True,
        validators=[
            RegexValidator(r"\A([A-Z0-9]+-)?[PCX][0-9]+-[0-9]+\Z", _("As in C09-2 or P1-1."))
        ],
        help_text=_("Unique across declarations: C09-2"),
    )
    clause = models.ForeignKey(
        Clause, on_delete=models.CASCADE, related_name="items", verbose_name=_("clause")
    )
    position = models.PositiveSmallIntegerField(_("order"), help_text=_("In its clause"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    stance = models.CharField(
        _("stance"), max_length=12, choices=Stance, blank=True, help_text=_("Of a position only")
    )

    # What it says
    title = models.CharField(_("title"), max_length=300)
    quotation = models.TextField(_("quotation"), help_text=_("Exact words of the clause"))
    note = models.TextField(_("note"), blank=True, help_text=_("On the reading, for readers"))

    # Who says it, to whom, about whom, and under which subjects
    speaker = models.ForeignKey(
        Addressee,
        on_delete=models.PROTECT,
        related_name="spoken_items",
        verbose_name=_("speaker"),
        help_text=_("Who speaks or undertakes"),
    )
    addressees = models.ManyToManyField(
        Addressee, through="FollowUp", related_name="items", verbose_name=_("addressees")
    )
    about = models.ManyToManyField(
        Addressee, related_name="items_about", verbose_name=_("about"), blank=True
    )
    themes = models.ManyToManyField(
        Theme, related_name="items", verbose_name=_("themes"), blank=True
    )
    # That both are not of one declaration is a trigger of the database.
    same = models.ManyToManyField(
        "self",
        verbose_name=_("the same in other declarations"),
        blank=True,
        help_text=_("Items of other declarations that say the same in substance"),
    )

    folded = FoldedTextField(sources=("code", "title", "quotation", "note"))

    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ["clause__declaration", "clause__position", "position"]
        verbose_name = _("item")
        verbose_name_plural = _("items")
        constraints = [
            models.UniqueConstraint(fields=["clause", "position"], name="item_position_is_unique"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="item_kind_is_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.POSITION, stance__in=Stance.values)
                | (~Q(kind=Kind.POSITION) & Q(stance="")),
                name="item_stance_is_of_a_position",
                violation_error_message=_("A position has a stance; nothing else has one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def get_absolute_url(self) -> str:
        return path_to("commitments:item", self.code)

    @property
    def latest_update(self) -> Any:
        """The latest update that still stands, or None; of rows that were asked with it."""
        return next(iter(self.latest_updates), None)  # type: ignore[attr-defined]  # By expansions.

    @property
    def original(self) -> Language:
        """The language of the clause."""
        return self.clause.original

    @property
    def shown_follow_ups(self) -> Any:
        """Its follow-ups, as values that are read of items have them too."""
        return self.follow_ups.all()

    @property
    def is_tracked(self) -> bool:
        return Kind(self.kind).is_tracked

    @property
    def reason_untracked(self) -> str:
        """One sentence on why a position is not tracked; "" for what is."""
        return str(Stance(self.stance).reason_untracked) if self.stance else ""

    def clean(self) -> None:
        raise_for_spans(spans_missing(self, "quotation", self.clause), "quotation")


class FollowUpQuerySet(models.QuerySet[Any]):
    """Follow-ups, in the order of the text."""

    def with_code(self, code: str) -> Self:
        """Return the follow-up that ``code`` names, as in "C09-2:un"."""
        item, _colon, addressee = code.partition(":")
        return self.filter(item__code=item, addressee__code=addressee)

    def counts_by_status(
        self, *, on: dt.date | None = None, recorded_by: dt.date | None = None
    ) -> list[tuple[Status, int]]:
        """Return how many there are of each status that occurs, in order of display."""
        rows = self.standing(on=on, recorded_by=recorded_by)
        counts = dict(rows.order_by().values_list(rows.status_column).annotate(models.Count("pk")))
        return [(status, counts[status]) for status in Status if status in counts]

    @property
    def status_column(self) -> str:
        """The column of the status that `standing` asked for."""
        return "status_then" if "status_then" in self.query.annotations else "status"

    def changed_since(self, day: dt.date) -> Self:
        """Return those of which a change of their own was recorded since a day."""
        text = models.CharField()
        addressee = Cast("addressee__code", text)
        code = Concat("item__code", models.Value(":"), addressee, output_field=text)
        changed = Change.objects.codes_of(ChangeType.FOLLOW_UP, since=day)
        colon = StrIndex("code", models.Value(":"))
        items = changed.values_list(Substr("code", 1, colon - 1))
        # By the items first: an index leads to them, and none to a code that is put together.
        return self.filter(item__code__in=items).alias(whole=code).filter(whole__in=changed)

    def updated_since(self, day: dt.date) -> Self:
        """Return those of which, or of an update of which, a change was recorded since a day."""
        updates = apps.get_model("commitments", "Update").objects.updated_since(day)
        of_an_update = updates.exclude(follow_up=None).order_by().values("follow_up")
        changed = FollowUp.objects.changed_since(day).order_by().values("pk")
        return self.filter(pk__in=changed.union(of_an_update))

    def sorted_by_status_then(self) -> Self:
        """Return them sorted as before, but by the status of the day which `standing` asked for."""
        if not self.query.order_by:
            return self
        then = {"status": self.status_column, "-status": f"-{self.status_column}"}
        return self.order_by(*(then.get(name, name) for name in self.query.order_by))  # type: ignore[arg-type]  # Names alone.

    def of_status(self, status: str) -> Self:
        """Return those of a status: that of the day which `standing` asked for."""
        return self.filter(**{self.status_column: status})

    def there(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return those of items that there were by both days."""
        days = [day for day in (on, recorded_by) if day]
        adopted_on = "item__clause__declaration__ended_on"
        return self.filter(**{f"{adopted_on}__lte": min(days)}) if days else self.all()

    def with_status(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Add ``status_then``: the status by the day ``on``, as recorded by ``recorded_by``.

        Without a day there is no bound. It is derived from the ledger, not from what is stored.
        """
        return self.annotate(status_then=status_of("pk", on=on, recorded_by=recorded_by))

    def standing(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return the follow-ups with the status of today, or those there were with that of then."""
        if not on and not recorded_by:
            return self.all()
        there = self.there(on=on, recorded_by=recorded_by)
        return there.with_status(on=on, recorded_by=recorded_by)

    def of_an_item(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return those to be shown inside their item, which is known."""
        rows = self.standing(on=on, recorded_by=recorded_by)
        return rows.select_related("addressee").order_by("addressee__code")

    def for_display(self, *, on: dt.date | None = None, recorded_by: dt.date | None = None) -> Self:
        """Return the follow-ups with what pages show, in a fixed number of queries.

        ``on`` and ``recorded_by`` ask how they stood on another day than today.
        """
        updates = apps.get_model("commitments", "Update").objects
        letters = updates.known(on=on, recorded_by=recorded_by).correspondence()
        return (
            self.standing(on=on, recorded_by=recorded_by)
            .select_related("item__clause__declaration", "addressee")
            .prefetch_related(models.Prefetch("updates", letters, to_attr="correspondence"))
        )


class FollowUp(models.Model):
    """The file of one tracked item with one addressee.

    That a position has none is a trigger of the database, since a CHECK sees one table only.
    """

    item = models.ForeignKey(
        Item, on_delete=models.CASCADE, related_name="follow_ups", verbose_name=_("item")
    )
    addressee = models.ForeignKey(
        Addressee,
        on_delete=models.PROTECT,
        related_name="follow_ups",
        verbose_name=_("addressee"),
    )
    is_explicit = models.BooleanField(
        _("named in the text"),
        default=True,
        help_text=_("Not ticked when the text only implies the addressee"),
    )
    status = models.CharField(
        _("status"),
        max_length=21,
        choices=Status,
        default=Status.NOT_ASSESSED,
        editable=False,
    )

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        ordering = [
            "item__clause__declaration",
            "item__clause__position",
            "item__position",
            "addressee__code",
        ]
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "addressee"], name="one_follow_up_per_item_and_addressee"
            ),
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="follow_up_status_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return f"{self.item.get_absolute_url()}#{self.item.code}-{self.addressee.code}"

    @property
    def standing(self) -> Status:
        """Its status today, or on the day that the rows were asked for."""
        return Status(getattr(self, "status_then", self.status))

    @property
    def code(self) -> str:
        """The public identifier: "C09-2:un"."""
        return f"{self.item.code}:{self.addressee.code}"

    @property
    def latest_update(self) -> Any:
        """The latest update that still stands, or None; of rows that were asked with it."""
        return next(iter(self.latest_updates), None)  # type: ignore[attr-defined]  # By expansions.

    @property
    def answer(self) -> Any:
        """The latest reply of the addressee, or None; of rows that are `for_display`."""
        return next((u for u in self.correspondence if u.kind == UpdateKind.REPLY), None)  # type: ignore[attr-defined]  # By for_display.

    def response(self, *, on: dt.date) -> Response:
        """Return how far the addressee has answered by the day ``on``; of rows `for_display`."""
        if self.answer:
            is_receipt = self.answer.position == ReplyPosition.ACKNOWLEDGED
            return Response.ACKNOWLEDGED if is_receipt else Response.REPLIED
        if not self.correspondence:  # type: ignore[attr-defined]  # By for_display.
            return Response.NOT_TRANSMITTED
        due = [u.reply_due_on for u in self.correspondence if u.reply_due_on]  # type: ignore[attr-defined]  # By for_display.
        return Response.OVERDUE if due and max(due) < on else Response.AWAITING

    def derived_status(self) -> str:
        """Return the status that follows from the ledger as it is now."""
        then: Any = FollowUp.objects.with_status().get(pk=self.pk)
        return str(then.status_then)

    def clean(self) -> None:
        if not self.item.is_tracked:
            message = _("A position has nothing to fulfil, so it has no follow-up.")
            raise ValidationError(message)
