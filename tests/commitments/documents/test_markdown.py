"""Markdown: read by a second implementation of CommonMark, it says what the declaration says."""

import datetime as dt
import re

import pytest
from lxml import html
from markdown_it import MarkdownIt

from commitments.documents.markdown import in_a_line, in_lines, period_of
from commitments.kinds import Precision
from commitments.models import FollowUp, Item, Update
from commitments.statuses import Status
from declarations.languages import LANGUAGES
from declarations.models import Clause, Declaration
from tests import factories

pytestmark = pytest.mark.django_db
PATH = "declarations/second-vienna-2023.md"


@pytest.fixture(params=LANGUAGES.values(), ids=LANGUAGES)
def language(request):
    return request.param


def rendered(text):
    return html.fragment_fromstring(MarkdownIt("commonmark").render(text), create_parent="main")


@pytest.fixture
def page(client):
    """Return a function that gives the file in a language, rendered."""

    def page(language):
        return rendered(client.get(f"/{language.code}/{PATH}").content.decode())

    return page


def shown(elements):
    return ["".join(each.itertext()) for each in elements]


def test_its_media_type_names_the_variant(client):
    response = client.get(f"/en/{PATH}")

    assert response["Content-Type"] == "text/markdown; charset=UTF-8; variant=CommonMark"


def test_it_has_every_clause_under_its_heading_letter_by_letter(page, language):
    found = page(language)

    for clause in Clause.objects.filter(declaration__slug="second-vienna-2023"):
        (heading,) = [h for h in found.iter("h3") if h.text == clause.heading(language)]
        assert heading.getnext().text_content() == getattr(clause, "text" + language.suffix)


def test_it_begins_with_the_title_and_has_the_parts_as_headings(page, language):
    found = page(language)

    assert shown(found.iter("h1")) == [
        getattr(Declaration.objects.get(), "title" + language.suffix)
    ]
    assert len(list(found.iter("h2"))) == 4


def test_every_item_is_an_entry_with_its_code_that_leads_to_its_page(page, language):
    found = page(language)

    links = {each.get("href"): each.text_content() for each in found.iter("a")}
    for item in Item.objects.all():
        address = f"http://testserver/{language.code}/items/{item.code}/"
        assert links[address] == getattr(item, "title" + language.suffix)
    assert {each.text_content() for each in found.iter("code")} >= set(
        Item.objects.values_list("code", flat=True)
    )


def test_a_status_stands_with_its_addressee_and_its_day(page, published):
    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    published(factories.assessment, follow_up=follow_up, as_of="2024-05-01", status=Status.UNDERWAY)

    (entry,) = [
        each
        for each in shown(page(LANGUAGES["en"]).iter("li"))
        if "`" not in each and each.startswith("International Criminal Court")
    ]

    assert entry == ("International Criminal Court · Underway (As of: 1 May 2024 (12 Saur 1403))")


def test_what_nobody_has_looked_at_has_no_day(page):
    entries = shown(page(LANGUAGES["en"]).iter("li"))

    assert "International Criminal Court · Not assessed" in entries


def test_an_addressee_that_the_text_only_implies_is_marked_as_such(page):
    implied = FollowUp.objects.filter(is_explicit=False).select_related("addressee").first()

    entries = shown(page(LANGUAGES["en"]).iter("li"))

    assert f"{implied.addressee.name_en} (implied) · Not assessed" in entries


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        (Precision.DAY, "1 May 2024 (12 Saur 1403)"),
        (Precision.MONTH, "May 2024"),
        (Precision.YEAR, "2024"),
        (Precision.RANGE, "from 1 May 2024 (12 Saur 1403) to 3 May 2024 (14 Saur 1403)"),
    ],
)
def test_a_period_is_as_exact_as_it_is_known(precision, said):
    update = Update(
        as_of_from=dt.date(2024, 5, 1), as_of_to=dt.date(2024, 5, 3), as_of_precision=precision
    )

    assert period_of(update, LANGUAGES["en"]) == said


@pytest.mark.parametrize("code", ["fa-af", "ps"])
def test_a_text_from_right_to_left_says_so_and_keeps_codes_apart(client, code):
    text = client.get(f"/{code}/{PATH}").content.decode()

    tag = LANGUAGES[code].tag
    assert text.startswith(f'<div lang="{tag}" dir="rtl">\n\n# ')
    assert "\n\n</div>\n\n[P1-1]: <" in text
    assert "\u2068`C09-2`\u2069" in text
    assert text.count("\u2068") == text.count("\u2069")
    (around,) = [each for each in rendered(text) if each.tag == "div"]
    assert around.find("h1") is not None


def test_a_text_from_left_to_right_needs_none_of_that(client):
    text = client.get(f"/en/{PATH}").content.decode()

    assert text.startswith("# Final Declaration")
    assert not re.search("[\u2066-\u2069\u200e\u200f]", text)
    assert "<div" not in text


def test_it_says_that_it_is_a_translation_where_it_is_one(page):
    quotes = {code: list(page(each).iter("blockquote")) for code, each in LANGUAGES.items()}

    assert {code: len(found) for code, found in quotes.items()} == {"en": 0, "fa-af": 1, "ps": 1}


def test_it_says_where_the_text_and_the_copy_come_from(page, language):
    text = page(language).text_content()

    assert "https://www.wearenrf.org/publications/declaration" in text
    assert "0587419fe3b361d719782f36fa587da391ba02b2d4a0e043b5afa7c8b72d3567" in text
    assert f"http://testserver/{language.code}/declarations/second-vienna-2023/" in text


HOSTILE = [
    "# no heading",
    "1. no list, 2) nor here",
    "- no entry + nor * here",
    "*stars* _lines_ `ticks` [a](http://b) ![c](d) <b>e</b> <http://f> &amp; &#65; \\* ~~~",
    "> no quotation",
    "=== ---",
    "+ plus",
    "حقوق *زنان* [و] دختران",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("before", ["", "- ", "## "])
def test_nothing_in_a_text_is_taken_for_markup(text, before):
    found = rendered(before + in_a_line(text))

    assert found.text_content().strip() == text
    assert {each.tag for each in found.iter()} <= {"main", "p", "ul", "li", "h2"}


@pytest.mark.parametrize("text", ["first\nsecond", "# first\n- second\n1. third\n    fourth"])
def test_a_text_keeps_its_lines(text):
    found = rendered(in_lines(text))

    said = [line.strip() for line in text.splitlines()]
    assert [line.strip() for line in found.text_content().strip().splitlines()] == said
    assert [each.tag for each in found] == ["p"]
