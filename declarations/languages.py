"""The three languages: their codes, names, directions and aliases, and texts kept in each.

A language has two names: the *code* that Django uses in settings, addresses and column suffixes
(``fa-af``), and the *tag* of BCP 47 that HTML and the API show (``fa-AF``).
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import get_language, gettext_lazy as _


@dataclass(frozen=True)
class Language:
    """One language of the site: ``own`` is its name in itself, ``label`` in the reader's."""

    code: str
    tag: str
    name: str
    own: str
    label: Any
    fallbacks: tuple[str, ...]
    is_rtl: bool = True

    @cached_property
    def suffix(self) -> str:
        """The ending of the columns of this language: ``_fa_af``."""
        return "_" + self.code.replace("-", "_")

    @property
    def comma(self) -> str:
        """What stands between the parts of a list."""
        return "، " if self.is_rtl else ", "

    @property
    def direction(self) -> str:
        return "rtl" if self.is_rtl else "ltr"


LANGUAGES = {
    language.code: language
    for language in (
        Language("fa-af", "fa-AF", "Dari", "دری", _("Dari"), ("en",)),
        Language("ps", "ps", "Pashto", "پښتو", _("Pashto"), ("fa-af", "en")),
        Language("en", "en", "English", "English", _("English"), (), is_rtl=False),
    )
}

BY_TAG = sorted(LANGUAGES.values(), key=lambda language: language.tag)

# Control characters but those that end lines and the tabulator: XML 1.0 (2.2) holds few of them.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

# Other tags that people and browsers use for the same languages. CLDR folds "prs" into "fa-AF".
ALIASES = {
    "prs": "fa-af",
    "prs-af": "fa-af",
    "fa": "fa-af",
    "fa-ir": "fa-af",
    "ps-af": "ps",
}


class UnknownLanguage(ValueError):
    """Raised for a tag that is none of the languages here nor an alias of one."""


def find(tag: str) -> Language:
    """Return the language that ``tag`` names: a code, a tag or an alias, in any case.

    Raises UnknownLanguage.
    """
    code = tag.strip().lower().replace("_", "-")
    try:
        return LANGUAGES[ALIASES.get(code, code)]
    except KeyError:
        raise UnknownLanguage(tag) from None


def reader_language() -> Language:
    """Return the language of the page that is being made."""
    return find(get_language() or "en")


def address_in(language: Language, path: str) -> str:
    """Return the address of the page at ``path`` in ``language``."""
    parts = path.split("/", 2)
    if len(parts) < 3 or parts[1] not in LANGUAGES:  # noqa: PLR2004  "", the language, the rest.
        return f"/{language.code}/"
    return f"/{language.code}/{parts[2]}"


def label_in_language(label: Any, code: str) -> Any:
    """Return the label of a field in one language, as in "title (پښتو)"."""
    return format_lazy("{} ({})", label, LANGUAGES[code].own)


def version(instance: object, field: str, language: Language) -> str:
    """Return the text of ``field`` in one language; "" where there is none."""
    return getattr(instance, field + language.suffix) or ""


def versions(instance: object, field: str) -> dict[str, str]:
    """Return the text of ``field`` in every language, by tag; "" where there is none."""
    return {language.tag: version(instance, field, language) for language in BY_TAG}


@dataclass(frozen=True)
class Served:
    """A text as it reaches a reader, with the language that it is really in."""

    text: str
    language: Language

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def served(instance: object, field: str, *, language: Language) -> Served:
    """Return the text of ``field`` for a reader of ``language``, or the nearest there is.

    Pashto falls back to Dari and then English, Dari to English.
    """
    for code in (language.code, *language.fallbacks):
        text = getattr(instance, field + LANGUAGES[code].suffix)
        if text:
            return Served(text, LANGUAGES[code])
    return Served("", language)
