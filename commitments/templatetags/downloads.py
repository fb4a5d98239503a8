"""What can be taken away of a page."""

from typing import Any, NamedTuple

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.models import Item
from commitments.typesetting import is_possible
from declarations.languages import reader_language
from declarations.models import Addressee, Clause, Declaration, Theme

register = template.Library()
JSON = "application/json"
JSON_LD = "application/ld+json"
# They have all three languages.
OF_ALL_LANGUAGES = {JSON, JSON_LD}


class Offer(NamedTuple):
    """A format in which a page can be taken away: its name, and the route to it."""

    name: Any
    media_type: str
    route: str
    # Copies of the site have it too, if they say where the site is: it names its own address.
    is_copied: bool = False


DOCUMENTS: dict[type, list[Offer]] = {
    Declaration: [
        Offer("PDF", "application/pdf", "commitments:declaration-pdf", is_copied=True),
        Offer("EPUB", "application/epub+zip", "commitments:declaration-epub", is_copied=True),
        Offer(_("Plain text"), "text/plain", "commitments:declaration-text", is_copied=True),
        Offer("Markdown", "text/markdown", "commitments:declaration-markdown", is_copied=True),
        Offer(
            "Akoma Ntoso",
            "application/akn+xml",
            "commitments:declaration-akoma-ntoso",
            is_copied=True,
        ),
        Offer("JSON-LD", JSON_LD, "commitments:declaration-json-ld", is_copied=True),
        Offer("JSON", JSON, "api:declaration-detail"),
    ],
    Clause: [Offer("JSON", JSON, "api:clause-detail")],
    Item: [
        Offer("PDF", "application/pdf", "commitments:item-pdf"),
        Offer("JSON", JSON, "api:item-detail"),
    ],
    Addressee: [
        Offer("PDF", "application/pdf", "commitments:addressee-pdf"),
        Offer("JSON", JSON, "api:addressee-detail"),
    ],
    Theme: [Offer("JSON", JSON, "api:theme-detail")],
}


def offers(kind: type) -> list[Offer]:
    """Return the formats of a kind of page that can be made here."""
    return [
        each for each in DOCUMENTS[kind] if each.media_type != "application/pdf" or is_possible()
    ]


@register.inclusion_tag("components/downloads.html")
def downloads(row: Declaration | Clause | Item | Addressee | Theme) -> dict[str, Any]:
    """Offer what a page holds as files, of those that can be made here."""
    slug = row.slug if isinstance(row, Declaration) else row.code
    offered = offers(type(row))
    return {
        "documents": [
            {
                "name": each.name,
                "type": each.media_type,
                "address": reverse(each.route, args=[slug])
                + "?format=json" * (each.media_type == JSON),
                "language": None if each.media_type in OF_ALL_LANGUAGES else reader_language(),
                "is_copied": each.is_copied,
            }
            for each in offered
        ],
        "is_copied": any(each.is_copied for each in offered),
    }
