"""Translations as a PO file, for people who work without a connection.

The format is that of GNU gettext, read and written by Babel
(https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html). A message's context names the
text, and a comment has the digest of its translation at that time, so that nobody overwrites what
somebody else wrote meanwhile.
"""

import datetime as dt
import re
from io import BytesIO
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from commitments.translations import KINDS, Work, problems_of, translate, work_of
from declarations.kinds import TranslationState
from declarations.languages import Language
from declarations.translation_states import digest

# Editors wrap comments at 79 characters: a digest stands alone on its line.
SEEN = re.compile(r"\b[0-9a-f]{64}\b")
LARGEST = 5_000_000


class Line(NamedTuple):
    """What a file says of one text: what would change, and what stands in the way."""

    name: str
    before: str
    after: str
    errors: list[str]
    warnings: list[str]


def everything(language: Language) -> dict[str, Work]:
    """Return the texts that can be translated into a language, by their context."""
    kinds = [kind for kind in KINDS if kind != "update"]
    return {work.context: work for kind in kinds for work in work_of(kind, [language])}


def export(language: Language) -> bytes:
    """Return a PO file of all texts in a language; those that are outdated are fuzzy."""
    catalogue = Catalog(locale=language.code.replace("-", "_"), charset="utf-8", fuzzy=False)
    for context, work in everything(language).items():
        catalogue.add(
            work.source,
            work.text,
            context=context,
            flags={"fuzzy"} if work.standing.state == TranslationState.OUTDATED else set(),
            auto_comments=[digest(work.text)],
        )
    out = BytesIO()
    write_po(out, catalogue, width=0, sort_output=False)
    return out.getvalue()


@transaction.atomic
def bring(
    user: User, language: Language, content: bytes, *, writes: bool, on: dt.date
) -> list[Line]:
    """Return what a PO file would change; with ``writes`` change it, if nothing is in the way.

    Where one line has an error none is written. What is fuzzy, empty or as it was is passed over.
    Raises ValidationError for what is no such file, and StepNotAllowed.
    """
    known = everything(language)
    sent = [message for message in read(content) if is_new(message, known)]
    others = {str(message.context): str(message.string) for message in sent}
    lines = [line_of(known.get(message.context or ""), message, others) for message in sent]
    if writes and not any(line.errors for line in lines):
        for context, text in others.items():
            seen = digest(known[context].text)
            translate(user, known[context], text, seen=seen, on=on, others=others)
    return lines


def is_new(message: Message, known: dict[str, Work]) -> bool:
    """Tell whether a message says something that is not there yet."""
    work = known.get(message.context or "")
    has_text = bool(message.id) and isinstance(message.string, str) and bool(message.string)
    return has_text and not message.fuzzy and not (work and work.text == message.string)


def line_of(work: Work | None, message: Message, others: dict[str, str]) -> Line:
    name, text = str(message.context or message.id), str(message.string)
    if work is None:
        return Line(name, "", text, [_("There is no such text.")], [])
    found = problems_of(work, text, others)
    return Line(
        name,
        work.text,
        text,
        objections(work, message) + [str(each.message) for each in found if each.is_refusal],
        [str(each.message) for each in found if not each.is_refusal],
    )


def read(content: bytes) -> Catalog:
    """Return the catalogue that a file has. Raises ValidationError."""
    message = _("This is no PO file in UTF-8 that can be read.")
    if len(content) > LARGEST:
        raise ValidationError(message)
    try:
        content.decode()
        return read_po(BytesIO(content), abort_invalid=True)
    except (PoFileError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise ValidationError(message) from error


def objections(work: Work, message: Message) -> list[str]:
    """Return why a message cannot be brought in, whatever its text."""
    found = []
    if message.id != work.source:
        found.append(_("The original has changed since the file was made."))
    seen = SEEN.search(" ".join(message.auto_comments))
    if seen and seen[0] != digest(work.text):
        found.append(_("Somebody changed this meanwhile."))
    return found
