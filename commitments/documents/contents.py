"""What a document of a declaration is made of."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from commitments.ledger import Head
from commitments.models import Item
from declarations.languages import LANGUAGES, Language, served
from declarations.models import Addressee, DataVersion, Declaration


@dataclass(frozen=True)
class Contents:
    """A declaration with its clauses and items, for a reader of a language, as of a data version.

    ``address`` is that of its page, ``site`` that of the site.
    """

    declaration: Declaration
    clauses: Sequence[Any]
    language: Language
    address: str
    site: str
    head: Head
    version: DataVersion

    @property
    def issued_on(self) -> dt.date:
        return self.version.changed_at.date()

    @property
    def items(self) -> list[Item]:
        return [item for clause in self.clauses for item in clause.items.all()]

    @property
    def speakers(self) -> list[Addressee]:
        """Who speaks in the items, most often first: the first adopted the text."""
        return [speaker for speaker, _n in Counter(i.speaker for i in self.items).most_common()]

    @property
    def original(self) -> Language:
        """The language of the adopted text, which translations are made from."""
        source = self.declaration.tracked_source
        return LANGUAGES[source.language] if source else LANGUAGES["en"]

    @property
    def is_translation(self) -> bool:
        return self.language != self.original

    def said(self, row: object, field: str) -> str:
        """Return a text as it reaches the reader."""
        return served(row, field, language=self.language).text
