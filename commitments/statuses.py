"""The vocabulary of the account: kinds of items, stances, statuses and their definitions."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, pgettext_lazy


class Kind(models.TextChoices):
    """What an item is. Only a position has nothing to follow up."""

    DEMAND = "demand", _("Demand")
    COMMITMENT = "commitment", _("Commitment")
    CONDITION = "condition", _("Condition")
    POSITION = "position", _("Position")

    @property
    def is_tracked(self) -> bool:
        return self is not Kind.POSITION

    @property
    def plural(self) -> Promise:
        return KIND_PLURALS[self]

    @property
    def definition(self) -> Promise:
        return KIND_DEFINITIONS[self]


KIND_PLURALS = {
    Kind.DEMAND: _("Demands"),
    Kind.COMMITMENT: _("Commitments"),
    Kind.CONDITION: _("Conditions"),
    Kind.POSITION: _("Positions"),
}
KIND_DEFINITIONS = {
    Kind.DEMAND: _("The text asks somebody else to act, or not to act."),
    Kind.COMMITMENT: _("The participants, or a body they formed, promise to act themselves."),
    Kind.CONDITION: _("The text welcomes or requires a state of affairs, which can hold or break."),
    Kind.POSITION: _("The text states a view, a judgement or thanks. There is nothing to fulfil."),
}


class Stance(models.TextChoices):
    """What a position does."""

    VIEW = "view", pgettext_lazy("stance", "View")
    CRITICISM = "criticism", _("Criticism")
    CONDEMNATION = "condemnation", _("Condemnation")
    WELCOME = "welcome", _("Welcome")
    GRATITUDE = "gratitude", _("Gratitude")

    @property
    def reason_untracked(self) -> Promise:
        """Why a position of this stance is not tracked: one sentence for readers."""
        return REASONS_UNTRACKED[self]


REASONS_UNTRACKED = {
    Stance.VIEW: _("Not tracked: it states a view and asks nothing of anybody."),
    Stance.CRITICISM: _("Not tracked: it criticises and asks nothing of anybody."),
    Stance.CONDEMNATION: _("Not tracked: it condemns and asks nothing of anybody."),
    Stance.WELCOME: _("Not tracked: it expresses welcome and asks nothing of anybody."),
    Stance.GRATITUDE: _("Not tracked: it expresses thanks and asks nothing of anybody."),
}


class Family(models.TextChoices):
    """Statuses that a chart counts together. Unknown is never counted as negative."""

    UNKNOWN = "unknown", _("Unknown")
    OPEN = "open", _("Open")
    MET = "met", _("Met")
    NOT_MET = "not_met", _("Not met or contrary")
    CLOSED = "closed", _("Closed otherwise")


class Status(models.TextChoices):
    """What became of an item, with one addressee."""

    NOT_ASSESSED = "not_assessed", _("Not assessed")
    INSUFFICIENT_EVIDENCE = "insufficient_evidence", _("Insufficient evidence")
    NO_ACTION_FOUND = "no_action_found", _("No action found")
    ANNOUNCED = "announced", _("Announced")
    UNDERWAY = "underway", _("Underway")
    STALLED = "stalled", _("Stalled")
    PARTLY_MET = "partly_met", _("Partly met")
    MET = "met", _("Met")
    NOT_MET = "not_met", _("Not met")
    CONTRARY = "contrary", _("Acted against")
    OVERTAKEN = "overtaken", _("Overtaken by events")
    HOLDING = "holding", _("Holding")
    WEAKENING = "weakening", _("Weakening")
    BREACHED = "breached", _("Breached")
    RESTORED = "restored", _("Restored")

    @property
    def definition(self) -> Promise:
        return STATUS_DEFINITIONS[self]

    @property
    def family(self) -> Family:
        return FAMILIES[self]

    @classmethod
    def of_kind(cls, kind: Kind) -> tuple["Status", ...]:
        """Return the statuses that an item of ``kind`` can have, in order of display."""
        return STATUSES_OF_KIND[kind]


STATUS_DEFINITIONS = {
    Status.NOT_ASSESSED: _("Nobody has looked into it yet."),
    Status.INSUFFICIENT_EVIDENCE: _("Looked into; what was found does not allow a judgement."),
    Status.NO_ACTION_FOUND: _("Searched for; no action of the addressee was found."),
    Status.ANNOUNCED: _("The addressee said it would act; no act is known yet."),
    Status.UNDERWAY: _("The addressee has begun to act."),
    Status.STALLED: _("The addressee began to act and has stopped."),
    Status.PARTLY_MET: _("A part of what was asked or promised has been done."),
    Status.MET: _("What was asked or promised has been done."),
    Status.NOT_MET: _("The time for it has passed, or it was refused, and it was not done."),
    Status.CONTRARY: _("The addressee acted against it, or undid what it had done."),
    Status.OVERTAKEN: _("Events have made it pointless."),
    Status.HOLDING: _("The state of affairs that the text names still holds."),
    Status.WEAKENING: _("It still holds, with exceptions or signs of its end."),
    Status.BREACHED: _("It no longer holds."),
    Status.RESTORED: _("It had broken, and holds again."),
}
FAMILIES = {
    Status.NOT_ASSESSED: Family.UNKNOWN,
    Status.INSUFFICIENT_EVIDENCE: Family.UNKNOWN,
    Status.NO_ACTION_FOUND: Family.OPEN,
    Status.ANNOUNCED: Family.OPEN,
    Status.UNDERWAY: Family.OPEN,
    Status.STALLED: Family.OPEN,
    Status.PARTLY_MET: Family.OPEN,
    Status.MET: Family.MET,
    Status.NOT_MET: Family.NOT_MET,
    Status.CONTRARY: Family.NOT_MET,
    Status.OVERTAKEN: Family.CLOSED,
    Status.HOLDING: Family.MET,
    Status.WEAKENING: Family.OPEN,
    Status.BREACHED: Family.NOT_MET,
    Status.RESTORED: Family.MET,
}
_UNKNOWN = (Status.NOT_ASSESSED, Status.INSUFFICIENT_EVIDENCE)
_OF_CONDITION = (Status.HOLDING, Status.WEAKENING, Status.BREACHED, Status.RESTORED)
_OF_ACTION = tuple(s for s in Status if s not in _OF_CONDITION)
STATUSES_OF_KIND = {
    Kind.DEMAND: _OF_ACTION,
    Kind.COMMITMENT: _OF_ACTION,
    Kind.CONDITION: _UNKNOWN + _OF_CONDITION,
    Kind.POSITION: (),
}
