"""What pages say to machines: JSON-LD that parses, claims no more than is so, and stays a block."""

import json
import re

import pytest

from commitments.models import FollowUp, Item
from declarations.languages import LANGUAGES
from tests import factories

pytestmark = pytest.mark.django_db
TYPES = {
    "declarations/second-vienna-2023/": "CreativeWork",
    "declarations/second-vienna-2023/clauses/10/": "CreativeWork",
    "items/C10-1/": "Quotation",
    "addressees/icc/": "Thing",
    "themes/education/": "DefinedTerm",
}
ROOT = "http://testserver"


def blocks(client, path):
    html = client.get(path).content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [json.loads(block) for block in found]


def things(client, path):
    """Return the things of a page's only block, by their types."""
    (block,) = blocks(client, path)
    assert block["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in block["@graph"]}


@pytest.mark.parametrize("path", TYPES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_says_what_it_shows_in_which_language(client, code, path):
    page = things(client, f"/{code}/{path}")["WebPage"]

    assert page["url"] == f"{ROOT}/{code}/{path}"
    assert page["inLanguage"] == LANGUAGES[code].tag
    assert page["mainEntity"]["@type"] == TYPES[path]
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", page["dateModified"])


@pytest.mark.parametrize("path", TYPES)
def test_the_words_of_the_declaration_are_not_licensed_by_this_project(client, path):
    assert "license" not in things(client, f"/en/{path}")["WebPage"]["mainEntity"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_breadcrumbs_lead_from_the_first_page_to_this_one_and_all_are_there(client, code):
    page = things(client, f"/{code}/items/C10-1/")["WebPage"]

    steps = page["breadcrumb"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3, 4, 5]
    assert [step["item"] for step in steps] == [
        f"{ROOT}/{code}/",
        f"{ROOT}/{code}/declarations/",
        f"{ROOT}/{code}/declarations/second-vienna-2023/",
        f"{ROOT}/{code}/declarations/second-vienna-2023/clauses/10/",
        f"{ROOT}/{code}/items/C10-1/",
    ]
    assert all(client.get(step["item"]).status_code == 200 for step in steps)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_item_is_a_quotation_with_its_speaker(client, code):
    quotation = things(client, f"/{code}/items/C10-1/")["WebPage"]["mainEntity"]

    item = Item.objects.get(code="C10-1")
    suffix = LANGUAGES[code].suffix
    assert quotation["text"] == getattr(item, "quotation" + suffix)
    assert quotation["inLanguage"] == LANGUAGES[code].tag
    assert quotation["spokenByCharacter"]["name"] == getattr(item.speaker, "name" + suffix)


def test_a_text_that_is_missing_names_the_language_that_it_is_really_in(client):
    item = Item.objects.get(code="C10-1")
    item.quotation_ps = ""
    item.save()

    quotation = things(client, "/ps/items/C10-1/")["WebPage"]["mainEntity"]

    assert quotation["inLanguage"] == "fa-AF"


def test_an_update_names_its_sources_and_its_days(client, published):
    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    update = published(follow_up=follow_up, as_of="2025-06-07")

    work = things(client, f"/en/updates/{update.number}/")["WebPage"]["mainEntity"]

    assert work["datePublished"] == "2026-01-02"
    assert work["temporalCoverage"] == "2025-06-07/2025-06-07"
    assert work["citation"] == [
        {"@type": "CreativeWork", "name": "A report", "url": "https://example.org/report"}
    ]


@pytest.mark.parametrize(
    ("precision", "said"), [("day", "2024-05-01"), ("month", "2024-05"), ("year", "2024")]
)
def test_a_source_is_dated_as_exactly_as_it_is_known(client, published, precision, said):
    source = factories.source.make(published_on="2024-05-01", published_precision=precision)
    update = published(follow_up=FollowUp.objects.first(), source=source)

    work = things(client, f"/en/updates/{update.number}/")["WebPage"]["mainEntity"]

    assert work["citation"][0]["datePublished"] == said


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_first_page_says_what_the_site_is(client, code):
    found = things(client, f"/{code}/")

    assert found["WebSite"]["inLanguage"] == ["fa-AF", "ps", "en"]
    assert found["WebSite"]["publisher"]["@id"] == found["Organization"]["@id"]


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "<!--<script>", "a & b \u2028 “c”"]
)
def test_a_title_cannot_break_out_of_the_block(client, title):
    item = Item.objects.get(code="C10-1")
    item.title_en = title
    item.save()

    html = client.get("/en/items/C10-1/").content.decode()

    assert things(client, "/en/items/C10-1/")["WebPage"]["name"] == title
    assert "alert(1)</script>" not in html.replace("&lt;/script&gt;", "")
    assert html.count("<script") == html.count("</script>") == 3
