"""What every template knows: the reader's language and this page in the others."""

from typing import Any

from django.http import HttpRequest

from declarations.languages import LANGUAGES, address_in, reader_language


def reader(request: HttpRequest) -> dict[str, Any]:
    """Return the page's language, and the address of the page in each language."""
    return {
        "language": reader_language(),
        "alternates": [
            (each, address_in(each, request.get_full_path())) for each in LANGUAGES.values()
        ],
    }
