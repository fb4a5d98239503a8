"""Tags for texts, numbers and dates in the reader's language."""

import datetime as dt
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from declarations.calendars import format_date, format_month, local_digits
from declarations.languages import Language, Served, reader_language, served

register = template.Library()


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
def month(value: dt.date) -> SafeString:
    """Show the month of a date: «جون ۲۰۲۴»."""
    shown = format_month(value, language=reader_language())
    return format_html('<time datetime="{}">{}</time>', value.isoformat()[:7], shown)


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


@register.filter
def is_translated(declaration: Any) -> bool:
    """Tell whether the reader sees a translation of ours and not the adopted text."""
    return not declaration.is_source_language(reader_language())


@register.filter
def differs_from_page(language: Language) -> bool:
    return language != reader_language()


@register.filter
def address_in(alternates: list[tuple[Language, str]], code: str) -> str:
    """Return the address of the page in a language: {{ alternates|address_in:"en" }}."""
    return next(address for language, address in alternates if language.code == code)
