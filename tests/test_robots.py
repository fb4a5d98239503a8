"""What robots are asked to leave out, and which address a page with filters goes by."""

import re
from urllib.robotparser import RobotFileParser

import pytest

from declarations.languages import LANGUAGES

pytestmark = pytest.mark.django_db


@pytest.fixture
def robots(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert not response.cookies
    parser = RobotFileParser()
    parser.parse(response.content.decode().splitlines())
    return parser


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_for_readers_may_be_read(robots, code):
    for path in ("", "items/C10-1/", "updates/?kind=claim", "search/", "items/C10-1.png"):
        assert robots.can_fetch("AnyBot", f"/{code}/{path}"), path


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_for_members_and_searches_are_left_out(robots, code):
    for path in ("account/login/", "workspace/", "admin/", "search/?q=icc"):
        assert not robots.can_fetch("AnyBot", f"/{code}/{path}"), path


def test_robots_are_led_to_the_sitemap(robots):
    assert robots.site_maps() == ["http://testserver/sitemap.xml"]


def canonical(client, path):
    html = client.get(path).content.decode()
    return re.findall(r'<link rel="canonical" href="([^"]+)">', html)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/ps/glossary/?section=body", "/ps/glossary/"),
        ("/en/updates/?kind=development", "/en/updates/"),
        ("/en/updates/?kind=development&page=1", "/en/updates/?page=1"),
        ("/en/items/C10-1/?utm_source=x", "/en/items/C10-1/"),
        ('/en/glossary/?x="><script>', "/en/glossary/"),
    ],
)
def test_a_page_with_filters_goes_by_its_address_without_them(client, path, address):
    assert canonical(client, path) == [f"http://testserver{address}"]


@pytest.mark.parametrize("path", ["/en/updates/", "/en/items/C10-1/", "/en/nothing/?x=1"])
def test_other_pages_name_no_other_address(client, path):
    assert canonical(client, path) == []
