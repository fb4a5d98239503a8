"""What was said, and the words and translations it is kept in."""

from declarations.models.terms import Term
from declarations.models.texts import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    ImportedRow,
    SearchableQuerySet,
    TextSource,
    Theme,
    key_of,
    raise_for_spans,
    spans_missing,
)
from declarations.models.translations import Translatable, Translation
from declarations.models.versions import DataVersion

__all__ = [
    "Addressee",
    "Clause",
    "ClauseVariant",
    "DataVersion",
    "Declaration",
    "ImportedRow",
    "SearchableQuerySet",
    "Term",
    "TextSource",
    "Theme",
    "Translatable",
    "Translation",
    "key_of",
    "raise_for_spans",
    "spans_missing",
]
