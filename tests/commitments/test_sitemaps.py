"""The sitemap: every page in every language, and no hour of anybody's work."""

import datetime as dt
import re

import pytest
from lxml import etree

from commitments.models import FollowUp
from commitments.sitemaps import LISTS, SITEMAPS
from declarations.languages import LANGUAGES

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ROOT = "http://testserver"


def urls_of(client, section):
    """Return the pages of a section: day of change and alternates, by address."""
    response = client.get(f"/sitemap-{section}.xml")
    assert response.status_code == 200
    return {
        url.findtext("s:loc", namespaces=NAMES): (
            url.findtext("s:lastmod", namespaces=NAMES),
            {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)},
        )
        for url in etree.fromstring(response.content).findall("s:url", NAMES)
    }


def test_the_index_names_every_section(client):
    response = client.get("/sitemap.xml")

    found = re.findall(r"<loc>([^<]+)</loc>", response.content.decode())
    assert found == [f"{ROOT}/sitemap-{section}.xml" for section in SITEMAPS]
    assert not response.cookies


@pytest.mark.parametrize(
    ("section", "count", "path"),
    [
        ("pages", len(LISTS), "about/"),
        ("declarations", 1, "declarations/second-vienna-2023/"),
        ("clauses", 17, "declarations/second-vienna-2023/clauses/closing/"),
        ("items", 44, "items/C10-1/"),
        ("addressees", 17, "addressees/icc/"),
        ("themes", 17, "themes/education/"),
    ],
)
def test_a_page_stands_there_in_each_language_with_the_others(client, section, count, path):
    urls = urls_of(client, section)

    alternates = {language.tag: f"{ROOT}/{language.code}/{path}" for language in LANGUAGES.values()}
    assert len(urls) == count * 3
    for address in alternates.values():
        assert urls[address][1] == alternates | {"x-default": f"{ROOT}/{path}"}


@pytest.mark.parametrize("section", SITEMAPS)
def test_every_address_is_a_page_and_the_default_leads_to_one(client, section):
    for address, (_day, alternates) in list(urls_of(client, section).items())[:6]:
        assert client.get(address).status_code == 200
        default = client.get(alternates["x-default"], HTTP_ACCEPT_LANGUAGE="ps")
        assert default.status_code == 302
        assert default["Location"] == alternates["ps"].removeprefix(ROOT)


def test_what_changes_with_updates_says_the_day_of_the_last_one(client, published):
    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    update = published(follow_up=follow_up, on=dt.date(2025, 6, 7))

    assert urls_of(client, "items")[f"{ROOT}/en/items/C10-1/"][0] == "2025-06-07"
    assert urls_of(client, "addressees")[f"{ROOT}/ps/addressees/icc/"][0] == "2025-06-07"
    assert urls_of(client, "updates")[f"{ROOT}/en/updates/{update.number}/"][0] == "2025-06-07"
    assert urls_of(client, "items")[f"{ROOT}/en/items/C01-1/"][0] is None


@pytest.mark.parametrize("section", SITEMAPS)
def test_no_hour_is_told(client, section):
    assert all(
        day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day)
        for day, _alternates in urls_of(client, section).values()
    )


@pytest.mark.parametrize("section", SITEMAPS)
def test_queries_do_not_grow_with_rows(client, section, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get(f"/sitemap-{section}.xml")


@pytest.mark.parametrize(
    "path", ["sitemap-none.xml", "sitemap-items.xml?p=9", "sitemap-items.xml?p=x"]
)
def test_what_is_not_there_is_a_404(client, path):
    assert client.get(f"/{path}").status_code == 404


@pytest.mark.parametrize("limit", [2, 4, 500])
def test_pages_of_a_sitemap_part_what_one_would_hold(limit):
    items = SITEMAPS["items"]()
    items.limit = limit
    wanted = [(row, code) for row in items.items() for code in LANGUAGES]

    pages = [page.object_list for page in items.paginator]

    assert [pair for page in pages for pair in page] == wanted
    assert {len(page) for page in pages[:-1]} <= {limit}
