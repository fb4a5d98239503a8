"""Feeds hold what the API gives for the same filters, and refuse what it refuses."""

import re

import pytest
from lxml import etree

from commitments.models import FollowUp
from declarations.languages import LANGUAGES
from tests import factories
from tests.guards import without_guards

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
# The feed of a page, and the filters of the API that leave the same.
SUBJECTS = {
    "declarations/second-vienna-2023/": "declaration=second-vienna-2023",
    "declarations/second-vienna-2023/clauses/10/": "clause=10&declaration=second-vienna-2023",
    "items/C10-1/": "item=C10-1",
    "addressees/icc/": "addressee=icc",
    "themes/sanctions/": "theme=sanctions",
}
QUERIES = [
    "",
    "addressee=icc",
    "kind=assessment",
    "addressee=un&kind=development",
    "theme=sanctions",
    "since=2024-02-01",
    "until=2024-02-01",
    "search=Kabul",
    "item=C10-1&kind=assessment",
]


@pytest.fixture(autouse=True)
def _updates(published):
    """Publish updates that the filters tell apart."""
    for code in ("C10-1:icc", "C09-2:un", "C09-2:international-community"):
        follow_up = FollowUp.objects.with_code(code).get()
        published(follow_up=follow_up, as_of="2024-01-05")
        published(follow_up=follow_up, as_of="2024-03-05", text_en="Seen in Kabul.")
        published(factories.assessment, follow_up=follow_up, as_of="2024-03-06")


def entries_of(response):
    assert response.status_code == 200
    return etree.fromstring(response.content).findall(f"{ATOM}entry")


def numbers_in(response):
    ids = [entry.findtext(f"{ATOM}id") for entry in entries_of(response)]
    return sorted(int(re.search(r"/updates/(\d+)/$", each)[1]) for each in ids)


def numbers_of_api(client, query):
    rows = client.get(f"/api/v1/updates/?page_size=100&{query}").json()["results"]
    return sorted(row["number"] for row in rows)


@pytest.mark.parametrize("query", QUERIES)
def test_the_feed_filters_as_the_api_does(client, query):
    found = numbers_in(client.get(f"/en/updates/feed/?{query}"))

    assert found
    assert found == numbers_of_api(client, query)


@pytest.mark.parametrize("path", SUBJECTS)
def test_the_feed_of_a_page_is_what_the_api_gives_of_its_subject(client, path):
    found = numbers_in(client.get(f"/ps/{path}feed/"))

    assert found
    assert found == numbers_of_api(client, SUBJECTS[path])


def test_the_feed_of_a_page_can_be_filtered_further_but_not_widened(client):
    feed = client.get("/en/items/C10-1/feed/?kind=assessment&item=C09-2")

    assert numbers_in(feed) == numbers_of_api(client, "item=C10-1&kind=assessment")


@pytest.mark.parametrize("path", ["updates/feed/", "items/C10-1/feed/"])
@pytest.mark.parametrize("query", ["addressee=none", "kind=rumour", "colour=red", "since=May"])
def test_a_filter_that_is_wrong_is_refused_and_not_ignored(client, path, query):
    assert client.get(f"/fa-af/{path}?{query}").status_code == 400


@pytest.mark.parametrize("path", ["items/C99-1/", "addressees/none/", "themes/none/"])
def test_what_is_not_there_has_no_feed(client, path):
    assert client.get(f"/en/{path}feed/").status_code == 404


@pytest.mark.parametrize("path", SUBJECTS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_leads_to_its_feed_in_the_same_language(client, code, path):
    html = client.get(f"/{code}/{path}").content.decode()

    (feed,) = re.findall(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', html)
    root = etree.fromstring(client.get(feed).content)
    assert feed == f"/{code}/{path}feed/"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == LANGUAGES[code].tag
    assert root.find(f"{ATOM}link[@rel='alternate']").get("href").endswith(f"/{code}/{path}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_first_page_leads_to_the_feed_of_all_updates(client, code):
    html = client.get(f"/{code}/").content.decode()

    assert f'type="application/atom+xml" href="/{code}/updates/feed/"' in html


def test_a_text_is_no_markup_in_the_reader_of_a_feed(client, published):
    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    published(follow_up=follow_up, text_en="<script>alert(1)</script> & so on")

    newest = entries_of(client.get("/en/items/C10-1/feed/"))[0]

    assert newest.findtext(f"{ATOM}summary") == (
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on"
    )


@pytest.mark.parametrize("path", ["updates/feed/", *(f"{path}feed/" for path in SUBJECTS)])
def test_a_feed_sets_no_cookie_and_asks_few_queries(client, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        response = client.get(f"/ps/{path}")

    assert not response.cookies


@pytest.mark.parametrize("path", ["updates/feed/", "items/C10-1/feed/"])
def test_what_nobody_sees_does_not_break_a_feed(client, published, path):
    update = published(follow_up=FollowUp.objects.with_code("C10-1:icc").get())
    with without_guards():
        update.text_en = "a\x0bb \x1b[31m"
        update.save(update_fields=["text_en"])

    response = client.get(f"/en/{path}")

    assert response.status_code == 200
