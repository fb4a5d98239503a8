"""JSON-LD of a whole declaration: every clause and item, in every language, and no more claimed."""

import json

import pytest

from commitments.models import Item
from declarations.languages import LANGUAGES
from declarations.models import Clause
from tests import factories

pytestmark = pytest.mark.django_db
PATH = "declarations/second-vienna-2023.jsonld"
HERE = "http://testserver"


@pytest.fixture(params=LANGUAGES.values(), ids=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def graph(client):
    """Return a function that gives the nodes of the file in a language, by their names."""

    def graph(language=LANGUAGES["en"], path=PATH):
        data = json.loads(client.get(f"/{language.code}/{path}").content)
        assert data["@context"] == "https://schema.org"
        nodes = {node["@id"]: node for node in data["@graph"]}
        assert len(nodes) == len(data["@graph"])
        return nodes

    return graph


def this(path, code="en"):
    return f"{HERE}/{code}/{path}/#this"


def texts(values):
    return {each["@language"]: each["@value"] for each in values}


def test_it_has_every_clause_in_every_language(graph, language):
    nodes = graph(language)

    for clause in Clause.objects.filter(declaration__slug="second-vienna-2023"):
        node = nodes[this(f"declarations/second-vienna-2023/clauses/{clause.key}")]
        assert node["@type"] == "CreativeWork"
        assert texts(node["text"]) == {
            each.tag: getattr(clause, "text" + each.suffix) for each in LANGUAGES.values()
        }
        assert node["identifier"] == clause.code
        assert node["url"] == HERE + f"/{language.code}/declarations/second-vienna-2023/" + (
            f"clauses/{clause.key}/"
        )


def test_it_has_every_item_as_a_quotation_with_its_clause_and_speaker(graph):
    nodes = graph()

    for item in Item.objects.select_related("speaker", "clause"):
        node = nodes[this(f"items/{item.code}")]
        assert node["@type"] == "Quotation"
        assert texts(node["text"]) == {
            each.tag: getattr(item, "quotation" + each.suffix) for each in LANGUAGES.values()
        }
        assert node["isPartOf"]["@id"] == (
            this(f"declarations/second-vienna-2023/clauses/{item.clause.key}")
        )
        assert node["spokenByCharacter"]["@id"] == this(f"addressees/{item.speaker.code}")


def test_every_name_that_is_used_is_that_of_a_node(graph):
    nodes = graph()

    def used(value):
        if isinstance(value, dict):
            if set(value) == {"@id"}:
                yield value["@id"]
            value = list(value.values())
        if isinstance(value, list):
            for each in value:
                yield from used(each)

    assert set(used(list(nodes.values()))) <= nodes.keys()


def test_things_are_called_the_same_in_every_language(graph):
    names = {
        code: {n for n in graph(each) if not n.endswith(".jsonld")}
        for code, each in LANGUAGES.items()
    }

    assert names["en"] == names["ps"] == names["fa-af"]


def test_a_translation_says_of_what_and_in_which_state_it_is(graph):
    nodes = graph()

    whole = nodes[this("declarations/second-vienna-2023")]
    assert whole["inLanguage"] == "en"
    for code in ("fa-af", "ps"):
        translation = nodes[this("declarations/second-vienna-2023", code)]
        assert {"@id": translation["@id"]} in whole["workTranslation"]
        assert translation["translationOfWork"] == {"@id": whole["@id"]}
        assert translation["inLanguage"] == LANGUAGES[code].tag
        assert translation["creativeWorkStatus"] == "working"


def test_a_translation_is_as_finished_as_its_least_finished_clause(graph):
    clause = Clause.objects.get(code="C10")
    clause.text_en += " More."
    clause.save()

    translation = graph()[this("declarations/second-vienna-2023", "ps")]

    assert translation["creativeWorkStatus"] == "outdated"


def test_the_adopted_words_are_not_licensed_by_this_project(graph):
    licensed = {node["@type"] for node in graph().values() if "license" in node}
    whole = graph()[this("declarations/second-vienna-2023")]

    assert licensed == {"DigitalDocument", "CreativeWork"}
    assert "license" not in whole


def test_no_status_is_turned_into_a_grade(client):
    text = client.get(f"/en/{PATH}").content.decode()

    assert not any(word in text for word in ("ClaimReview", "Rating", "Legislation"))


def test_the_file_says_of_which_state_it_is(graph):
    file = graph()[f"{HERE}/en/{PATH}"]

    assert file["about"] == {"@id": this("declarations/second-vienna-2023")}
    assert file["version"].isdigit()


def test_a_declaration_that_is_nowhere_translated_says_so(graph):
    factories.clause.make(declaration=factories.declaration.make(slug="short"))

    nodes = graph(path="declarations/short.jsonld")

    assert nodes[this("declarations/short", "ps")]["creativeWorkStatus"] == "missing"
