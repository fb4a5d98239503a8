"""What was said, and the words and translations it is kept in."""

from declarations.models.changes import (
    Change,
    ChangeKind,
    ChangeType,
    UnknownCursor,
    cursor_of,
)
from declarations.models.imported import ImportedRow
from declarations.models.terms import Term
from declarations.models.texts import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    SearchableQuerySet,
    TextSource,
    Theme,
    key_of,
    number_of,
    raise_for_spans,
    spans_missing,
)
from declarations.models.translations import Translatable, Translation
from declarations.models.versions import DataVersion

__all__ = [
    "Addressee",
    "Change",
    "ChangeKind",
    "ChangeType",
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
    "UnknownCursor",
    "cursor_of",
    "key_of",
    "number_of",
    "raise_for_spans",
    "spans_missing",
]
