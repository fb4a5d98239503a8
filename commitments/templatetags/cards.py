"""Items in lists: a card for each, with whom it asks and where that stands.

A page has hundreds of them, so they are written here and not by a template, and what many of them
share is written once.
"""

from functools import cached_property
from typing import Any

from django import template
from django.template import Context
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from commitments.statuses import Kind, Stance, Status
from declarations.addresses import path_to
from declarations.languages import Language, reader_language, served
from declarations.templatetags.reading import badge, marked, passage

register = template.Library()

CARD = """
<article class="item item--{kind}" id="{code}">
  <p class="item__kind">{label} <bdi class="code">{code}</bdi></p>
  <h3 class="item__title"><a href="{address}">{title}</a></h3>
  {source}
  {follow_ups}
</article>
"""
NOTHING = SafeString()
FOLLOW_UP = '<li id="{item}-{addressee}">{link}{implied} {status}</li>'


def filled(form: str, **parts: SafeString) -> SafeString:
    """Return ``form`` with its parts, which are escaped already, as their type says.

    `format_html` asks each part whether it is, which takes most of the time of a card.
    """
    return SafeString(form.format_map(parts))


class Cards:
    """Writes the cards of one page in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.labels: dict[tuple[str, str], SafeString] = {}
        self.links: dict[str, tuple[SafeString, SafeString]] = {}
        self.badges: dict[str, SafeString] = {}

    @cached_property
    def implied(self) -> SafeString:
        return format_html(' <span class="aside">({})</span>', _("implied"))

    def card(self, item: Any, *, with_clause: bool) -> SafeString:
        code = escape(item.code)
        return filled(
            CARD,
            kind=SafeString(Kind(item.kind).value),
            code=code,
            label=self.label(item.kind, item.stance),
            address=escape(path_to("commitments:item", item.code)),
            title=self.text(item, "title"),
            source=self.source(item) if with_clause else NOTHING,
            follow_ups=self.follow_ups(item, code),
        )

    def label(self, kind: str, stance: str) -> SafeString:
        if (kind, stance) not in self.labels:
            label = format_html('<span class="kind">{}</span>', Kind(kind).label)
            aside = format_html(' <span class="aside">{}</span>', stance and Stance(stance).label)
            self.labels[kind, stance] = label + aside if stance else label
        return self.labels[kind, stance]

    def text(self, row: Any, field: str) -> SafeString:
        return conditional_escape(marked(served(row, field, language=self.language), self.language))

    def source(self, item: Any) -> SafeString:
        """Return the words of an item, with the clause that says them."""
        return format_html(
            '{}<p class="aside"><a href="{}">{}</a></p>',
            passage(item, "quotation", "quotation"),
            item.clause.get_absolute_url(),
            item.clause.heading(self.language),
        )

    def follow_ups(self, item: Any, code: SafeString) -> SafeString:
        if not Kind(item.kind).is_tracked:
            return NOTHING
        lines = [self.follow_up(each, code) for each in item.shown_follow_ups]
        return SafeString(f'<ul class="follow-ups">{"".join(lines)}</ul>')

    def follow_up(self, follow_up: Any, code: SafeString) -> SafeString:
        """Return whom an item asks, whether in so many words, and what became of it."""
        addressee, link = self.link(follow_up.addressee)
        return filled(
            FOLLOW_UP,
            item=code,
            addressee=addressee,
            link=link,
            implied=NOTHING if follow_up.is_explicit else self.implied,
            status=self.badge(follow_up.standing),
        )

    def link(self, addressee: Any) -> tuple[SafeString, SafeString]:
        """Return the code of an addressee, and the way to its page."""
        if addressee.code not in self.links:
            address = path_to("declarations:addressee", addressee.code)
            link = format_html('<a href="{}">{}</a>', address, self.text(addressee, "name"))
            self.links[addressee.code] = escape(addressee.code), link
        return self.links[addressee.code]

    def badge(self, status: str) -> SafeString:
        if status not in self.badges:
            self.badges[status] = badge(Status(status))
        return self.badges[status]


@register.simple_tag(takes_context=True)
def cards(context: Context, items: Any, *, with_clause: bool = False) -> SafeString:
    """Show items, each with where it stands.

    They are items for display, or their values as `margins` reads them, which have no clause.
    ``with_clause`` shows the words of each and names the clause that says it.
    """
    language = reader_language()
    kept: Any = context.render_context
    of_page: Cards = kept.setdefault((Cards, language), Cards(language))
    return SafeString("".join(of_page.card(each, with_clause=with_clause) for each in items))
