"""What changed from one text to another, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Part:
    """A run of words: in both texts, only in the one before, or only in the one after."""

    kind: str
    words: str


def differences(before: str, after: str) -> list[Part]:
    """Return the parts of two texts in order: "same", "removed" and "added"."""
    old, new = before.split(), after.split()
    parts = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(Part("same", " ".join(old[i:j])))
            continue
        if i < j:
            parts.append(Part("removed", " ".join(old[i:j])))
        if k < m:
            parts.append(Part("added", " ".join(new[k:m])))
    return parts
