"""What can be taken away of a page."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.models import Item
from commitments.typesetting import is_possible
from declarations.languages import reader_language
from declarations.models import Addressee, Clause, Declaration, Theme

register = template.Library()
# It has all three languages.
JSON = "application/json"

# Name, media type and route of each document of a page.
DOCUMENTS: dict[type, list[tuple[Any, str, str]]] = {
    Declaration: [
        ("PDF", "application/pdf", "commitments:declaration-pdf"),
        ("EPUB", "application/epub+zip", "commitments:declaration-epub"),
        (_("Plain text"), "text/plain", "commitments:declaration-text"),
        ("JSON", JSON, "api:declaration-detail"),
    ],
    Clause: [("JSON", JSON, "api:clause-detail")],
    Item: [
        ("PDF", "application/pdf", "commitments:item-pdf"),
        ("JSON", JSON, "api:item-detail"),
    ],
    Addressee: [
        ("PDF", "application/pdf", "commitments:addressee-pdf"),
        ("JSON", JSON, "api:addressee-detail"),
    ],
    Theme: [("JSON", JSON, "api:theme-detail")],
}


@register.inclusion_tag("components/downloads.html")
def downloads(row: Declaration | Clause | Item | Addressee | Theme) -> dict[str, Any]:
    """Offer what a page holds as files, of those that can be made here."""
    slug = row.slug if isinstance(row, Declaration) else row.code
    return {
        "documents": [
            {
                "name": name,
                "type": media_type,
                "address": reverse(route, args=[slug]) + "?format=json" * (media_type == JSON),
                "language": None if media_type == JSON else reader_language(),
            }
            for name, media_type, route in DOCUMENTS[type(row)]
            if media_type != "application/pdf" or is_possible()
        ],
    }
