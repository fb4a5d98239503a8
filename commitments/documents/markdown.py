"""A declaration as Markdown, in what CommonMark has and nothing else.

Source: https://spec.commonmark.org/0.31.2/
Markdown has no direction of its own: texts from right to left stand in an element that says it, and
codes from left to right in them are isolated. Addresses stand at the end, each on its own line.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from commitments.documents.contents import Contents
from commitments.documents.text import day, ending, said, variant
from commitments.kinds import Precision
from commitments.models import Item, Update
from declarations.calendars import format_month, local_digits
from declarations.languages import Language
from declarations.models import Declaration

MEDIA_TYPE = "text/markdown; charset=UTF-8; variant=CommonMark"
# First strong isolate, pop directional isolate: https://www.unicode.org/reports/tr9/
ISOLATED = "\u2068{}\u2069"
# What means something within a line, and what means something at the beginning of one.
IN_A_LINE = re.compile(r"([\\`*_\[\]<>&])")
AT_ITS_BEGINNING = re.compile(r"(?m)^[ \t]*(?:([#+=~-])|(\d{1,9})([.)]))")


def as_markdown(contents: Contents, *, assessments: Mapping[int | None, Update]) -> str:
    """Return the declaration with its items and where they stand, its sources and its origin."""
    language = contents.language
    blocks = [
        *beginning(contents.declaration, language),
        *body(contents.clauses, assessments, language),
        *sources(contents.declaration, language),
        "---",
        *map(in_lines, origin(contents)),
    ]
    if language.is_rtl:
        blocks = [f'<div lang="{language.tag}" dir="rtl">', *blocks, "</div>"]
    blocks.append("\n".join(definition(item, contents.site) for item in contents.items))
    return "\n\n".join(filter(None, blocks)) + "\n"


def beginning(declaration: Declaration, language: Language) -> Iterator[str]:
    first, last = (day(date, language) for date in (declaration.started_on, declaration.ended_on))
    period = _("from %(first)s to %(last)s") % {"first": first, "last": last}
    yield f"# {in_a_line(said(declaration, 'title', language))}"
    place = said(declaration, "place", language)
    yield in_lines(f"{place} · {first if first == last else period}")
    if not declaration.is_source_language(language):
        notice = _(
            "This is a working translation of this project, not yet reviewed. The adopted text is"
            " in English."
        )
        yield f"> {in_a_line(notice)}"
    note = said(declaration, "note", language)
    if note:
        yield in_lines(note)


def body(
    clauses: Any, assessments: Mapping[int | None, Update], language: Language
) -> Iterator[str]:
    """Yield each clause under its part: its words, where another version differs, its items."""
    part = None
    for clause in clauses:
        if clause.kind != part:
            part = clause.kind
            yield f"## {in_a_line(clause.get_kind_display())}"
        yield f"### {in_a_line(clause.heading(language))}"
        yield in_lines(said(clause, "text", language))
        note = said(clause, "note", language)
        if note:
            yield in_lines(note)
        differences = [line for each in clause.variants.all() for line in variant(each, language)]
        if differences:
            yield in_lines(_("Two versions of this text are in circulation."))
            # With another sign than the list of items, which would else go on from it.
            yield "\n".join(f"* {in_a_line(line)}" for line in differences)
        items = [line for each in clause.items.all() for line in entry(each, assessments, language)]
        if items:
            yield "\n".join(items)


def entry(
    item: Item, assessments: Mapping[int | None, Update], language: Language
) -> Iterator[str]:
    """Yield an item as an entry of a list, and below it where it stands with each addressee."""
    title = in_a_line(said(item, "title", language))
    code = isolated(f"`{item.code}`", language)
    yield f"- **{in_a_line(item.get_kind_display())}** {code} · [{title}][{item.code}]"
    for follow_up in item.follow_ups.all():
        addressee = said(follow_up.addressee, "name", language)
        implied = "" if follow_up.is_explicit else f" ({_('implied')})"
        assessment = assessments.get(follow_up.pk)
        status = str(follow_up.standing.label)
        if assessment:
            status += f" ({_('As of:')} {period_of(assessment, language)})"
        yield f"  - {in_a_line(f'{addressee}{implied} · {status}')}"


def period_of(update: Update, language: Language) -> str:
    """Return when something was so, as exactly as that is known."""
    first, last = (day(date, language) for date in (update.as_of_from, update.as_of_to))
    return {
        Precision.DAY: first,
        Precision.MONTH: format_month(update.as_of_from, language=language),
        Precision.YEAR: local_digits(update.as_of_from.year, language=language),
        Precision.RANGE: _("from %(first)s to %(last)s") % {"first": first, "last": last},
    }[Precision(update.as_of_precision)]


def sources(declaration: Declaration, language: Language) -> Iterator[str]:
    yield f"## {in_a_line(_('Where the text comes from'))}"
    entries = []
    for source in declaration.text_sources.all():
        names = [said(source, name, language) for name in ("title", "publisher")]
        lines = [in_a_line(" · ".join(filter(None, names)))]
        if source.url:
            lines.append(isolated(f"<{source.url}>", language))
        if source.sha256:
            lines.append(f"SHA-256: {isolated(f'`{source.sha256}`', language)}")
        entries.append("- " + "\\\n  ".join(lines))
    if entries:
        yield "\n".join(entries)


def origin(contents: Contents) -> Iterator[str]:
    return ending(
        language=contents.language,
        address=contents.address,
        head=contents.head,
        issued_on=contents.issued_on,
    )


def definition(item: Item, site: str) -> str:
    """Return the address of an item, which its entry names by its code."""
    return f"[{item.code}]: <{site}{item.get_absolute_url()}>"


def in_a_line(text: str) -> str:
    """Return a text that stays within a line, with nothing in it taken for markup."""
    return escaped(" ".join(text.split()))


def in_lines(text: str) -> str:
    """Return a text with its own ends of lines, and nothing in it taken for markup."""
    return "\\\n".join(escaped(line) for line in text.strip().splitlines() if line.strip())


def escaped(text: str) -> str:
    inside = IN_A_LINE.sub(r"\\\1", text)
    return AT_ITS_BEGINNING.sub(
        lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", inside
    )


def isolated(text: str, language: Language) -> str:
    """Keep what is written from left to right apart from a text from right to left."""
    return ISOLATED.format(text) if language.is_rtl else text
