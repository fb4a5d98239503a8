"""The vocabulary of the ledger: kinds of updates and sources, and the states of a draft."""

import calendar
import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

METHOD_VERSION = "1"


class UpdateKind(models.TextChoices):
    """What an update reports."""

    DEVELOPMENT = "development", _("Development")
    LETTER = "letter_sent", _("Letter sent")
    REMINDER = "reminder", _("Reminder")
    REPLY = "reply", _("Reply")
    CLAIM = "claim", pgettext_lazy("made by somebody named", "Claim")
    ASSESSMENT = "assessment", _("Assessment")
    CORRECTION = "correction", _("Correction")


class Precision(models.TextChoices):
    """How exactly a date is known."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")
    RANGE = "range", pgettext_lazy("of days", "Range")

    def period(self, day: dt.date) -> tuple[dt.date, dt.date]:
        """Return first and last day of the Gregorian day, month or year that ``day`` is in."""
        if self == Precision.MONTH:
            last = calendar.monthrange(day.year, day.month)[1]
            return day.replace(day=1), day.replace(day=last)
        if self == Precision.YEAR:
            return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
        return day, day


class Confidence(models.TextChoices):
    """How sure the writer is."""

    HIGH = "high", pgettext_lazy("confidence", "High")
    MEDIUM = "medium", pgettext_lazy("confidence", "Medium")
    LOW = "low", pgettext_lazy("confidence", "Low")


class ReplyPosition(models.TextChoices):
    """What a reply says to what was asked."""

    ACKNOWLEDGED = "acknowledged", _("Receipt confirmed")
    SUPPORTS = "supports", pgettext_lazy("position of an addressee", "Supports it")
    PARTLY = "supports_in_part", _("Supports it in part")
    NOTED = "noted", _("Takes note")
    REJECTS = "rejects", _("Rejects it")


class Response(models.TextChoices):
    """How far an addressee has answered. It is derived, never typed in."""

    NOT_TRANSMITTED = "not_transmitted", _("Not transmitted")
    AWAITING = "awaiting_reply", _("Awaiting reply")
    OVERDUE = "overdue", _("Reply overdue")
    ACKNOWLEDGED = "acknowledged", _("Receipt confirmed")
    REPLIED = "replied", _("Replied")


class SourceKind(models.TextChoices):
    """What kind of document a source is."""

    WEB_PAGE = "web_page", _("Web page")
    NEWS = "news", _("News report")
    STATEMENT = "statement", _("Statement")
    REPORT = "report", pgettext_lazy("a document", "Report")
    RESOLUTION = "resolution", _("Resolution")
    COURT_DOCUMENT = "court_document", _("Court document")
    LAW = "law", _("Law")
    LETTER = "letter", _("Letter")


class Polarity(models.TextChoices):
    """What a source says to the update that cites it."""

    SUPPORTS = "supports", pgettext_lazy("a source an update", "Supports")
    CONTRADICTS = "contradicts", _("Contradicts")
    CONTEXT = "context", _("Gives context")


class State(models.TextChoices):
    """Where an update is on its way to the public."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    CHANGES_REQUESTED = "changes_requested", _("Changes requested")
    PUBLISHED = "published", _("Published")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Scope(models.TextChoices):
    """What a key to the API is good for, of what its owner may do."""

    WRITE = "write", _("Write, edit and submit")
    REVIEW = "review", _("Return, reject and publish too")


class Event(models.TextChoices):
    """What a webhook tells."""

    PUBLISHED = "update.published", pgettext_lazy("event", "An update was published")
    CORRECTED = "update.corrected", pgettext_lazy("event", "An update was corrected")
    REDACTED = "update.redacted", pgettext_lazy("event", "An update was redacted")
    PING = "ping", pgettext_lazy("event", "Test")


class Standing(models.TextChoices):
    """Whether anything is sent to a subscription, and if not, why."""

    ACTIVE = "active", pgettext_lazy("subscription", "Active")
    PAUSED = "paused", pgettext_lazy("subscription", "Paused")
    GONE = "gone", _("Stopped: the receiver says that it is gone")
    FAILING = "failing", _("Stopped: nothing arrived for days")


class DeliveryState(models.TextChoices):
    """How far a delivery is."""

    WAITING = "waiting", pgettext_lazy("delivery", "Waiting")
    DELIVERED = "delivered", pgettext_lazy("delivery", "Delivered")
    DEAD = "dead", pgettext_lazy("delivery", "Given up")


class Outcome(models.TextChoices):
    """What became of a try, in so far as a coordinator needs it; it maps no network."""

    TAKEN = "taken", pgettext_lazy("outcome of a try", "Taken")
    REFUSED = "refused", _("The receiver answered with an error")
    REDIRECTED = "redirected", _("The receiver sent it elsewhere, which is not followed")
    GONE = "gone", _("The receiver is gone")
    NOT_PUBLIC = "not_public", _("The address is not public")
    TIMED_OUT = "timed_out", _("No answer in time")
    UNREACHABLE = "unreachable", _("No connection")
    CUT_OFF = "cut_off", _("Cut off here, before there was an answer")


class SubscriptionStep(models.TextChoices):
    """What somebody did with a subscription."""

    MADE = "made", pgettext_lazy("subscription", "made")
    CHANGED = "changed", pgettext_lazy("subscription", "changed")
    PAUSED = "paused", pgettext_lazy("subscription", "paused")
    RESUMED = "resumed", pgettext_lazy("subscription", "resumed")
    ROTATED = "rotated", _("new secret")
    REPLAYED = "replayed", _("delivery sent again")
    DELETED = "deleted", pgettext_lazy("subscription", "deleted")
    STOPPED = "stopped", _("stopped by the server")
