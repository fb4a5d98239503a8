"""What every template knows: the reader's language and this page in the others."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from declarations.languages import LANGUAGES, Language, find


def reader(request: HttpRequest) -> dict[str, Any]:
    """Return the page's language, and the address of the page in each language."""
    language = find(get_language() or settings.LANGUAGE_CODE)
    return {
        "language": language,
        "alternates": [(each, in_language(request, each)) for each in LANGUAGES.values()],
    }


def in_language(request: HttpRequest, language: Language) -> str:
    """Return the address of the page that ``request`` asks for, in ``language``."""
    parts = request.get_full_path().split("/", 2)
    if len(parts) < 3 or parts[1] not in LANGUAGES:  # noqa: PLR2004  "", the language, the rest.
        return f"/{language.code}/"
    return f"/{language.code}/{parts[2]}"
