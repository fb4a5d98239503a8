"""How other sites embed a page, by its address alone."""

import html
import re

import pytest
from lxml import etree

from commitments.models import Item
from declarations.languages import LANGUAGES

pytestmark = pytest.mark.django_db
ROOT = "http://testserver"


def get(client, url=f"{ROOT}/en/items/C10-1/", **parameters):
    return client.get("/api/v1/oembed/", {"url": url} | parameters)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", ["items/C10-1/", "addressees/icc/"])
def test_a_page_is_embedded_in_the_language_of_its_address(client, code, path):
    answer = get(client, f"{ROOT}/{code}/{path}", format="json")

    embedded = answer.json()
    assert answer["Content-Type"] == "application/json"
    assert (embedded["type"], embedded["version"]) == ("rich", "1.0")
    assert f'src="{ROOT}/{code}/embed/{path}"' in embedded["html"]
    assert embedded["provider_url"] == f"{ROOT}/{code}/"
    assert not answer.cookies


def test_the_title_is_in_the_language_of_the_address_and_not_of_the_request(client):
    answer = client.get(
        "/api/v1/oembed/", {"url": f"{ROOT}/ps/items/C10-1/"}, HTTP_ACCEPT_LANGUAGE="en"
    )

    assert answer.json()["title"] == Item.objects.get(code="C10-1").title_ps


@pytest.mark.parametrize("alias", ["prs", "fa", "fa-AF"])
def test_other_names_of_a_language_are_understood(client, alias):
    answer = get(client, f"{ROOT}/{alias}/items/C10-1/")

    assert f'src="{ROOT}/fa-af/embed/items/C10-1/"' in answer.json()["html"]


def test_xml_says_what_json_says(client):
    answer = get(client, format="xml")

    root = etree.fromstring(answer.content)
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    assert root.tag == "oembed"
    assert {each.tag: each.text for each in root} == {
        name: str(value) for name, value in get(client).json().items()
    }


@pytest.mark.parametrize(
    ("asked", "width", "height"),
    [
        ({}, 600, 420),
        ({"maxwidth": 300}, 300, 420),
        ({"maxwidth": 9000, "maxheight": 200}, 600, 200),
    ],
)
def test_a_frame_is_never_larger_than_what_is_asked_for(client, asked, width, height):
    embedded = get(client, **asked).json()

    assert (embedded["width"], embedded["height"]) == (width, height)
    assert f'width="{width}" height="{height}"' in embedded["html"]


@pytest.mark.parametrize(
    "url",
    [
        "http://elsewhere.example/en/items/C10-1/",
        "http://testserver.elsewhere.example/en/items/C10-1/",
        "http://elsewhere.example@testserver:x/en/items/C10-1/",
        "ftp://testserver/en/items/C10-1/",
        "javascript:alert(1)",
        "//testserver/en/items/C10-1/",
        "/en/items/C10-1/",
        f"{ROOT}/en/items/C99-1/",
        f"{ROOT}/en/updates/",
        f"{ROOT}/de/items/C10-1/",
        f"{ROOT}/en/admin/",
        f"{ROOT}/",
        ROOT,
        "http://[testserver/en/items/C10-1/",
        "\x00",
    ],
)
def test_what_is_no_page_of_this_site_is_not_found(client, url):
    answer = get(client, url)

    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"


def test_a_query_or_an_anchor_of_a_page_does_no_harm(client):
    answer = get(client, f"{ROOT}/en/items/C10-1/?page=2#C10-1-icc")

    assert f'src="{ROOT}/en/embed/items/C10-1/"' in answer.json()["html"]


@pytest.mark.parametrize("format_", ["yaml", "", "JSON"])
def test_a_format_that_there_is_not_is_not_implemented(client, format_, caplog):
    answer = get(client, format=format_)

    assert answer.status_code == 501
    assert answer.json()["status"] == 501
    assert caplog.records == []


@pytest.mark.parametrize("size", ["0", "-1", "wide", "", "1.5", "9" * 7, "۳۰۰"])
@pytest.mark.parametrize("name", ["maxwidth", "maxheight"])
def test_a_size_that_is_none_is_refused(client, name, size):
    assert get(client, **{name: size}).status_code == 400


def test_without_an_address_the_request_is_refused(client):
    assert client.get("/api/v1/oembed/").status_code == 400


def test_a_title_cannot_break_out_of_the_frame(client):
    item = Item.objects.get(code="C10-1")
    item.title_en = '"></iframe><script>alert(1)</script>'
    item.save()

    embedded = get(client).json()

    assert embedded["title"] == item.title_en
    assert "<script" not in embedded["html"]
    assert etree.fromstring(get(client, format="xml").content).findtext("title") == item.title_en


@pytest.mark.parametrize("path", ["items/C10-1/", "addressees/icc/"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_leads_to_what_embeds_it(client, code, path):
    page = client.get(f"/{code}/{path}").content.decode()

    found = dict(re.findall(r'<link rel="alternate" type="(\S+)\+oembed" href="([^"]+)"', page))
    assert set(found) == {"application/json", "text/xml"}
    for address in found.values():
        answer = client.get(html.unescape(address))
        assert answer.status_code == 200
        assert f"{ROOT}/{code}/embed/{path}" in answer.content.decode()


@pytest.mark.parametrize("path", ["themes/education/", "updates/", ""])
def test_pages_that_cannot_be_embedded_say_nothing_of_it(client, path):
    assert "oembed" not in client.get(f"/en/{path}").content.decode()
