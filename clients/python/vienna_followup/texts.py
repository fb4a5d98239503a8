"""Texts in one language."""

from vienna_followup.generated.models.texts import Texts


def in_language(text: Texts | str, tag: str) -> str:
    """Return a text in a language (``en``, ``fa-AF`` or ``ps``), or "" where it is missing.

    A text that was asked for in one language, by ``lang``, is returned as it is. No other language
    takes the place of a missing one. Raises ValueError for a language that the API does not have.
    """
    if isinstance(text, str):
        return text
    texts = text.to_dict()
    if tag not in texts:
        message = f"There is no text in {tag!r}. The API has: {', '.join(sorted(texts))}."
        raise ValueError(message)
    said: str = texts[tag]
    return said
