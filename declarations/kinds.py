"""The vocabulary of the text: kinds of clauses, of bodies and of differences."""

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy


class AddresseeKind(models.TextChoices):
    """What kind of body it is."""

    ORGANISATION = "organisation", _("Organisation")
    COURT = "court", _("Court")
    OFFICE = "office", pgettext_lazy("held by a person", "Office")
    STATE = "state", _("State")
    GROUP = "group", _("Group of states")
    CONFERENCE = "conference", _("Conference body")
    MOVEMENT = "movement", _("Movement")
    PEOPLE = "people", _("People")
    AGREEMENT = "agreement", _("Agreement")


class ClauseKind(models.TextChoices):
    """Which part of the text a clause stands in."""

    PREAMBLE = "preamble", _("Preamble")
    OPERATIVE = "operative", _("Operative part")
    CLOSING = "closing", _("Closing")


class VariantKind(models.TextChoices):
    """How another version differs at one place."""

    DIFFERENT = "different", _("Different words")
    ABSENT = "absent", _("Not there")
    ELSEWHERE = "elsewhere", _("Not at this place")


class TranslationState(models.TextChoices):
    """What a text in one language is to the text it was made from."""

    SOURCE = "source", _("Original")
    REVIEWED = "reviewed", _("Reviewed translation")
    WORKING = "working", _("Working translation")
    OUTDATED = "outdated", _("Outdated translation")
    MISSING = "missing", _("Not translated")


class TermSection(models.TextChoices):
    """Where a term of the glossary is used."""

    CONTENT = "content", _("The texts")
    ORGANISATIONS = "organisations", _("Organisations")
    STATUSES = "statuses", _("Statuses")
    INTERFACE = "interface", _("This site")
