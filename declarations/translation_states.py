"""Whether a translation still fits the text it was made from. Nobody says so: it is computed."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from modeltranslation.translator import translator
from simple_history.models import HistoricalRecords

from declarations.kinds import TranslationState
from declarations.languages import LANGUAGES, Language
from declarations.models import Translatable, Translation

KEPT_ONCE = ["content_type", "object_id", "field", "language"]
REMADE = [
    *("made_from", "source_digest", "text_digest"),
    *("translated_by", "translated_on", "reviewed_by", "reviewed_on"),
]


class Standing(NamedTuple):
    """The state of one text in one language, and the days that readers may know."""

    state: TranslationState
    translated_on: dt.date | None = None
    reviewed_on: dt.date | None = None


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def fields_of(row: Translatable | type[Translatable]) -> list[str]:
    """Return the names of the fields of ``row`` that are kept in three languages."""
    model = row if isinstance(row, type) else type(row)
    return sorted(translator.get_options_for_model(model).get_field_names())


def text_in(row: Translatable, field: str, language: Language) -> str:
    return getattr(row, field + language.suffix) or ""


def records(row: Translatable) -> Iterable[Any]:
    """Return how texts of ``row`` came to be, as many rows were given it or as it is read now."""
    given: Iterable[Any] | None = getattr(row, "given_translations", None)
    return row.translations.all() if given is None else given


def record(row: Translatable, field: str, language: Language) -> Translation | None:
    """Return how the text came into ``language``, or None where nobody translated it."""
    found: Iterator[Translation] = (
        each for each in records(row) if each.field == field and each.language == language.code
    )
    return next(found, None)


def standing(row: Translatable, field: str, language: Language) -> Standing | None:
    """Return the state of a text of ``row`` in a language; None where there is nothing to say.

    A text that was changed by another way than a save counts as a working translation.
    """
    original = row.original
    source, text = text_in(row, field, original), text_in(row, field, language)
    if language == original:
        return Standing(TranslationState.SOURCE) if source else None
    if not text:
        return Standing(TranslationState.MISSING) if source else None
    made = record(row, field, language)
    if made is None or made.text_digest != digest(text):
        return Standing(TranslationState.WORKING)
    if made.source_digest != digest(source):
        return Standing(TranslationState.OUTDATED, made.translated_on)
    if made.reviewed_on:
        return Standing(TranslationState.REVIEWED, made.translated_on, made.reviewed_on)
    return Standing(TranslationState.WORKING, made.translated_on)


def standings(row: Translatable) -> dict[str, dict[str, Standing]]:
    """Return the state of every text of ``row`` by field and by tag of the language."""
    found = {}
    for field in fields_of(row):
        by_language = {
            language.tag: standing(row, field, language)
            for language in sorted(LANGUAGES.values(), key=lambda language: language.tag)
        }
        found[field] = {tag: each for tag, each in by_language.items() if each}
    return {field: by_language for field, by_language in found.items() if by_language}


@receiver(post_save)
def remember(sender: type[Any], instance: Any, *, raw: bool = False, **_others: Any) -> None:
    """Keep, for each text that is new or was changed, the text that it was made from.

    Whoever is signed in made it; nobody is named for what a file brings.
    """
    if raw or not issubclass(sender, Translatable) or not instance.keeps_translations:
        return
    user = user_at_work()
    made = {(each.field, each.language): each for each in instance.translations.all()}
    now = {
        (field, language.code): made_now(instance, field, language, user)
        for field in fields_of(instance)
        for language in LANGUAGES.values()
        if language != instance.original and text_in(instance, field, language)
    }
    for (field, code), before in made.items():
        if LANGUAGES[code] != instance.original and (field, code) not in now:
            before.delete()
    Translation.objects.bulk_create(
        [
            each
            for key, each in now.items()
            if key not in made or made[key].text_digest != each.text_digest
        ],
        update_conflicts=True,
        unique_fields=KEPT_ONCE,
        update_fields=REMADE,
    )


def made_now(row: Translatable, field: str, language: Language, user: User | None) -> Translation:
    """Return how a text came into ``language``, if ``user`` wrote it today."""
    source = text_in(row, field, row.original)
    return Translation(
        content_type=row.translations.content_type,
        object_id=row.pk,
        field=field,
        language=language.code,
        made_from=source,
        source_digest=digest(source),
        text_digest=digest(text_in(row, field, language)),
        translated_by=user,
        translated_on=timezone.now().date() if user else None,
    )


def user_at_work() -> User | None:
    """Return who sent the request that is being answered, as the history of rows does."""
    request = getattr(HistoricalRecords.context, "request", None)
    user = getattr(request, "user", None)
    return user if user and user.is_authenticated else None
