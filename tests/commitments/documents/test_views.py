import io
import re
import zipfile

import pytest
from django.core.cache import caches
from lxml import etree

from commitments import keeping
from commitments.ledger import head
from declarations.languages import LANGUAGES
from declarations.models import Clause

pytestmark = pytest.mark.django_db
DECLARATION = "declarations/second-vienna-2023"
FILES = {
    f"{DECLARATION}.epub": "application/epub+zip",
    f"{DECLARATION}.txt": "text/plain",
    f"{DECLARATION}.md": "text/markdown",
    f"{DECLARATION}.akn.xml": "application/akn+xml",
}
# It is in all languages at once.
WHOLE = {f"{DECLARATION}.jsonld": "application/ld+json"}
PDFS = [f"{DECLARATION}.pdf", "items/C10-1.pdf", "addressees/un.pdf"]
PAGES = [f"{DECLARATION}/", "items/C10-1/", "addressees/un/"]
XHTML = {"h": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(params=LANGUAGES.values(), ids=LANGUAGES)
def language(request):
    return request.param


def opened(content):
    return zipfile.ZipFile(io.BytesIO(content))


def texts(root):
    """Return the words of a page, with single spaces."""
    return re.sub(r"\s+", " ", "".join(root.itertext()))


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_a_document_is_a_file_with_a_name_and_the_conditions_of_a_page(client, path, language):
    address = f"/{language.code}/{path}"

    response = client.get(address)

    ending = path.removeprefix(DECLARATION)
    name = f"second-vienna-2023-{language.code}{ending}"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response.headers["Content-Type"].startswith((FILES | WHOLE)[path])
    assert not response.cookies
    assert response.headers["Content-Language"] == language.tag
    assert response.headers["Cache-Control"] == "public, no-cache"
    again = client.get(address, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_a_document_is_made_again_only_when_the_data_changes(
    client, path, django_assert_num_queries
):
    first = client.get(f"/ps/{path}").content

    with django_assert_num_queries(2):  # The data version, for the page and for the document.
        assert client.get(f"/ps/{path}?again=1").content == first

    clause = Clause.objects.get(code="C10")
    clause.text_ps += " بدل شو."
    clause.save()
    assert client.get(f"/ps/{path}").content != first


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_of_the_same_data_it_is_the_same_bytes(client, path, language):
    first = client.get(f"/{language.code}/{path}").content
    caches["files"].clear()

    assert client.get(f"/{language.code}/{path}").content == first


@pytest.mark.parametrize("ending", ["pdf", "epub", "txt", "md", "akn.xml", "jsonld"])
@pytest.mark.parametrize("kind", ["declarations", "items", "addressees"])
def test_of_what_is_not_there_is_no_document(client, kind, ending):
    assert client.get(f"/en/{kind}/nothing.{ending}").status_code == 404


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_a_document_is_made_with_a_fixed_number_of_queries(
    client, path, django_assert_max_num_queries
):
    # For 17 clauses and 44 items. With a query for each they would be more.
    with django_assert_max_num_queries(20):
        client.get(f"/ps/{path}")


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_a_head_has_what_a_get_has_but_the_body(client, path):
    got, headed = client.get(f"/ps/{path}"), client.head(f"/ps/{path}")

    assert headed.content == b""
    for name in ("Content-Type", "Content-Disposition", "Content-Length", "ETag"):
        assert headed.headers[name] == got.headers[name]


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_a_document_only_answers_to_reading(client, path):
    assert client.post(f"/en/{path}").status_code == 405


@pytest.mark.parametrize("path", FILES | WHOLE)
def test_there_is_no_document_in_another_language(client, path):
    assert client.get(f"/de/{path}").status_code == 404
    assert client.get(f"/prs/{path}").headers["Location"] == f"/fa-af/{path}"


@pytest.mark.parametrize("path", PDFS)
def test_on_a_plain_machine_there_is_no_pdf(client, path):
    assert client.get(f"/ps/{path}").status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_on_a_plain_machine_no_page_offers_pdf(client, page):
    assert "application/pdf" not in client.get(f"/ps/{page}").content.decode()


def test_the_page_offers_what_can_be_made(client, language):
    html = client.get(f"/{language.code}/{DECLARATION}/").content.decode()

    offered = re.findall(r'<a href="(\S+)" type="([\w/+]+)" hreflang="([\w-]+)">', html)
    assert offered == [
        (f"/{language.code}/{path}", media_type, language.tag) for path, media_type in FILES.items()
    ]


def test_who_comes_while_others_wait_is_asked_to_come_back(client, monkeypatch, language):
    monkeypatch.setattr(keeping, "PLACES", keeping.threading.BoundedSemaphore(1))

    with keeping.PLACES:
        response = client.get(f"/{language.code}/{DECLARATION}.txt")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "15"
    assert response.headers["Cache-Control"] == "no-store"
    assert f'<html lang="{language.tag}"' in response.content.decode()


def test_the_text_has_every_clause_and_says_where_it_comes_from(client, language):
    text = client.get(f"/{language.code}/{DECLARATION}.txt").content.decode()

    for clause in Clause.objects.all():
        assert f"{clause.heading(language)}\n{getattr(clause, 'text' + language.suffix)}" in text
    assert f"http://testserver/{language.code}/{DECLARATION}/" in text
    assert text.endswith(".\n")


def test_the_text_says_that_it_is_a_translation_where_it_is_one(client):
    notices = [
        client.get(f"/{code}/{DECLARATION}.txt").content.decode().split("\n\n")[2]
        for code in ("fa-af", "ps", "en")
    ]

    headings = [Clause.objects.get(code="P1").heading(each) for each in LANGUAGES.values()]
    assert [notice.startswith(tuple(headings)) for notice in notices] == [False, False, True]


@pytest.mark.parametrize("code", ["fa-af", "ps"])
def test_the_text_numbers_clauses_with_local_digits(client, code):
    text = client.get(f"/{code}/{DECLARATION}.txt").content.decode()

    assert "بند ۱۳\n" in text


def test_the_text_tells_where_another_version_differs(client):
    text = client.get(f"/en/{DECLARATION}.txt").content.decode()

    assert "Tracked here: «dedicated to supporting the peaceful resistance»\n" in text
    assert "Not in the other version: «cognizant of our historical" in text
    assert "this paragraph does not stand at this place." in text


def test_a_missing_pashto_text_stands_in_dari(client):
    clause = Clause.objects.get(code="C10")
    clause.text_ps = ""
    clause.save()

    assert clause.text_fa_af in client.get(f"/ps/{DECLARATION}.txt").content.decode()
    page = etree.fromstring(
        opened(client.get(f"/ps/{DECLARATION}.epub").content).read("book/text.xhtml")
    )
    (shown,) = page.xpath(
        '//h:section[@id="clause-10"]/h:p[@class="clause__text"]', namespaces=XHTML
    )
    assert (shown.get("lang"), shown.text) == ("fa-AF", clause.text_fa_af)


def test_the_book_is_a_zip_file_that_begins_with_its_type(client, language):
    content = client.get(f"/{language.code}/{DECLARATION}.epub").content

    # https://www.w3.org/TR/epub-33/#sec-zip-container-mime: at byte 30, and its value at 38.
    assert content[30:58] == b"mimetypeapplication/epub+zip"
    first = opened(content).infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == (
        "mimetype",
        zipfile.ZIP_STORED,
        b"",
    )


def test_the_book_names_each_of_its_files_and_has_no_other(client, language):
    book = opened(client.get(f"/{language.code}/{DECLARATION}.epub").content)

    package = etree.fromstring(book.read("book/package.opf"))
    named = {f"book/{href}" for href in package.xpath("//@href")}
    besides = {"mimetype", "META-INF/container.xml", "book/package.opf"}
    assert set(book.namelist()) == named | besides
    sheet = book.read("book/css/document.css").decode()
    assert {f"book/fonts/{name}" for name in re.findall(r"fonts/([\w-]+\.woff2)", sheet)} < named


def test_the_book_says_its_language_and_the_direction_of_its_pages(client, language):
    book = opened(client.get(f"/{language.code}/{DECLARATION}.epub").content)

    package = etree.fromstring(book.read("book/package.opf"))
    assert package.xpath("string(//*[local-name()='language'])") == language.tag
    assert package.xpath("string(//@page-progression-direction)") == language.direction
    for name in ("contents", "text"):
        root = etree.fromstring(book.read(f"book/{name}.xhtml"))
        assert (root.get("lang"), root.get("dir")) == (language.tag, language.direction)


def test_the_book_has_every_clause_and_leads_to_it(client, language):
    book = opened(client.get(f"/{language.code}/{DECLARATION}.epub").content)

    page = etree.fromstring(book.read("book/text.xhtml"))
    contents = etree.fromstring(book.read("book/contents.xhtml"))
    targets = {f"text.xhtml#{name}" for name in page.xpath("//@id")} | {"text.xhtml"}
    assert set(contents.xpath("//h:nav//@href", namespaces=XHTML)) <= targets
    for clause in Clause.objects.all():
        (shown,) = page.xpath(f'//h:section[@id="clause-{clause.key}"]', namespaces=XHTML)
        assert getattr(clause, "text" + language.suffix) in texts(shown)
    assert head().digest in texts(page) or head().number == 0


def test_the_book_asks_nothing_of_a_network(client, language):
    book = opened(client.get(f"/{language.code}/{DECLARATION}.epub").content)

    for name in ("contents", "text"):
        root = etree.fromstring(book.read(f"book/{name}.xhtml"))
        loaded = root.xpath("//@src | //h:link/@href", namespaces=XHTML)
        assert loaded == ["css/document.css"]


def test_the_book_has_no_latin_digits_where_they_are_not_names(client):
    book = opened(client.get(f"/ps/{DECLARATION}.epub").content)

    root = etree.fromstring(book.read("book/text.xhtml"))
    for name in root.xpath("//h:bdi", namespaces=XHTML):
        name.text = ""
        for inner in name:
            inner.text = ""
    assert re.findall(r".{20}[0-9]", re.sub("SHA-256|CC BY 4.0", "", texts(root))) == []


@pytest.mark.parametrize(
    "path",
    [
        "declarations/second-vienna-2023/",
        "declarations/second-vienna-2023/clauses/10/",
        "items/C10-1/",
        "addressees/icc/",
        "themes/education/",
    ],
)
def test_a_page_offers_what_it_holds_as_data(client, path):
    html = client.get(f"/ps/{path}").content.decode()

    (address,) = re.findall(r'<a href="([^"]+)" type="application/json"><bdi>JSON</bdi></a>', html)
    data = client.get(address).json()
    assert set(data.get("title") or data.get("name") or data["text"]) == {"en", "fa-AF", "ps"}
