"""Items and addressees on pages of others: the address of the frame, and the code to copy."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from commitments.subjects import kind_of, title_of
from declarations.languages import Language

EMBEDDED = ("item", "addressee")
WIDTH, HEIGHT = 600, 420
# No script runs in the frame; without its origin it could not load its own style sheet.
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-same-origin"


def embed_address(subject: Any) -> str:
    """Return where the page made for frames is, in the language of the moment."""
    return reverse(f"commitments:embed-{kind_of(subject)}", args=[subject.code])


def embed_code(
    subject: Any, *, language: Language, root: str, width: int | str = "100%", height: int = HEIGHT
) -> SafeString:
    """Return the element that shows ``subject`` on a page of somebody else."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" '
        'referrerpolicy="no-referrer" sandbox="{}"></iframe>',
        root + embed_address(subject),
        title_of(subject, language).text,
        width,
        height,
        SANDBOX,
    )
