"""Which fields are kept in three languages, and whose history is kept."""

import simple_history
from modeltranslation.translator import TranslationOptions, register, translator

from commitments.models import (
    Assignment,
    Citation,
    Commitment,
    Condition,
    Demand,
    FollowUp,
    Item,
    Organisation,
    Position,
    Redaction,
    Source,
    Update,
)


@register(Item)
class ItemTranslation(TranslationOptions):
    fields = ("title", "quotation", "note")
    fallback_undefined = ""


@register(Organisation)
class OrganisationTranslation(TranslationOptions):
    fields = ("name",)
    fallback_undefined = ""


@register(Update)
class UpdateTranslation(TranslationOptions):
    fields = ("text", "searched")
    fallback_undefined = ""


@register(Redaction)
class RedactionTranslation(TranslationOptions):
    fields = ("reason",)
    fallback_undefined = ""


for proxy in (Demand, Commitment, Condition, Position):
    translator.register(proxy)

# Registered here and not in the model's body, where the translated columns do not exist yet.
simple_history.register(Item, excluded_fields=["folded"], m2m_fields=["about", "themes", "same"])
simple_history.register(FollowUp)
simple_history.register(Organisation)
simple_history.register(Source)
simple_history.register(Update, excluded_fields=["folded"])
simple_history.register(Citation)
simple_history.register(Assignment)
