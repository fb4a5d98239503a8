"""Folding of letters, so that a search finds a word however it was typed.

Folded text is for comparing only and is never shown: ي ی ې ۍ ئ are five letters of Pashto, and
folding makes one of them.
"""

import unicodedata
from functools import lru_cache

# Variants that Unicode normalisation keeps apart, to the form that stands for all of them.
# ۀ decomposes to U+06D5 and a hamza above, not to heh, hence the entries for both.
LETTERS = str.maketrans(
    {
        **dict.fromkeys("يىېۍئےۓ", "ی"),
        **dict.fromkeys("كګگڪ", "ک"),
        **dict.fromkeys("آأإٱ", "ا"),
        **dict.fromkeys("ةۀەہھۂۃ", "ه"),
        "ؤ": "و",
        **{chr(0x0660 + value): str(value) for value in range(10)},
        **{chr(0x06F0 + value): str(value) for value in range(10)},
    }
)
IGNORED_CATEGORIES = {"Mn", "Me", "Cf"}  # Marks above and below; joiners and direction marks.
TATWEEL = "\u0640"


def fold(text: str) -> str:
    """Return ``text`` with variants of letters, digits and cases made one, for comparing.

    Words stay apart: every run of anything but letters and digits becomes one space. A word with
    a zero-width non-joiner is one word, «می‌خواهیم» as «میخواهیم».
    """
    words = "".join(c if c.isalnum() or is_ignored(c) else " " for c in text).split()
    return " ".join(folded for folded in map(fold_word, words) if folded)


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """Return one word folded; "" for one that is nothing but marks."""
    letters = unicodedata.normalize("NFKC", word).translate(LETTERS).casefold()
    decomposed = unicodedata.normalize("NFKD", letters).translate(LETTERS)
    folded = "".join(c for c in decomposed if c.isalnum() and not is_ignored(c))
    return folded or "".join(c for c in word if c.isalnum())


@lru_cache(maxsize=5_000)
def is_ignored(character: str) -> bool:
    return character == TATWEEL or unicodedata.category(character) in IGNORED_CATEGORIES
