"""Items of one kind each, which are rows of the one table of items."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from commitments.models.items import Item, ItemQuerySet
from commitments.statuses import Kind


class KindManager(models.Manager.from_queryset(ItemQuerySet)):  # type: ignore[misc]  # Made at run time.
    """The items of the proxy's kind."""

    def get_queryset(self) -> ItemQuerySet:
        items: ItemQuerySet = super().get_queryset()
        return items.of_kind(self.model.KIND)


class Demand(Item):
    """An item that asks somebody else to act."""

    KIND = Kind.DEMAND
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("demand")
        verbose_name_plural = _("demands")


class Commitment(Item):
    """An item that the participants promise to fulfil themselves."""

    KIND = Kind.COMMITMENT
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")


class Condition(Item):
    """A state of affairs that the text welcomes or requires."""

    KIND = Kind.CONDITION
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("condition")
        verbose_name_plural = _("conditions")


class Position(Item):
    """A view, a judgement or thanks: nothing to fulfil."""

    KIND = Kind.POSITION
    objects: ClassVar[KindManager] = KindManager()

    class Meta:
        proxy = True
        verbose_name = _("position")
        verbose_name_plural = _("positions")
