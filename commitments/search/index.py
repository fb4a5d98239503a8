"""What search looks into, kept in step with what it is about, in the same transaction.

`says` has what a row says in each language. Whatever writes rows otherwise than by saving them
(raw SQL, `QuerySet.update()`) is followed by the command `rebuild_search`.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from django.utils.translation import override

from commitments.models import (
    FollowUp,
    Item,
    SearchEntry,
    SearchTrigram,
    SearchType,
    SearchWord,
    Source,
    Update,
)
from commitments.search.words import stem, words_of
from declarations.languages import LANGUAGES, Language, UnknownLanguage, find, versions
from declarations.models import Addressee, Clause, Term, Theme

LONGEST_WORD = 100
MODELS: dict[Any, Any] = {
    Item: SearchType.ITEM,
    Clause: SearchType.CLAUSE,
    Update: SearchType.UPDATE,
    Source: SearchType.SOURCE,
    Addressee: SearchType.ADDRESSEE,
    Term: SearchType.TERM,
}


class Said(NamedTuple):
    """What a row says in one language: its title, its text, and names that it goes with."""

    title: str
    text: str
    names: str = ""


def rows_of(model: Any) -> Any:
    """Return the public rows of ``model``, with what `says` reads of them."""
    if model is Update:
        return Update.objects.published().select_related(
            "item", "follow_up__addressee", "attributed_to", "entry"
        )
    if model is Source:
        return Source.objects.published()
    if model in (Item, Clause):
        return model.objects.for_display()
    return model.objects.all()


def says(row: Any) -> dict[str, Said]:
    """Return what a row says, by tag of the language."""
    if isinstance(row, Source):
        language = language_of(row.language)
        tag = language.tag if language else row.language or "und"
        return {tag: Said(row.title, row.publisher)}
    return {
        language.tag: said
        for language in LANGUAGES.values()
        for said in [said_in(row, language)]
        if said.title or said.text
    }


def said_in(row: Any, language: Language) -> Said:
    def text(of: Any, *fields: str) -> str:
        return " ".join(filter(None, (versions(of, name)[language.tag] for name in fields)))

    if isinstance(row, Clause):
        with override(language.code):
            heading = row.heading(language)
        said = text(row, "text", "note")
        return Said(heading if said else "", said)
    if isinstance(row, Item):
        followed = [follow_up.addressee for follow_up in row.follow_ups.all()]
        names = [text(each, "name") for each in [*followed, *row.themes.all(), *row.about.all()]]
        return Said(text(row, "title"), text(row, "quotation", "note"), " ".join(names))
    if isinstance(row, Update):
        names = [text(row.follow_up.addressee, "name")] if row.follow_up else []
        names += [text(row.attributed_to, "name")] if row.attributed_to else []
        said = text(row, "text", "searched")
        return Said(text(row.item, "title") if said else "", said, " ".join(names))
    if isinstance(row, Addressee):
        return Said(text(row, "name"), text(row, "description"))
    return Said(text(row, "term"), text(row, "also", "avoid").replace("\n", language.comma))


def facets_of(row: Any) -> dict[str, str]:
    """Return the codes by which what is found can be narrowed."""
    followed: list[Any] = []
    themes: list[str] = []
    if isinstance(row, Item):
        followed = list(row.follow_ups.all())
        themes = [theme.code for theme in row.themes.all()]
    elif isinstance(row, Update):
        followed = [row.follow_up] if row.follow_up else []
    statuses = [row.status] if isinstance(row, Update) else [each.status for each in followed]
    return {
        "kind": getattr(row, "kind", "") or getattr(row, "section", ""),
        "addressees": codes(each.addressee.code for each in followed),
        "themes": codes(themes),
        "statuses": codes(statuses),
    }


def codes(found: Iterable[str]) -> str:
    listed = " ".join(dict.fromkeys(filter(None, found)))
    return f" {listed} " if listed else ""


def path_of(row: Any) -> str:
    """Return the address of a row's page, after the language."""
    if isinstance(row, Clause):
        return f"declarations/{row.declaration.slug}/clauses/{row.key}/"
    if isinstance(row, Item):
        return f"items/{row.code}/"
    if isinstance(row, Update):
        return f"updates/{row.number}/"
    if isinstance(row, Addressee):
        return f"addressees/{row.code}/"
    if isinstance(row, Term):
        return f"glossary/#{row.code}"
    return f"updates/?source={row.code}"


def code_of(row: Any) -> str:
    return str(row.number) if isinstance(row, Update) else str(row.code)


def entries_of(row: Any) -> Iterator[SearchEntry]:
    """Yield the entries of a row, one for each language that it says something in."""
    for tag, said in says(row).items():
        # The title of an update is its item's: it must not make each update as good as the item.
        title, names = ("", said.title) if isinstance(row, Update) else (said.title, "")
        titled = [word.folded for word in words_of(title)]
        texted = [word.folded for word in words_of(f"{said.text} {said.names} {names}")]
        if isinstance(row, Item | Clause):
            titled.append(row.code.lower().replace("-", " "))
        first = tag.partition("-")[0]
        yield SearchEntry(
            type=MODELS[row_model(row)],
            object_id=row.pk,
            code=code_of(row),
            language=tag,
            path=path_of(row),
            title_shown=said.title,
            text_shown=said.text,
            title=" ".join(titled),
            title_stems=" ".join(stem(word, first) for word in titled),
            words=" ".join(texted),
            stems=" ".join(stem(word, first) for word in texted),
            **facets_of(row),
        )


def row_model(row: Any) -> Any:
    """Return the model that a row is kept as; an item's proxies are items."""
    return row._meta.concrete_model


@transaction.atomic(savepoint=False)
def index(model: Any, rows: list[Any]) -> None:
    """Write the entries of rows of ``model`` anew, and the words that are new with them."""
    unindex(model, [row.pk for row in rows], keeps_words=True)
    add(rows)


def add(rows: Iterable[Any]) -> None:
    """Write the entries of rows that have none, and the words that are new with them."""
    entries, shown = list[SearchEntry](), dict[str, str]()
    for row in rows:
        for entry in entries_of(row):
            entries.append(entry)
            for text in (entry.title_shown, entry.text_shown):
                for word in words_of(text):
                    if len(word.folded) <= LONGEST_WORD and not word.folded.isdigit():
                        shown.setdefault(word.folded, text[word.start : word.end][:LONGEST_WORD])
    SearchEntry.objects.bulk_create(entries, batch_size=500)
    add_words(shown)


def add_words(shown: dict[str, str]) -> None:
    """Keep words that are new, each as compared and as written; in one order, against deadlocks."""
    known, asked = set[str](), list(shown)
    for start in range(0, len(asked), 500):
        words = SearchWord.objects.filter(word__in=asked[start : start + 500])
        known.update(words.values_list("word", flat=True))
    new = sorted(set(shown) - known)
    SearchWord.objects.bulk_create(
        [SearchWord(word=word, shown=shown[word]) for word in new],
        ignore_conflicts=True,
        batch_size=500,
    )
    for start in range(0, len(new), 500):
        made = SearchWord.objects.filter(word__in=new[start : start + 500], trigrams=None)
        SearchTrigram.objects.bulk_create(
            [
                SearchTrigram(word=word, trigram=each)
                for word in made
                for each in trigrams(word.word)
            ],
            ignore_conflicts=True,
            batch_size=500,
        )


def batched(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    """Yield ``rows`` in lists of ``size``, so that memory stays flat."""
    while batch := list(islice(rows, size)):
        yield batch


def trigrams(word: str) -> list[str]:
    """Return the runs of three letters of a word, as if spaces stood around it."""
    padded = f"  {word} "
    return sorted({padded[place : place + 3] for place in range(len(padded) - 2)})


def unindex(model: Any, pks: Iterable[int], *, keeps_words: bool = False) -> None:
    """Remove the entries of rows, and the words that nothing else says."""
    gone = SearchEntry.objects.filter(type=MODELS[model], object_id__in=list(pks))
    words = set() if keeps_words else {w for e in gone for w in f"{e.title} {e.words}".split()}
    gone.delete()
    if words:
        forget(words)


def forget(words: set[str]) -> None:
    """Remove those of ``words`` that no entry has: a name that was removed is not suggested."""
    kept: set[str] = set()
    for title, text in SearchEntry.objects.values_list("title", "words").iterator():
        kept |= words.intersection(f"{title} {text}".split())
    SearchWord.objects.filter(word__in=words - kept).delete()


def rebuild() -> None:
    """Write all entries anew."""
    with transaction.atomic():
        SearchEntry.objects.all().delete()
        SearchWord.objects.all().delete()
        for model in MODELS:
            for rows in batched(rows_of(model).order_by("pk").iterator(chunk_size=500), 500):
                add(rows)


@receiver([post_save, post_delete])
def follow(sender: Any, instance: Any, **_others: Any) -> None:
    """Bring the entries in step with a row that was saved or deleted, and with what it names."""
    model = sender._meta.concrete_model
    if model in MODELS:
        refresh(model, [instance.pk])
    if model is Update and instance.keeps_translations:
        refresh(Source, instance.sources.values_list("pk", flat=True))
    elif model is FollowUp:
        refresh(Item, [instance.item_id])
    elif model in (Addressee, Theme):
        named = instance.items.values_list("pk", flat=True) if instance.pk else []
        refresh(Item, list(named))


@receiver(m2m_changed)
def follow_links(sender: Any, instance: Any, **_others: Any) -> None:
    if sender in (Item.about.through, Item.themes.through) and isinstance(instance, Item):
        refresh(Item, [instance.pk])


def refresh(model: Any, pks: Iterable[int]) -> None:
    """Write the entries of rows anew, and remove those of rows that are not public or are gone."""
    asked = [pk for pk in pks if pk]
    if not asked:
        return
    rows = list(rows_of(model).filter(pk__in=asked))
    gone = set(asked) - {row.pk for row in rows}
    index(model, rows)
    if gone and SearchEntry.objects.filter(type=MODELS[model], object_id__in=gone).exists():
        unindex(model, gone)


def language_of(tag: str) -> Language | None:
    """Return the language of an entry, or None for one that is not of this site."""
    try:
        return find(tag)
    except UnknownLanguage:
        return None
