"""Which fields are kept in three languages, and whose history is kept."""

import simple_history
from modeltranslation.translator import TranslationOptions, register

from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    Term,
    TextSource,
    Theme,
)


@register(Theme)
class ThemeTranslation(TranslationOptions):
    fields = ("name",)
    fallback_undefined = ""


@register(Addressee)
class AddresseeTranslation(TranslationOptions):
    fields = ("name", "description")
    fallback_undefined = ""


@register(Declaration)
class DeclarationTranslation(TranslationOptions):
    fields = ("title", "place", "note")
    fallback_undefined = ""


@register(TextSource)
class TextSourceTranslation(TranslationOptions):
    fields = ("title", "publisher", "note")
    fallback_undefined = ""


@register(Clause)
class ClauseTranslation(TranslationOptions):
    fields = ("text", "note")
    fallback_undefined = ""


@register(ClauseVariant)
class ClauseVariantTranslation(TranslationOptions):
    fields = ("wording", "other_wording")
    fallback_undefined = ""


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ("term", "also", "avoid")
    fallback_undefined = ""


# Registered here and not in the models' bodies, where the translated columns do not exist yet
# and the history would lose them.
for searchable in (Theme, Addressee, Clause, Term):
    simple_history.register(searchable, excluded_fields=["folded"])
simple_history.register(Declaration, m2m_fields=["upholds"])
simple_history.register(TextSource)
simple_history.register(ClauseVariant)
