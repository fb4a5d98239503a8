"""What a card of an item shows, written from a row and from the values of a page's margin."""

import datetime as dt
import re

import pytest
from django.template import Context, Template
from django.utils.translation import override

from commitments.models import Item
from declarations.languages import LANGUAGES
from declarations.models import Clause
from tests import factories

pytestmark = pytest.mark.django_db
DECLARATION = "declarations/second-vienna-2023/"
EVIL = "<script>alert(\"1\")</script> & 'more'"
ESCAPED = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;more&#x27;"


def cards(items, options=""):
    source = f"{{% load cards %}}{{% cards items {options} %}}"
    return Template(source).render(Context({"items": items}))


def flat(html):
    """Return HTML without space between its blocks, and one space elsewhere."""
    return re.sub(r" ?(</?(?:article|h3|li|p|ul)\b[^>]*>) ?", r"\1", re.sub(r"\s+", " ", html))


def test_a_card_says_what_is_asked_of_whom_and_where_it_stands():
    item = factories.item.make(code="C90-1", kind="demand", title_en="Act at once")
    addressee = factories.addressee.make(code="body", name_en="A body")
    factories.follow_up.make(item=item, addressee=addressee, is_explicit=False, status="not_met")

    html = cards([item])

    assert flat(html) == (
        '<article class="item item--demand" id="C90-1">'
        '<p class="item__kind">'
        '<span class="kind">Demand</span> <bdi class="code">C90-1</bdi></p>'
        '<h3 class="item__title"><a href="/en/items/C90-1/">Act at once</a></h3>'
        '<ul class="follow-ups"><li id="C90-1-body">'
        '<a href="/en/addressees/body/">A body</a> <span class="aside">(implied)</span> '
        '<span class="status status--not_met">Not met</span></li></ul></article>'
    )


def test_the_card_of_a_position_says_its_stance_and_nothing_of_follow_ups():
    html = cards([factories.item.make(kind="position", stance="gratitude")])

    assert '<span class="kind">Position</span> <span class="aside">Gratitude</span>' in flat(html)
    assert "follow-ups" not in html


def test_a_card_quotes_and_names_the_clause_where_it_is_asked_to():
    clause = factories.clause.make(number=9, key="9", declaration__slug="other")
    item = factories.item.make(clause=clause, quotation_en="We ask")

    html = cards([item], "with_clause=True")

    assert '<p class="quotation" lang="en" dir="ltr">We ask</p>' in html
    assert '<a href="/en/declarations/other/clauses/9/">Clause 9</a>' in html
    assert "We ask" not in cards([item])


@pytest.mark.parametrize("code", LANGUAGES)
def test_values_of_the_margin_make_the_same_cards_as_rows(code):
    clauses = list(Clause.objects.order_by("position"))
    Item.objects.give_to(clauses)

    with override(code):
        of_values = [cards(clause.shown_items) for clause in clauses]
        of_rows = [cards(clause.items.for_display()) for clause in clauses]

    assert len("".join(of_rows)) > 10_000
    assert of_values == of_rows


def test_a_page_in_several_languages_has_each_card_in_its_own():
    item = factories.item.make(kind="demand", title_en="Act", title_ps="عمل")
    source = (
        "{% load cards i18n %}{% cards items %}"
        '{% language "ps" %}{% cards items %}{% endlanguage %}{% cards items %}'
    )

    html = Template(source).render(Context({"items": [item]}))

    assert re.findall(r'href="(/\w+)/items/[^"]*">(\w+)<', html) == [
        ("/en", "Act"),
        ("/ps", "عمل"),
        ("/en", "Act"),
    ]


def test_a_missing_title_and_a_missing_name_are_marked_with_the_language_that_is_shown():
    item = factories.item.make(title_en="Act")
    factories.follow_up.make(item=item, addressee__name_en="A body")

    with override("ps"):
        html = cards([item])

    assert '"><span lang="en" dir="ltr">Act</span></a>' in html
    assert '"><span lang="en" dir="ltr">A body</span></a>' in html


@pytest.mark.parametrize(
    "page", [DECLARATION, f"{DECLARATION}clauses/9/", "items/", "addressees/un/"]
)
@pytest.mark.parametrize("code", ["en", "ps"])
def test_no_text_of_a_card_is_read_as_html(client, page, code):
    item = Item.objects.get(code="C09-2")
    addressee = item.follow_ups.get(addressee__code="un").addressee
    for row, field in [(item, "title"), (item, "quotation"), (addressee, "name")]:
        values = {f"{field}_en": EVIL, f"{field}_fa_af": "", f"{field}_ps": ""}
        type(row).objects.filter(pk=row.pk).update(**values)

    html = client.get(f"/{code}/{page}", {"kind": "demand"}).content.decode()

    assert html.count(ESCAPED) > 1
    assert "<script>alert" not in html


@pytest.mark.parametrize("day", [dt.date(2022, 1, 1), dt.date(2024, 6, 1)])
def test_the_margin_of_another_day_is_that_of_rows(day):
    clauses = list(Clause.objects.order_by("position"))
    Item.objects.give_to(clauses, on=day)

    items = Item.objects.for_display(on=day)

    assert [cards(clause.shown_items) for clause in clauses] == [
        cards(items.filter(clause=clause).order_by("position")) for clause in clauses
    ]
