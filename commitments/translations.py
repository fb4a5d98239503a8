"""Translating what is public: what waits, who may, and the way of a text into a language."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from commitments.models import Item, Update
from commitments.reviews import StepNotAllowed
from commitments.roles import Role, roles_of
from declarations.kinds import TranslationState
from declarations.languages import LANGUAGES, Language
from declarations.models import Addressee, Clause, Term, Theme, Translation
from declarations.translation_checks import Problem, problems
from declarations.translation_states import Standing, digest, fields_of, record, standing, text_in

KINDS: dict[str, Any] = {
    "clause": Clause,
    "item": Item,
    "addressee": Addressee,
    "theme": Theme,
    "update": Update,
}
REVIEWERS = {Role.TRANSLATOR, Role.REVIEWER, Role.COORDINATOR}


class TextChanged(Exception):
    """Raised when somebody else changed the translation first. ``current`` is what it is now."""

    def __init__(self, current: str) -> None:
        super().__init__(current)
        self.current = current


class Work(NamedTuple):
    """One text in one language, and what is to be done with it."""

    kind: str
    row: Any
    field: str
    language: Language
    standing: Standing

    @property
    def code(self) -> str:
        return str(self.row.number if self.kind == "update" else self.row.code)

    @property
    def source(self) -> str:
        return text_in(self.row, self.field, self.row.original)

    @property
    def text(self) -> str:
        return text_in(self.row, self.field, self.language)

    @property
    def context(self) -> str:
        """Its name in files."""
        return f"{self.kind}/{self.code}/{self.field}"

    @property
    def label(self) -> str:
        """What its field is called."""
        return str(self.row._meta.get_field(self.field).verbose_name)


def rows_of(kind: str) -> Any:
    """Return the public rows of a kind, with what their states need."""
    model = KINDS[kind]
    rows = Update.objects.published().for_display() if kind == "update" else model.objects.all()
    if kind in {"clause", "item"}:
        rows = model.objects.for_display()
    return rows.prefetch_related(model.with_translations())


def work_of(kind: str, languages: list[Language]) -> Iterator[Work]:
    """Yield every text of a kind in ``languages``, but for those that are originals."""
    for row in rows_of(kind):
        for field in fields_of(row):
            for language in languages:
                found = standing(row, field, language)
                if found and found.state != TranslationState.SOURCE:
                    yield Work(kind, row, field, language, found)


def progress() -> list[tuple[Language, str, Counter[str]]]:
    """Return how many texts of each kind are in each state, by language."""
    return [
        (language, kind, Counter(work.standing.state.value for work in work_of(kind, [language])))
        for language in LANGUAGES.values()
        for kind in KINDS
    ]


def may_see(user: Any) -> bool:
    return bool(roles_of(user) & REVIEWERS)


def may_translate(user: Any, kind: str) -> bool:
    """Tell whether ``user`` may write translations. What the ledger sealed is corrected there."""
    return Role.TRANSLATOR in roles_of(user) and kind != "update"


def may_review(user: Any, made: Translation | None) -> bool:
    """Tell whether ``user`` may sign a translation off: not their own."""
    return bool(roles_of(user) & REVIEWERS) and not (made and made.translated_by_id == user.pk)


def avoided(language: Language) -> list[str]:
    """Return the forms of the glossary that are to be avoided in a language."""
    texts = Term.objects.values_list("avoid" + language.suffix, flat=True)
    return [form for text in texts for form in text.splitlines()]


def problems_of(work: Work, text: str, others: Mapping[str, str] | None = None) -> list[Problem]:
    """Return what is wrong with ``text`` as a translation; quotations that it breaks first.

    ``others`` are texts that are written together with it, by `Work.context`.
    """
    found = [*broken_quotations(work, text, others or {})]
    return found + list(problems(work.source, text, work.language, avoided(work.language)))


def broken_quotations(work: Work, text: str, others: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the quotations that would not stand in their clause any more."""
    if work.kind == "clause" and work.field == "text":
        message = _("These words are quoted and would not stand in the text any more: %s")
        for quoted in quotations(work, others):
            if quoted and quoted not in text:
                yield Problem(message % quoted, is_refusal=True)
    if work.kind == "item" and work.field == "quotation":
        clause = work.row.clause
        whole = others.get(f"clause/{clause.code}/text", text_in(clause, "text", work.language))
        if text not in whole:
            message = _("These words do not stand in the text of the clause.")
            yield Problem(message, is_refusal=True)


def quotations(work: Work, others: Mapping[str, str]) -> Iterator[str]:
    """Yield the words of a clause that its items and its other versions quote."""
    for item in work.row.items.all():
        current = text_in(item, "quotation", work.language)
        yield others.get(f"item/{item.code}/quotation", current)
    for variant in work.row.variants.all():
        yield getattr(variant, "wording" + work.language.suffix) or ""


@transaction.atomic
def translate(
    user: User,
    work: Work,
    text: str,
    *,
    seen: str,
    on: dt.date,
    others: Mapping[str, str] | None = None,
) -> None:
    """Write ``text`` as the translation, made from the original as it is now.

    ``seen`` is the digest of the translation that the caller saw. The same text again says that it
    still fits. No other column is written. ``others`` as in `problems_of`. Raises StepNotAllowed,
    TextChanged, ValidationError.
    """
    if not may_translate(user, work.kind):
        raise StepNotAllowed
    row = KINDS[work.kind].objects.select_for_update(of=("self",)).get(pk=work.row.pk)
    current = text_in(row, work.field, work.language)
    if digest(current) != seen:
        raise TextChanged(current)
    refusals = [each.message for each in problems_of(work, text, others) if each.is_refusal]
    if refusals:
        raise ValidationError([str(message) for message in refusals])
    column = work.field + work.language.suffix
    setattr(row, column, text)
    row.clean_fields(exclude={f.name for f in row._meta.fields if f.name != column})
    row.save(update_fields=[column, "folded"])
    source = text_in(row, work.field, row.original)
    Translation.objects.filter(
        content_type=row.translations.content_type,
        object_id=row.pk,
        field=work.field,
        language=work.language.code,
    ).update(
        made_from=source,
        source_digest=digest(source),
        text_digest=digest(text),
        translated_by=user,
        translated_on=on,
        reviewed_by=None,
        reviewed_on=None,
    )


@transaction.atomic
def translate_together(
    user: User, work: Work, text: str, quoted: Mapping[str, str], *, seen: str, on: dt.date
) -> None:
    """Write a translation, and with that of a clause the new words that its items quote.

    ``quoted`` has those words by `Work.context`. All is written or nothing. Raises as `translate`.
    """
    translate(user, work, text, seen=seen, on=on, others=quoted)
    together = {**quoted, work.context: text}
    for item in work.row.items.all() if quoted else ():
        found = standing(item, "quotation", work.language)
        part = found and Work("item", item, "quotation", work.language, found)
        if part and quoted.get(part.context, part.text) != part.text:
            words, now = quoted[part.context], digest(part.text)
            translate(user, part, words, seen=now, on=on, others=together)


@transaction.atomic
def sign_off(user: User, work: Work, *, seen: str, on: dt.date) -> None:
    """Let ``user`` answer for a translation that is there and fits its original.

    Raises StepNotAllowed, and TextChanged where it is another than ``seen``, its digest.
    """
    row = rows_of(work.kind).get(pk=work.row.pk)
    found = standing(row, work.field, work.language)
    if digest(text_in(row, work.field, work.language)) != seen:
        raise TextChanged(text_in(row, work.field, work.language))
    made = record(row, work.field, work.language)
    is_ready = found and found.state == TranslationState.WORKING and made
    if not is_ready or not may_review(user, made):
        raise StepNotAllowed
    made.reviewed_by, made.reviewed_on = user, on  # type: ignore[union-attr]  # It is ready.
    made.save(update_fields=["reviewed_by", "reviewed_on"])  # type: ignore[union-attr]  # As above.
