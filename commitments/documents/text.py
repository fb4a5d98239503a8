"""A declaration as plain text: one paragraph a line, which any device can show."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from commitments.ledger import Head
from declarations.calendars import format_date, local_digits
from declarations.kinds import VariantKind
from declarations.languages import Language, served
from declarations.models import ClauseVariant, Declaration


def as_text(
    declaration: Declaration,
    clauses: Any,
    *,
    language: Language,
    address: str,
    head: Head,
    issued_on: dt.date,
) -> str:
    """Return the declaration with its heading, its sources and where this copy comes from."""
    parts = [
        *beginning(declaration, language=language),
        *body(clauses, language=language),
        *sources(declaration, language=language),
        *ending(language=language, address=address, head=head, issued_on=issued_on),
    ]
    return "\n\n".join(parts) + "\n"


def beginning(declaration: Declaration, *, language: Language) -> Iterator[str]:
    days = [day(date, language) for date in (declaration.started_on, declaration.ended_on)]
    period = _("from %(first)s to %(last)s") % {"first": days[0], "last": days[1]}
    yield said(declaration, "title", language)
    place = said(declaration, "place", language)
    yield f"{place} · {days[0] if days[0] == days[1] else period}"
    if not declaration.is_source_language(language):
        yield _(
            "This is a working translation of this project, not yet reviewed. The adopted text is"
            " in English."
        )


def body(clauses: Any, *, language: Language) -> Iterator[str]:
    """Yield each clause under what it is called."""
    for clause in clauses:
        yield f"{clause.heading(language)}\n{said(clause, 'text', language)}"
        differences = [line for each in clause.variants.all() for line in variant(each, language)]
        if differences:
            yield "\n".join([_("Two versions of this text are in circulation."), *differences])


def variant(each: ClauseVariant, language: Language) -> Iterator[str]:
    """Yield how another published version reads at one place."""
    here, there = (said(each, name, language) for name in ("wording", "other_wording"))
    if each.kind == VariantKind.DIFFERENT:
        yield f"{_('Tracked here:')} «{here}»"
        yield f"{_('The other version:')} «{there}»"
    elif each.kind == VariantKind.ABSENT and here:
        yield f"{_('Not in the other version:')} «{here}»"
    else:
        yield _(
            "In the part of the other version that could be read, this paragraph does not stand at"
            " this place."
        )


def sources(declaration: Declaration, *, language: Language) -> Iterator[str]:
    yield _("Where the text comes from")
    for source in declaration.text_sources.all():
        names = [said(source, name, language) for name in ("title", "publisher")]
        lines = [" · ".join(filter(None, names)), source.url]
        if source.sha256:
            lines.append(f"SHA-256: {source.sha256}")
        yield "\n".join(filter(None, lines))


def ending(*, language: Language, address: str, head: Head, issued_on: dt.date) -> Iterator[str]:
    """Yield of which day the copy is, where its page is, and the head of the ledger."""
    yield f"{_('Issued on:')} {day(issued_on, language)}"
    where = _("The page at its permanent address, where later updates stand:")
    yield f"{where}\n{address}"
    if head.number:
        number = local_digits(head.number, language=language)
        entry = _("Entry %(number)s") % {"number": number}
        yield f"{_('Head of the ledger:')} {entry}\n{head.digest}"
    yield _(
        "The declaration’s text belongs to its authors. The account and the translations may be"
        " reused under CC BY 4.0."
    )


def said(row: object, field: str, language: Language) -> str:
    return served(row, field, language=language).text


def day(date: dt.date, language: Language) -> str:
    """Return a date in the reader's calendar, with the other beside it."""
    own, other = format_date(date, language=language)
    return f"{own} ({other})"
