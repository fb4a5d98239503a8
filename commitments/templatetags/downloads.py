"""What can be taken away of a page."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.models import Item
from commitments.typesetting import is_possible
from declarations.languages import reader_language
from declarations.models import Addressee, Declaration

register = template.Library()

# Name, media type and route of each document of a page.
DOCUMENTS: dict[type, list[tuple[Any, str, str]]] = {
    Declaration: [
        ("PDF", "application/pdf", "commitments:declaration-pdf"),
        ("EPUB", "application/epub+zip", "commitments:declaration-epub"),
        (_("Plain text"), "text/plain", "commitments:declaration-text"),
    ],
    Item: [("PDF", "application/pdf", "commitments:item-pdf")],
    Addressee: [("PDF", "application/pdf", "commitments:addressee-pdf")],
}


@register.inclusion_tag("components/downloads.html")
def downloads(row: Declaration | Item | Addressee) -> dict[str, Any]:
    """Offer the documents of a declaration, an item or an addressee that can be made here."""
    slug = row.slug if isinstance(row, Declaration) else row.code
    return {
        "language": reader_language(),
        "documents": [
            (name, media_type, reverse(route, args=[slug]))
            for name, media_type, route in DOCUMENTS[type(row)]
            if media_type != "application/pdf" or is_possible()
        ],
    }
