"""Pages for frames: who may frame them, what they weigh, and that they leave no trace."""

import gzip
import re
from pathlib import Path

import pytest

from commitments.embedding import SANDBOX, embed_code
from commitments.models import FollowUp, Item
from declarations.languages import LANGUAGES
from declarations.models import Addressee
from tests import factories

pytestmark = pytest.mark.django_db
EMBEDS = ["items/C10-1/", "items/C04-1/", "addressees/un/", "addressees/taliban/"]
STYLE = Path("static/css/embed.css")
LIMIT = 15_000


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", EMBEDS)
def test_an_embedded_page_may_be_framed_by_anybody(client, code, path):
    response = client.get(f"/{code}/embed/{path}")

    policy = response["Content-Security-Policy"]
    assert response.status_code == 200
    assert "X-Frame-Options" not in response
    assert re.search(r"frame-ancestors \*(;|$)", policy)
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("path", ["", "items/C10-1/", "addressees/un/", "embed/items/C99-1/"])
def test_no_other_page_may_be_framed(client, path):
    response = client.get(f"/en/{path}")

    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", EMBEDS)
def test_an_embedded_page_has_no_script_and_no_cookie_and_asks_for_one_style_sheet(
    client, code, path
):
    response = client.get(f"/{code}/embed/{path}")

    html = response.content.decode()
    assert not response.cookies
    assert "<script" not in html
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', html) == ["/static/css/embed.css"]
    assert not re.search(r"<img|<font|\sstyle=|url\(", html)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", EMBEDS)
def test_an_embedded_page_and_its_style_sheet_are_light(client, code, path):
    html = client.get(f"/{code}/embed/{path}").content

    assert len(html) + STYLE.stat().st_size <= LIMIT
    assert len(gzip.compress(html)) + len(gzip.compress(STYLE.read_bytes())) <= LIMIT / 3


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_embedded_item_says_where_it_stands_with_each_addressee(client, published, code):
    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    published(factories.assessment, follow_up=follow_up, as_of="2024-01-05", status="announced")
    published(factories.assessment, follow_up=follow_up, as_of="2024-03-05", status="underway")

    html = client.get(f"/{code}/embed/items/C10-1/").content.decode()

    item = follow_up.item
    title = getattr(item, "title" + LANGUAGES[code].suffix)
    (status,) = re.findall(r'<span class="status status--(\w+)">([^<]+)</span>', html)
    assert f'<html lang="{LANGUAGES[code].tag}" dir="{LANGUAGES[code].direction}"' in html
    assert f'<h1><a href="/{code}/items/C10-1/" target="_blank" rel="noopener">{title}' in html
    assert status[0] == "open"
    assert '<time datetime="2024-03-05">' in html
    assert '<time datetime="2024-01-05">' not in html


def test_every_link_leaves_the_frame(client):
    html = client.get("/en/embed/addressees/un/").content.decode()

    links = re.findall(r"<a [^>]+>", html)
    assert len(links) > 2
    assert all('target="_blank" rel="noopener"' in link for link in links)


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
def test_a_frame_can_be_light_or_dark(client, theme):
    html = client.get(f"/en/embed/items/C10-1/?theme={theme}").content.decode()

    assert f'class="theme-{theme}"' in html


@pytest.mark.parametrize("theme", ["red", "", "light%22%3E"])
def test_a_theme_that_there_is_not_is_refused(client, theme):
    assert client.get(f"/en/embed/items/C10-1/?theme={theme}").status_code == 400


@pytest.mark.parametrize("path", ["items/C99-1/", "addressees/none/", "themes/education/"])
@pytest.mark.parametrize("start", ["/en/embed/", "/fa-af/embed/"])
def test_what_is_not_there_is_not_embedded(client, start, path):
    assert client.get(f"{start}{path}").status_code == 404


@pytest.mark.parametrize(
    ("query", "accept", "place"),
    [
        ("", "ps", "/ps/embed/items/C10-1/"),
        ("", "de", "/en/embed/items/C10-1/"),
        ("?lang=fa-AF", "ps", "/fa-af/embed/items/C10-1/"),
        ("?lang=prs&theme=dark", "en", "/fa-af/embed/items/C10-1/?theme=dark"),
    ],
)
def test_an_address_without_a_language_leads_to_one(client, query, accept, place):
    response = client.get(f"/embed/items/C10-1/{query}", HTTP_ACCEPT_LANGUAGE=accept)

    assert response.status_code == 302
    assert response["Location"] == place
    assert "Accept-Language" in response["Vary"]
    assert "X-Frame-Options" not in response
    assert not response.cookies


def test_a_language_that_there_is_not_is_refused(client):
    assert client.get("/embed/items/C10-1/?lang=de").status_code == 400


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", ["items/C10-1/", "addressees/un/"])
def test_a_page_has_the_code_to_embed_it(client, code, path):
    html = client.get(f"/{code}/{path}").content.decode()

    (box,) = re.findall(r"<textarea[^>]* readonly>(.*?)</textarea>", html)
    assert f"src=&quot;http://testserver/{code}/embed/{path}&quot;" in box
    assert "referrerpolicy=&quot;no-referrer&quot;" in box
    assert f"sandbox=&quot;{SANDBOX}&quot;" in box
    assert "allow-scripts" not in box


def test_a_title_cannot_break_out_of_the_code():
    item = Item(code="C10-1", title_en='"><script>alert(1)</script>')

    code = embed_code(item, language=LANGUAGES["en"], root="https://example.org")

    assert "<script" not in code
    assert code.count(">") == 2


def test_an_embedded_page_makes_a_fixed_number_of_queries(client, django_assert_num_queries):
    addressee = Addressee.objects.get(code="un")
    client.get("/en/embed/addressees/un/")
    for _ in range(10):
        factories.follow_up.make(addressee=addressee)

    with django_assert_num_queries(5):
        client.get("/en/embed/addressees/un/")
