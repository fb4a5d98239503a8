"""What every template knows: the reader's language and this page in the others."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from declarations.languages import LANGUAGES, address_in, reader_language


def reader(request: HttpRequest) -> dict[str, Any]:
    """Return the page's language, the address of the page in each, and what its title may tell."""
    return {
        "neutral_titles": settings.NEUTRAL_TITLES,
        "language": reader_language(),
        "alternates": [
            (each, address_in(each, request.get_full_path())) for each in LANGUAGES.values()
        ],
    }
