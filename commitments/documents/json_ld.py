"""A declaration as JSON-LD, whole and in all languages, in the words of schema.org.

docs/decisions/machine-readable-pages.md says which types are claimed, and which are not. Where an
item stands is not in it: schema.org has no word for that which would not rate a claim.
"""

import json
from typing import Any

from django.utils.translation import override

from commitments.documents.contents import Contents
from commitments.linked_data import CONTEXT, LICENSE, publisher
from commitments.models import Item
from declarations.kinds import TranslationState
from declarations.languages import LANGUAGES, Language, address_in, versions
from declarations.models import Addressee
from declarations.translation_states import standing

MEDIA_TYPE = "application/ld+json"
# What a translation of many texts is, is what the least finished of them is.
FROM_THE_LEAST = [
    TranslationState.MISSING,
    TranslationState.OUTDATED,
    TranslationState.WORKING,
    TranslationState.REVIEWED,
]

Thing = dict[str, Any]


def as_json_ld(contents: Contents) -> str:
    """Return the declaration, its clauses, its items and who speaks, each as a node of a graph."""
    graph = [file(contents), whole(contents), *translations(contents)]
    for clause in contents.clauses:
        graph += [
            clause_node(clause, contents),
            *(item_node(i, contents) for i in clause.items.all()),
        ]
    graph += [*(body_node(each, contents) for each in contents.speakers), publisher(contents.site)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def file(contents: Contents) -> Thing:
    """Return what the file is: which state of the account it was made of."""
    address = f"{contents.address.rstrip('/')}.jsonld"
    return {
        "@type": "DigitalDocument",
        "@id": address,
        "url": address,
        "encodingFormat": MEDIA_TYPE,
        "about": reference(contents.declaration, contents),
        "dateModified": contents.issued_on.isoformat(),
        "version": str(contents.version.number),
        "license": LICENSE,
        "publisher": {"@id": f"{contents.site}/#publisher"},
    }


def whole(contents: Contents) -> Thing:
    """Return the adopted text."""
    declaration, source = contents.declaration, contents.declaration.tracked_source
    place = {"@type": "Place", "name": by_language(declaration, "place")}
    return {
        "@type": "CreativeWork",
        **at(declaration, contents),
        "identifier": declaration.slug,
        "name": by_language(declaration, "title"),
        "inLanguage": contents.original.tag,
        "temporalCoverage": f"{declaration.started_on}/{declaration.ended_on}",
        "locationCreated": place,
        **({"isBasedOn": source.url} if source and source.url else {}),
        "hasPart": [reference(clause, contents) for clause in contents.clauses],
        "workTranslation": [{"@id": each["@id"]} for each in translations(contents)],
    }


def translations(contents: Contents) -> list[Thing]:
    """Return the text in the other languages, each with what kind of translation it is."""
    others = [language for language in LANGUAGES.values() if language != contents.original]
    return [
        {
            "@type": "CreativeWork",
            "@id": identifier(contents.declaration, contents, language),
            "url": page(contents.declaration, contents, language),
            "inLanguage": language.tag,
            "name": versions(contents.declaration, "title")[language.tag],
            "translationOfWork": reference(contents.declaration, contents),
            "creativeWorkStatus": state_of(contents, language).value,
            "license": LICENSE,
        }
        for language in others
    ]


def state_of(contents: Contents, language: Language) -> TranslationState:
    """Return the state of the least finished clause in a language."""
    found = [standing(clause, "text", language) for clause in contents.clauses]
    states = {each.state for each in found if each}
    return next((state for state in FROM_THE_LEAST if state in states), TranslationState.MISSING)


def clause_node(clause: Any, contents: Contents) -> Thing:
    return {
        "@type": "CreativeWork",
        **at(clause, contents),
        "identifier": clause.code,
        "name": headings(clause),
        "position": clause.position,
        "text": by_language(clause, "text"),
        "isPartOf": reference(contents.declaration, contents),
        "hasPart": [reference(item, contents) for item in clause.items.all()],
    }


def headings(clause: Any) -> list[Thing]:
    """Return what a clause is called in each language."""
    found = []
    for language in LANGUAGES.values():
        with override(language.code):
            found.append(tagged(clause.heading(language), language))
    return found


def item_node(item: Item, contents: Contents) -> Thing:
    names = [name for theme in item.themes.all() for name in by_language(theme, "name")]
    return {
        "@type": "Quotation",
        **at(item, contents),
        "identifier": item.code,
        "genre": item.kind,
        "name": by_language(item, "title"),
        "text": by_language(item, "quotation"),
        "spokenByCharacter": reference(item.speaker, contents),
        "isPartOf": reference(item.clause, contents),
        **({"keywords": names} if names else {}),
    }


def body_node(body: Addressee, contents: Contents) -> Thing:
    return {"@type": "Organization", **at(body, contents), "name": by_language(body, "name")}


def by_language(row: object, field: str) -> list[Thing]:
    """Return a text in every language that it is in."""
    texts = versions(row, field)
    return [tagged(texts[each.tag], each) for each in LANGUAGES.values() if texts[each.tag]]


def tagged(value: str, language: Language) -> Thing:
    return {"@language": language.tag, "@value": value}


def at(row: Any, contents: Contents) -> Thing:
    """Return what a thing is called, the same in every language, and where its page is."""
    return {**reference(row, contents), "url": page(row, contents, contents.language)}


def reference(row: Any, contents: Contents) -> Thing:
    return {"@id": identifier(row, contents, contents.original)}


def identifier(row: Any, contents: Contents, language: Language) -> str:
    """Return what tells a thing from the page on which it is."""
    return f"{page(row, contents, language)}#this"


def page(row: Any, contents: Contents, language: Language) -> str:
    return contents.site + address_in(language, row.get_absolute_url())
