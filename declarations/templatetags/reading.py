"""Tags for texts, numbers and dates in the reader's language."""

import datetime as dt
import unicodedata
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from declarations.calendars import (
    format_date,
    format_month,
    format_month_of,
    local_digits,
    write_solar_hijri,
    year_of,
)
from declarations.kinds import TranslationState
from declarations.languages import (
    Language,
    Served,
    UnknownLanguage,
    address_in,
    find,
    reader_language,
    served,
)
from declarations.translation_states import standing

register = template.Library()
TRANSLATION_STATE = (
    '<p class="translation-state translation-state--{}">{} · <a href="{}" hreflang="{}">{}</a></p>'
)
AS_GOOD_AS_ORIGINAL = {TranslationState.SOURCE, TranslationState.REVIEWED}


@register.simple_tag
def text(instance: object, field: str, language: Language | None = None) -> SafeString | str:
    """Show a translated field, marked with its language where that is not the page's.

    ``language`` asks for another language than the page's.
    """
    page = reader_language()
    return marked(served(instance, field, language=language or page), page)


def marked(value: Served, page: Language) -> SafeString | str:
    if value.language == page or not value:
        return value.text
    return format_html(
        '<span lang="{}" dir="{}">{}</span>',
        value.language.tag,
        value.language.direction,
        value.text,
    )


@register.simple_tag
def served_text(instance: object, field: str) -> Served:
    """Return a translated field as it reaches the reader: its text and its language."""
    return served(instance, field, language=reader_language())


@register.simple_tag
def served_language(instance: object, field: str) -> Language:
    """Return the language in which ``field`` reaches the reader."""
    return served(instance, field, language=reader_language()).language


@register.filter
def digits(value: object) -> str:
    """Write a number with the reader's digits: {{ page.number|digits }}."""
    return local_digits(value, language=reader_language())


@register.simple_tag
def date(value: dt.date | None) -> SafeString | str:
    """Show a date in the reader's calendar, with the other calendar beside it."""
    if value is None:
        return ""
    own, other = format_date(value, language=reader_language())
    return format_html(
        '<time datetime="{}">{} <span class="other-calendar">({})</span></time>',
        value.isoformat(),
        own,
        other,
    )


@register.simple_tag
def date_plain(value: dt.date) -> str:
    """Show a date in the reader's calendar alone, without marks, as in the title of a page."""
    return format_date(value, language=reader_language())[0]


@register.simple_tag
def month(value: dt.date) -> SafeString:
    """Show the month of a date: «جون ۲۰۲۴»."""
    shown = format_month(value, language=reader_language())
    return format_html('<time datetime="{}">{}</time>', value.isoformat()[:7], shown)


@register.simple_tag
def month_read(value: dt.date) -> str:
    """Show the month of a date in the reader's own calendar."""
    return format_month_of(value, language=reader_language())


@register.filter
def year_read(value: dt.date) -> int:
    """Return the year of a date in the reader's own calendar."""
    return year_of(value, language=reader_language())


@register.filter
def as_typed(value: dt.date) -> str:
    """Write a date as the field for a day takes it: {{ day|as_typed }}."""
    if not reader_language().is_rtl:
        return value.isoformat()
    return write_solar_hijri(value)


@register.simple_tag
def year(value: dt.date) -> SafeString:
    """Show the Gregorian year of a date."""
    shown = local_digits(value.year, language=reader_language())
    return format_html('<time datetime="{}">{}</time>', value.year, shown)


@register.simple_tag
def heading(clause: Any) -> str:
    """Show what a clause is called: «بند ۹»."""
    name: str = clause.heading(reader_language())
    return name


@register.simple_tag
def clause_link(clause: Any) -> SafeString:
    """Lead to the page of a clause by what it is called."""
    heading = clause.heading(reader_language())
    return format_html('<a href="{}">{}</a>', clause.get_absolute_url(), heading)


@register.simple_tag
def passage(instance: object, field: str, css_class: str = "") -> SafeString | str:
    """Show a translated field as a paragraph with its own language and direction."""
    value = served(instance, field, language=reader_language())
    if not value:
        return ""
    return format_html(
        '<p class="{}" lang="{}" dir="{}">{}</p>',
        css_class,
        value.language.tag,
        value.language.direction,
        value.text,
    )


@register.simple_tag
def status(follow_up: Any) -> SafeString:
    """Show the status of a follow-up: word, shape and colour."""
    return badge(follow_up.standing)


def badge(shown: Any) -> SafeString:
    return format_html('<span class="status status--{}">{}</span>', shown.family, shown.label)


@register.simple_tag(takes_context=True)
def translation_state(context: Any, row: Any, field: str, anchor: str = "") -> SafeString | str:
    """Say what kind of translation a text is, with the way to the original.

    It says nothing of an original and of a reviewed translation. ``anchor`` is the place of the
    text on the page.
    """
    value = served(row, field, language=reader_language())
    found = standing(row, field, value.language) if value else None
    if found is None or found.state in AS_GOOD_AS_ORIGINAL:
        return ""
    original = row.original
    address = address_in(original, context.request.get_full_path())
    return format_html(
        TRANSLATION_STATE,
        found.state.value,
        found.state.label,
        address + (anchor and f"#{anchor}"),
        original.tag,
        pgettext("a text", "Original"),
    )


@register.filter
def is_translated(declaration: Any) -> bool:
    """Tell whether the reader sees a translation of ours and not the adopted text."""
    return not declaration.is_source_language(reader_language())


@register.filter
def direction(text: str) -> str:
    """Return what dir="auto" finds, for programs that do not know it: "rtl" or "ltr"."""
    kinds = map(unicodedata.bidirectional, text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return "ltr" if first == "L" else "rtl"


@register.filter
def differs_from_page(language: Language) -> bool:
    return language != reader_language()


@register.filter("address_in")
def in_the_language(alternates: list[tuple[Language, str]], code: str) -> str:
    """Return the address of the page in a language: {{ alternates|in_the_language:"en" }}."""
    return next(address for language, address in alternates if language.code == code)


@register.simple_tag
def form_of(term: Any, language: Language) -> dict[str, Any]:
    """Return the forms of a term in a language, and whether the first was seen somewhere."""
    also, avoid = (getattr(term, name + language.suffix).splitlines() for name in ("also", "avoid"))
    return {
        "term": getattr(term, "term" + language.suffix),
        "also": also,
        "avoid": avoid,
        "is_checked": term.checked.get(language.tag, False),
    }


@register.simple_tag
def language_of(tag: str) -> Language | dict[str, str]:
    """Return the language that a tag names, or what HTML needs of one that is not of this site."""
    try:
        return find(tag)
    except UnknownLanguage:
        return {"tag": tag, "direction": "auto"}


@register.simple_tag
def state_count(counts: dict[str, int], state: TranslationState) -> int:
    """Return how many texts are in a state."""
    return counts.get(state.value, 0)


@register.simple_tag
def item_in(context: str) -> str:
    """Return the code of the item in the name of a text: "item/C10-1/quotation"."""
    return context.split("/")[1]
