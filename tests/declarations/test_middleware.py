import pytest

from declarations.languages import LANGUAGES
from declarations.models import Theme

pytestmark = pytest.mark.django_db
PAGE = "/fa-af/declarations/second-vienna-2023/clauses/10/"
ITEMS = "/api/v1/items/"


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("fa-AF", "fa-AF"),
        ("fa", "fa-AF"),
        ("fa-IR,fa;q=0.9", "fa-AF"),
        ("prs", "fa-AF"),
        ("prs-AF", "fa-AF"),
        ("ps", "ps"),
        ("ps-AF,en;q=0.5", "ps"),
        ("en-US", "en"),
        ("de, ps;q=0.3", "ps"),
        ("de", "en"),
        ("*", "en"),
        ("x" * 5000, "en"),
    ],
)
def test_the_api_answers_in_the_language_that_is_asked_for(client, header, tag):
    response = client.get(ITEMS, headers={"Accept-Language": header})

    assert response.headers["Content-Language"] == tag
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_a_page_is_in_the_language_of_its_address(client, language):
    response = client.get(f"/{language.code}/about/", headers={"Accept-Language": "en"})

    assert response.headers["Content-Language"] == language.tag
    assert "Accept-Language" not in response.headers.get("Vary", "")


def test_a_language_cookie_changes_nothing(client):
    client.cookies["django_language"] = "ps"

    response = client.get(ITEMS, headers={"Accept-Language": "fa-AF"})

    assert response.headers["Content-Language"] == "fa-AF"
    assert "Cookie" not in response.headers["Vary"]


@pytest.mark.parametrize("path", [PAGE, ITEMS, "/api/v1/items/C10-1/"])
def test_what_has_not_changed_is_not_sent_again(client, path, django_assert_num_queries):
    first = client.get(path)
    tag = first.headers["ETag"]

    with django_assert_num_queries(1):
        response = client.get(path, headers={"If-None-Match": tag})

    assert response.status_code == 304
    assert set(response.headers["Vary"].split(", ")) == set(first.headers["Vary"].split(", "))
    assert response.content == b""
    assert response.headers["ETag"] == tag
    assert response.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("path", [PAGE, ITEMS])
def test_what_has_changed_is_sent_again(client, path):
    tag = client.get(path).headers["ETag"]
    Theme.objects.filter(code="education").update(name_en="Schooling")

    response = client.get(path, headers={"If-None-Match": tag})

    assert response.status_code == 200
    assert response.headers["ETag"] != tag


def test_a_date_alone_is_enough_to_be_told_that_nothing_changed(client):
    date = "Fri, 31 Dec 2099 00:00:00 GMT"

    assert client.get(PAGE, headers={"If-Modified-Since": date}).status_code == 304


def test_each_address_language_and_format_has_its_own_tag(client):
    tags = {
        client.get(PAGE).headers["ETag"],
        client.get(PAGE.replace("fa-af", "ps")).headers["ETag"],
        client.get(ITEMS).headers["ETag"],
        client.get(ITEMS, headers={"Accept-Language": "ps"}).headers["ETag"],
        client.get(ITEMS, headers={"Accept": "text/html"}).headers["ETag"],
        client.get(ITEMS, {"kind": "demand"}).headers["ETag"],
    }

    assert len(tags) == 6


@pytest.mark.parametrize("path", ["/en/nothing/", "/api/v1/items/X9-9/", "/en/admin/login/"])
def test_errors_and_private_pages_carry_no_tag(client, path):
    response = client.get(path)

    assert "ETag" not in response.headers
    assert "no-store" in response.headers["Cache-Control"]


def test_a_signed_in_editor_changes_nothing_for_others(editor, client):
    assert editor.get(PAGE).content == client.get(PAGE).content
