"""System checks of what would fail silently."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.utils.translation import check_for_language

from declarations.languages import LANGUAGES


@register(Tags.translation)
def check_catalogues(*, app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:  # noqa: ARG001
    """Refuse a language without a compiled catalogue: Django would answer 404 for all of it."""
    return [
        Error(
            f"{language.name} has no compiled catalogue, so its pages would not be found.",
            hint="Run: python3 dev.py messages",
            id="declarations.E001",
        )
        for language in LANGUAGES.values()
        if not check_for_language(language.code)
    ]


@register(Tags.database)
def check_collation(*, databases: Sequence[str] | None, **_: Any) -> list[CheckMessage]:
    """Refuse a PostgreSQL database whose character type drops Arabic letters from trigrams.

    With LC_CTYPE "C", pg_trgm finds no letters in «زنان» and search finds nothing.
    """
    return [
        Error(
            f"The database {alias} takes no Arabic letter for a letter, so search would fail.",
            hint="Create it with: ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' TEMPLATE template0",
            id="declarations.E002",
        )
        for alias in databases or ()
        if connections[alias].vendor == "postgresql" and not knows_arabic_letters(alias)
    ]


def knows_arabic_letters(alias: str) -> bool:
    """Tell whether the database takes Dari words for words."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT 'زنان' ~ '^[[:alpha:]]+$'")
        (knows,) = cursor.fetchone()
    return bool(knows)
