"""Texts beside one another: languages, and versions of the declaration."""

import re

import pytest

from commitments.models import Item
from declarations.languages import LANGUAGES
from declarations.models import Clause, ClauseVariant

pytestmark = pytest.mark.django_db
DECLARATION = "declarations/second-vienna-2023/"
PAGES = [
    f"{DECLARATION}side-by-side/",
    f"{DECLARATION}clauses/10/side-by-side/",
    "items/C10-1/side-by-side/",
]


def columns(html):
    """Return the language and the direction of each text beside others, in their order."""
    return re.findall(r'<p class="clause__text" lang="([^"]+)" dir="([^"]+)">', html)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_all_three_stand_beside_one_another(client, path, code):
    response = client.get(f"/{code}/{path}")

    assert response.status_code == 200
    assert set(columns(response.content.decode())) == {
        ("fa-AF", "rtl"),
        ("ps", "rtl"),
        ("en", "ltr"),
    }


def test_every_clause_is_there_word_for_word(client):
    html = client.get(f"/en/{PAGES[0]}").content.decode()
    for clause in Clause.objects.all():
        for text in (clause.text_fa_af, clause.text_ps):
            assert text.replace('"', "&quot;").replace("'", "&#x27;") in html


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("languages=ps,en", ["ps", "en"]),
        ("languages=en&languages=prs", ["en", "fa-AF"]),
        ("languages=ps&languages=ps,fa", ["ps", "fa-AF"]),
    ],
)
def test_the_address_chooses_languages_and_their_order(client, asked, shown):
    html = client.get(f"/fa-af/{PAGES[1]}?{asked}").content.decode()
    assert [tag for tag, _direction in columns(html)] == shown


@pytest.mark.parametrize(
    "asked", ["languages=en", "languages=en,de", "languages=,", "languages=%00"]
)
def test_what_cannot_be_shown_side_by_side_is_told(client, asked):
    response = client.get(f"/ps/{PAGES[1]}?{asked}")
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()


@pytest.mark.parametrize(
    "path", ["declarations/none/", f"{DECLARATION}clauses/99/", "items/C99-1/"]
)
def test_of_what_is_not_there_there_is_no_page(client, path):
    assert client.get(f"/en/{path}side-by-side/").status_code == 404


def test_each_column_says_what_it_is(client):
    clause = Clause.objects.get(code="C10")
    clause.text_en += " And more."
    clause.save()
    clause.text_ps = ""
    clause.save()

    html = client.get(f"/en/{PAGES[1]}").content.decode()

    assert re.findall(r'"translation-state">\s*([^<]+?)\s*<', html) == [
        "Dari · Outdated translation",
        "Pashto · Not translated",
        "English · Original",
    ]


def test_the_item_has_its_title_quotation_and_note(client):
    item = Item.objects.exclude(note_en="").first()
    html = client.get(f"/en/items/{item.code}/side-by-side/").content.decode()
    assert item.title_ps in html
    assert item.quotation_fa_af in html
    assert html.count('class="beside"') == 3


def test_the_versions_differ_in_marked_words(client):
    html = client.get(f"/ps/{DECLARATION}versions/nrf/").content.decode()

    assert "<del>peaceful</del>" in html
    assert "Conference, <del>cognizant" in html
    assert ", ," not in re.sub(r"<del>.*?</del>|<[^>]+>", "", html)
    assert "including armed resistance" in re.sub("<[^>]+>", "", html)
    assert html.count('class="beside"') == Clause.objects.count()
    unknown = Clause.objects.filter(variants__kind="elsewhere").count()
    assert html.count('lang="en" dir="ltr">') >= Clause.objects.count() - unknown
    without = html.replace("<del>", "").replace("</del>", "")
    clause = Clause.objects.get(key="13")
    assert " ".join(clause.text_en.split()).replace("'", "&#x27;") in without


def test_only_what_was_compared_has_a_page(client):
    sources = ClauseVariant.objects.values_list("text_source__code", flat=True)
    assert set(sources) == {"nrf"}
    for code in ("kabulnow", "none"):
        assert client.get(f"/en/{DECLARATION}versions/{code}/").status_code == 404
    html = client.get(f"/en/{DECLARATION}").content.decode()
    assert html.count("/versions/") == 1


def test_queries_do_not_grow_with_clauses(client, django_assert_num_queries):
    with django_assert_num_queries(8):
        client.get(f"/ps/{PAGES[0]}")
    with django_assert_num_queries(8):
        client.get(f"/ps/{DECLARATION}versions/nrf/")
