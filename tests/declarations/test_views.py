import re

import pytest

from declarations.languages import LANGUAGES
from declarations.models import Clause, Declaration
from tests import factories

pytestmark = pytest.mark.django_db
DECLARATION = "declarations/second-vienna-2023/"
# Each page with the number of its queries: one for the data version, the rest its own.
PAGES = {
    "": 5,
    "declarations/": 3,
    DECLARATION: 9,
    f"{DECLARATION}clauses/p1/": 10,
    f"{DECLARATION}clauses/10/": 10,
    f"{DECLARATION}clauses/closing/": 10,
    f"{DECLARATION}offline/": 58,  # Of the three files, when they are not made yet.
    "addressees/": 2,
    "addressees/un/": 16,
    "addressees/taliban/": 12,
    "themes/": 2,
    "themes/education/": 8,
    "items/": 14,
    "dashboard/": 8,
    "items/C09-2/": 15,
    "items/P1-1/": 14,
    "glossary/": 2,
    "method/": 1,
    "about/": 1,
    "privacy/": 1,
    "reading-safely/": 1,
}


def every_page():
    return [f"/{code}/{page}" for page in PAGES for code in LANGUAGES]


@pytest.mark.parametrize("path", every_page())
def test_a_page_says_its_language_and_direction_and_sets_no_cookie(client, path):
    response = client.get(path)

    html = response.content.decode()
    language = LANGUAGES[path.split("/")[1]]
    assert response.status_code == 200
    assert f'<html lang="{language.tag}" dir="{language.direction}">' in html
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("path", every_page())
def test_a_page_names_itself_in_every_language(client, path):
    html = client.get(path).content.decode()

    found = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', html))
    rest = path.split("/", 2)[2]
    assert found == {x.tag: f"http://testserver/{x.code}/{rest}" for x in LANGUAGES.values()}


@pytest.mark.parametrize("path", every_page())
def test_a_page_asks_nothing_of_other_hosts_and_runs_nothing_inline(client, path):
    html = client.get(path).content.decode()

    loaded = re.findall(
        r'<(?:link rel="(?:icon|stylesheet)" href|script src|img src)="([^"]*)"', html
    )
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)
    run = r"<script(?! src=| type=\"application/ld\+json\">)|<style|\son\w+=|\sstyle=|javascript:"
    assert not re.search(run, html)


@pytest.mark.parametrize("path", every_page())
def test_links_outward_do_not_tell_where_the_reader_came_from(client, path):
    html = client.get(path).content.decode()

    for link in re.findall(r"<a [^>]*https?://[^>]*>", html):
        assert 'rel="noreferrer noopener"' in link


@pytest.mark.parametrize("page", PAGES)
def test_a_page_makes_a_fixed_number_of_queries(client, page, django_assert_num_queries):
    with django_assert_num_queries(PAGES[page]):
        client.get(f"/ps/{page}")


def test_queries_do_not_grow_with_rows(client, django_assert_num_queries):
    declaration = Declaration.objects.get()
    clauses = [
        factories.clause.make(declaration=declaration, number=50 + i, key=f"{50 + i}")
        for i in range(10)
    ]
    for clause in clauses:
        for item in factories.item.make(clause=clause, _quantity=3):
            factories.follow_up.make(item=item)

    with django_assert_num_queries(PAGES[DECLARATION]):
        client.get(f"/ps/{DECLARATION}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_declaration_shows_every_clause_word_for_word(client, code):
    html = client.get(f"/{code}/{DECLARATION}").content.decode()

    for clause in Clause.objects.all():
        assert escape(getattr(clause, f"text{LANGUAGES[code].suffix}")) in html


def escape(text):
    return text.replace("&", "&amp;").replace("'", "&#x27;").replace('"', "&quot;")


@pytest.mark.parametrize(
    ("code", "date"),
    [("fa-af", "۴ ثور ۱۴۰۲"), ("ps", "۴ غویی ۱۴۰۲"), ("en", "24 April 2023")],
)
def test_clause_10_names_the_first_day_in_the_readers_calendar(client, code, date):
    html = client.get(f"/{code}/{DECLARATION}clauses/10/").content.decode()

    assert f'<time datetime="2023-04-24">{date} ' in html


@pytest.mark.parametrize(("code", "labels"), [("en", 0), ("fa-af", 1), ("ps", 1)])
def test_a_translation_is_labelled_as_one(client, code, labels):
    html = client.get(f"/{code}/{DECLARATION}").content.decode()

    assert html.count('<p class="notice"') == labels


def test_a_missing_pashto_text_is_shown_in_dari_and_the_page_says_so(client):
    clause = Clause.objects.get(code="C10")
    clause.text_ps = ""
    clause.save()

    html = client.get(f"/ps/{DECLARATION}clauses/10/").content.decode()

    assert f'<p class="clause__text" lang="fa-AF" dir="rtl">{clause.text_fa_af}</p>' in html
    assert html.count('<p class="notice"') == 2


def test_a_missing_text_in_a_line_carries_its_language(client):
    factories.theme.make(code="new-theme", name_en="Only in English")

    html = client.get("/ps/themes/").content.decode()

    assert '<span lang="en" dir="ltr">Only in English</span>' in html


@pytest.mark.parametrize(("key", "differs"), [("p1", True), ("2", True), ("10", False)])
def test_a_clause_that_differs_in_the_other_version_says_so(client, key, differs):
    html = client.get(f"/en/{DECLARATION}clauses/{key}/").content.decode()

    assert ("Two versions of this text are in circulation." in html) is differs


def test_a_clause_leads_to_its_neighbours(client):
    html = client.get(f"/en/{DECLARATION}clauses/1/").content.decode()

    assert 'rel="prev" href="/en/declarations/second-vienna-2023/clauses/p3/"' in html
    assert 'rel="next" href="/en/declarations/second-vienna-2023/clauses/2/"' in html


@pytest.mark.parametrize(("key", "missing"), [("p1", "prev"), ("closing", "next")])
def test_the_ends_of_the_text_have_one_neighbour(client, key, missing):
    html = client.get(f"/en/{DECLARATION}clauses/{key}/").content.decode()

    assert f'rel="{missing}"' not in html


def test_an_addressee_shows_what_is_asked_of_it_by_kind_and_what_is_said_about_it(client):
    html = client.get("/en/addressees/un/").content.decode()

    assert html.index('id="demand"') < html.index('id="C09-2"') < html.index('id="about"')
    assert html.index('id="about"') < html.index('id="C04-3"')


def test_an_addressee_knows_its_parts_and_its_whole(client):
    assert "/en/addressees/doha-organizers/" in client.get("/en/addressees/un/").content.decode()
    assert 'Part of: <a href="/en/addressees/un/">' in (
        client.get("/en/addressees/doha-organizers/").content.decode()
    )


@pytest.mark.parametrize(
    "path",
    [
        "declarations/none/",
        f"{DECLARATION}clauses/14/",
        f"{DECLARATION}clauses/P1/",
        "addressees/UN/",
        "themes/none/",
        "items/C99-1/",
        "nothing/",
    ],
)
@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_not_there_is_a_404_in_the_readers_language(client, path, code):
    response = client.get(f"/{code}/{path}")

    assert response.status_code == 404
    assert f'<html lang="{LANGUAGES[code].tag}"' in response.content.decode()


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("fa", "/fa-af/"),
        ("prs-AF,en;q=0.5", "/fa-af/"),
        ("ps-AF", "/ps/"),
        ("en-GB", "/en/"),
        ("de,ps;q=0.1", "/ps/"),
    ],
)
def test_the_first_address_leads_to_the_language_of_the_browser(client, header, target):
    response = client.get("/", headers={"Accept-Language": header})

    assert (response.status_code, response.url) == (302, target)
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("header", ["", "de", "*", "fr-CH, fr;q=0.9"])
def test_the_first_address_asks_a_browser_that_names_none_of_the_languages(client, header):
    html = client.get("/", headers={"Accept-Language": header}).content.decode()

    assert [html.count(f'href="/{code}/"') for code in LANGUAGES] == [1, 1, 1]


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/prs/themes/?a=1", "/fa-af/themes/?a=1"),
        ("/fa/", "/fa-af/"),
        ("/fa-AF/items/C10-1/", "/fa-af/items/C10-1/"),
        ("/PS/", "/ps/"),
        ("/ps-AF/about/", "/ps/about/"),
        ("/EN/", "/en/"),
    ],
)
def test_another_name_of_a_language_leads_to_its_own(client, path, target):
    response = client.get(path)

    assert (response.status_code, response.url) == (302, target)


@pytest.mark.parametrize(
    "path", ["//evil.example/", "/fa//evil.example/", "/prs/%2F%2Fevil.example"]
)
def test_no_address_leads_to_another_host(client, path):
    response = client.get(path)

    assert not response.headers.get("Location", "/en/").startswith(("//", "http"))


def test_an_address_without_language_leads_to_the_readers(client):
    response = client.get("/themes/education/", headers={"Accept-Language": "ps"})

    assert (response.status_code, response.url) == (302, "/ps/themes/education/")


def test_an_empty_database_says_that_nothing_is_there(client):
    Declaration.objects.all().delete()

    assert "No declaration has been imported yet." in client.get("/en/").content.decode()


def test_an_addressee_page_counts_its_follow_ups_by_status_and_the_unknown_apart(client):
    addressee = factories.addressee.make(code="body-with-counts")
    for status in ("met", "underway", "underway", "not_assessed"):
        factories.follow_up.make(addressee=addressee, status=status)

    html = client.get("/en/addressees/body-with-counts/").content.decode()

    known, unknown = re.findall(r'<ul class="status-counts.*?</ul>', html, re.DOTALL)
    found = [
        re.findall(r">([^<>]+)</a> <span class=.count.>(\d+)<", part) for part in (known, unknown)
    ]
    assert found == [[("Underway", "2"), ("Met", "1")], [("Not assessed", "1")]]


@pytest.mark.parametrize(("code", "title"), [("en", "Page"), ("fa-af", "صفحه"), ("ps", "مخ")])
@pytest.mark.parametrize("page", ["", DECLARATION, "items/C10-1/", "items/C10-1/?as_of=2024-06-01"])
def test_titles_can_say_nothing_of_what_is_read(client, settings, code, title, page):
    settings.NEUTRAL_TITLES = True

    html = client.get(f"/{code}/{page}").content.decode()

    assert f"<title>{title}</title>" in html


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_leads_to_how_to_read_safely(client, code):
    html = client.get(f"/{code}/").content.decode()

    assert f'href="/{code}/reading-safely/"' in html
