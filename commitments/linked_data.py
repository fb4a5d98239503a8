"""What a page says of itself to machines: JSON-LD in the words of schema.org.

docs/decisions/machine-readable-pages.md says which types are claimed, and which are not.
"""

from functools import singledispatch
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from commitments.kinds import Precision
from commitments.models import Item, Update
from commitments.subjects import title_of
from declarations.languages import LANGUAGES, Language, Served, served
from declarations.models import Addressee, Clause, DataVersion, Declaration, Theme

CONTEXT = "https://schema.org"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"

Thing = dict[str, Any]


def page_data(subject: Any, *, language: Language, root: str, state: DataVersion) -> Thing:
    """Return what the page of ``subject`` is, what it shows, and where it stands in the site."""
    address = root + subject.get_absolute_url()
    page = {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": title_of(subject, language).text,
        "inLanguage": language.tag,
        "dateModified": state.changed_at.date().isoformat(),
        "version": str(state.number),
        "license": LICENSE,
        "isPartOf": {"@id": f"{root}/"},
        "publisher": {"@id": f"{root}/#publisher"},
        "mainEntity": described(subject, language, root),
        "breadcrumb": breadcrumbs(subject, language=language, root=root),
    }
    return {"@context": CONTEXT, "@graph": [page, site(root), publisher(root)]}


def site_data(root: str) -> Thing:
    """Return what the first page is."""
    return {"@context": CONTEXT, "@graph": [site(root), publisher(root)]}


def site(root: str) -> Thing:
    return {
        "@type": "WebSite",
        "@id": f"{root}/",
        "url": f"{root}/",
        "name": _("Vienna Declaration Follow-up"),
        "inLanguage": [language.tag for language in LANGUAGES.values()],
        "license": LICENSE,
        "publisher": {"@id": f"{root}/#publisher"},
    }


def publisher(root: str) -> Thing:
    return {
        "@type": "Organization",
        "@id": f"{root}/#publisher",
        "name": _("Vienna Declaration Follow-up"),
        "url": f"{root}/",
    }


def breadcrumbs(subject: Any, *, language: Language, root: str) -> Thing:
    """Return the way from the first page to that of ``subject``, which is the last step."""
    steps = [
        (_("Vienna Declaration Follow-up"), reverse("commitments:home")),
        *way_to(subject, language),
        (title_of(subject, language).text, subject.get_absolute_url()),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": str(name), "item": root + path}
            for number, (name, path) in enumerate(steps, start=1)
        ],
    }


def way_to(subject: Any, language: Language) -> list[tuple[Any, str]]:
    """Return the names and paths of the pages between the first page and that of ``subject``."""
    if isinstance(subject, Addressee):
        return [(_("Addressees"), reverse("declarations:addressees"))]
    if isinstance(subject, Theme):
        return [(_("Themes"), reverse("declarations:themes"))]
    if isinstance(subject, Update):
        return [
            (_("Updates"), reverse("commitments:updates")),
            (title_of(subject.item, language).text, subject.item.get_absolute_url()),
        ]
    way: list[tuple[Any, str]] = [(_("Declarations"), reverse("declarations:declarations"))]
    if isinstance(subject, Clause | Item):
        clause = subject.clause if isinstance(subject, Item) else subject
        text = clause.declaration
        way.append((title_of(text, language).text, text.get_absolute_url()))
    if isinstance(subject, Item):
        way.append((subject.clause.heading(language), subject.clause.get_absolute_url()))
    return way


@singledispatch
def described(subject: Any, language: Language, root: str) -> Thing:  # noqa: ARG001  Its versions take them.
    """Return what the page of ``subject`` is about. Raises TypeError for what has no such page."""
    raise TypeError(type(subject))


@described.register
def _described_addressee(subject: Addressee, language: Language, root: str) -> Thing:
    thing: Thing = {"@type": "Thing", "name": title_of(subject, language).text}
    description = served(subject, "description", language=language)
    return thing | at(subject, root) | ({"description": description.text} if description else {})


@described.register
def _described_theme(subject: Theme, language: Language, root: str) -> Thing:
    return {
        "@type": "DefinedTerm",
        "name": title_of(subject, language).text,
        "termCode": subject.code,
        **at(subject, root),
    }


@described.register
def _described_declaration(subject: Declaration, language: Language, root: str) -> Thing:
    work = {
        "@type": "CreativeWork",
        **worded("name", title_of(subject, language)),
        **at(subject, root),
        "temporalCoverage": f"{subject.started_on}/{subject.ended_on}",
        "locationCreated": {
            "@type": "Place",
            "name": served(subject, "place", language=language).text,
        },
    }
    source = subject.tracked_source
    return work | ({"isBasedOn": source.url} if source and source.url else {})


@described.register
def _described_clause(subject: Clause, language: Language, root: str) -> Thing:
    return {
        "@type": "CreativeWork",
        "name": subject.heading(language),
        **worded("text", served(subject, "text", language=language)),
        **at(subject, root),
        "position": subject.position,
        "isPartOf": described(subject.declaration, language, root),
    }


@described.register
def _described_item(subject: Item, language: Language, root: str) -> Thing:
    return {
        "@type": "Quotation",
        "name": title_of(subject, language).text,
        "identifier": subject.code,
        **worded("text", served(subject, "quotation", language=language)),
        **at(subject, root),
        "spokenByCharacter": {
            "@type": "Organization",
            "name": title_of(subject.speaker, language).text,
            **at(subject.speaker, root),
        },
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": subject.clause.heading(language),
            **at(subject.clause, root),
        },
        "keywords": [title_of(theme, language).text for theme in subject.themes.all()],
    }


@described.register
def _described_update(subject: Update, language: Language, root: str) -> Thing:
    text = served(subject, "text", language=language)
    return {
        "@type": "CreativeWork",
        "name": title_of(subject, language).text,
        "identifier": str(subject.number),
        **(worded("text", text) if text else {}),
        **at(subject, root),
        "datePublished": subject.recorded_on.isoformat(),
        "temporalCoverage": f"{subject.as_of_from}/{subject.as_of_to}",
        "about": at(subject.item, root),
        "license": LICENSE,
        "citation": [cited(each.source) for each in subject.citations.all()],
    }


def cited(source: Any) -> Thing:
    """Return a source as it is printed, without what is not known of it."""
    work = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.address,
        "inLanguage": source.language,
        "datePublished": day_of(source),
        "publisher": {"@type": "Organization", "name": source.publisher}
        if source.publisher
        else {},
    }
    return {name: value for name, value in work.items() if value}


def day_of(source: Any) -> str:
    """Return the day, month or year of a source, as exactly as it is known, or ""."""
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
    known = source.published_on and length[source.published_precision]
    return source.published_on.isoformat()[:known] if known else ""


def worded(name: str, text: Served) -> Thing:
    """Return a text under ``name`` with the language that it is really in."""
    return {name: text.text, "inLanguage": text.language.tag}


def at(subject: Any, root: str) -> Thing:
    """Return where the page of ``subject`` is."""
    return {"url": root + subject.get_absolute_url()}
