"""What every template knows: the reader's language and this page in the others."""

from typing import Any

from django.http import HttpRequest

from declarations.languages import LANGUAGES, Language, reader_language


def reader(request: HttpRequest) -> dict[str, Any]:
    """Return the page's language, and the address of the page in each language."""
    return {
        "language": reader_language(),
        "alternates": [(each, in_language(request, each)) for each in LANGUAGES.values()],
    }


def in_language(request: HttpRequest, language: Language) -> str:
    """Return the address of the page that ``request`` asks for, in ``language``."""
    parts = request.get_full_path().split("/", 2)
    if len(parts) < 3 or parts[1] not in LANGUAGES:  # noqa: PLR2004  "", the language, the rest.
        return f"/{language.code}/"
    return f"/{language.code}/{parts[2]}"
