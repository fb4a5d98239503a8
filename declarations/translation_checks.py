"""What can be told of a translation without knowing the language: letters, numbers, quotations.

A refusal is of what is never right. A warning is of what mostly is not, for a translator to judge.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from declarations.languages import Language

# Letters that look like those of the language and are of another keyboard: docs/translating.md.
FOREIGN = {
    "fa-af": {"ي": "ی", "ى": "ی", "ك": "ک", "ګ": "گ", "ۍ": "ی", "ې": "ی", "ە": "ه", "ہ": "ه"},
    "ps": {"ى": "ی", "ك": "ک", "گ": "ګ", "ڪ": "ک", "ە": "ه", "ہ": "ه", "ے": "ې"},
}
# Marks of direction that nobody sees, and that turn what follows: Unicode Annex 9.
DIRECTION = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
NUMBER = re.compile(r"\d+(?:[.,٫٬/]\d+)*")
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
PAIRS = {"«": "»", "(": ")", "[": "]", "“": "”"}
# Where a zero-width non-joiner belongs and a space or nothing stands.
UNJOINED = {
    "fa-af": re.compile(r"(?<!\w)(?:ن?می) (?=[\u0621-\u06cc]{2})|(?<=\w) (?:ها|های|هایی)(?!\w)"),
}


class Problem(NamedTuple):
    """What is wrong with a translation, in the reader's language."""

    message: str | Promise
    is_refusal: bool = False


def problems(
    source: str, text: str, language: Language, avoided: Iterable[str] = ()
) -> Iterator[Problem]:
    """Yield what is wrong with ``text``, made from ``source``. ``avoided`` are forms to avoid."""
    for letter, right in FOREIGN.get(language.code, {}).items():
        if letter in text:
            message = _("The letter %(wrong)s (%(point)s) is of another keyboard: write %(right)s.")
            point = f"U+{ord(letter):04X}"
            told = message % {"wrong": letter, "point": point, "right": right}
            yield Problem(told, is_refusal=True)
    found = DIRECTION.search(text)
    if found:
        point = f"U+{ord(found[0]):04X}"
        told = _("An invisible mark of direction is in the text (%s).") % point
        yield Problem(told, is_refusal=True)
    yield from unlike(source, text)
    words = set(re.findall(r"[\w\u200c]+", text))
    for form in avoided:
        if form in words or (" " in form and form in text):
            yield Problem(_("“%s” is a form to avoid: see the glossary.") % form)
    unjoined = UNJOINED.get(language.code)
    if unjoined and unjoined.search(text):
        yield Problem(_("A zero-width non-joiner seems to be missing, as in می‌کند or سال‌ها."))


def unlike(source: str, text: str) -> Iterator[Problem]:
    """Yield what stands in one text and not in the other: numbers, acronyms, halves of pairs."""
    missing = numbers(source) - numbers(text)
    added = numbers(text) - numbers(source)
    if missing or added:
        listed = ", ".join(sorted([*missing, *added]))
        yield Problem(_("Numbers differ from the original: %s.") % listed)
    lost = sorted({name for name in ACRONYM.findall(source) if name not in text})
    if lost and ACRONYM.search(text):
        yield Problem(_("Names of the original are missing: %s.") % ", ".join(lost))
    for begin, end in PAIRS.items():
        if text.count(begin) != text.count(end):
            yield Problem(
                _("“%(begin)s” and “%(end)s” do not match.") % {"begin": begin, "end": end}
            )


def numbers(text: str) -> Counter[str]:
    """Count the numbers of a text, whatever their digits and marks."""
    found = (re.sub(r"[.,٫٬]", ".", number) for number in NUMBER.findall(text))
    return Counter("".join(str(digit(character)) for character in number) for number in found)


def digit(character: str) -> int | str:
    return unicodedata.digit(character, character)
