"""Documents as PDF, on a machine with WeasyPrint and Pango."""

import datetime as dt
import io
import logging
import re

import pypdf
import pytest

from commitments.documents.views import dossier
from commitments.ledger import publish
from commitments.models import Item
from commitments.statuses import Status
from declarations.languages import LANGUAGES
from declarations.models import Clause
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.pdf]
DECLARATION = "declarations/second-vienna-2023"
DOCUMENTS = [DECLARATION, "items/P1-1", "addressees/icc"]


@pytest.fixture(params=LANGUAGES.values(), ids=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def pdf(client):
    """Return a function that asks for a document and opens it."""

    def pdf(path):
        return pypdf.PdfReader(io.BytesIO(client.get(path).content))

    return pdf


@pytest.fixture
def published(django_user_model):
    """Return a function that publishes an update and returns its entry."""
    author, reviewer = (django_user_model.objects.create_user(name) for name in ("a", "b"))

    def published(update):
        update.author = author
        update.save()
        return publish(update, on=dt.date(2026, 1, 2), reviewer=reviewer)

    return published


def words(text):
    """Return what identifies the words of a text: its letters, without joiners and space.

    A text layer has no ZWNJ, and readers of PDF guess the space between words.
    """
    return set(re.findall(r"[^\W\d_]+", text.replace("\u200c", "")))


def text_of(document):
    return "\n".join(page.extract_text() for page in document.pages)


def fonts_of(document):
    for page in document.pages:
        for font in page["/Resources"]["/Font"].values():
            yield from font["/DescendantFonts"]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_is_tagged_says_its_language_and_brings_its_fonts(pdf, path, language):
    document = pdf(f"/{language.code}/{path}.pdf")

    assert document.root_object["/Lang"] == language.tag
    assert document.root_object["/MarkInfo"]["/Marked"]
    assert document.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert document.metadata.title
    assert b"pdfuaid" in document.root_object["/Metadata"].get_data()
    fonts = list(fonts_of(document))
    assert all({"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"]) for font in fonts)
    names = {re.sub(r"^/[A-Z]{6}\+|[-,].*", "", font["/BaseFont"]) for font in fonts}
    assert names <= {"Source", "Vazirmatn"}
    assert ("Vazirmatn" in names) == language.is_rtl


@pytest.mark.parametrize("path", DOCUMENTS)
def test_no_address_of_this_machine_is_in_a_document(client, path):
    content = client.get(f"/ps/{path}.pdf").content

    document = pypdf.PdfReader(io.BytesIO(content))
    links = [
        annotation["/A"]["/URI"]
        for page in document.pages
        for annotation in page.get("/Annots", [])
        if "/URI" in annotation.get("/A", {})
    ]
    assert links
    assert all(re.match("https?://", link) for link in links)
    assert b"file:" not in content


def test_a_declaration_has_the_words_of_every_clause(pdf, language):
    found = words(text_of(pdf(f"/{language.code}/{DECLARATION}.pdf")))

    for clause in Clause.objects.all():
        said = words(getattr(clause, "text" + language.suffix))
        assert len(said - found) <= len(said) * 0.1, (clause, said - found)


@pytest.mark.parametrize("code", ["fa-af", "ps"])
def test_lam_and_alef_stay_in_their_order(pdf, code):
    text = text_of(pdf(f"/{code}/{DECLARATION}.pdf"))

    assert ("اعلامیۀ" if code == "fa-af" else "اعلامیه") in text
    assert "اعالم" not in text


@pytest.mark.parametrize(("code", "digit"), [("en", "1"), ("fa-af", "۱"), ("ps", "۱")])
def test_pages_are_numbered_with_the_readers_digits(pdf, code, digit):
    first = pdf(f"/{code}/{DECLARATION}.pdf").pages[0].extract_text()

    assert re.split(r"\s+", first.strip())[-1] == digit or digit in first.splitlines()


def test_a_dossier_has_the_quotation_the_clause_and_the_updates(pdf, published, language):
    item = Item.objects.get(code="C10-1")
    follow_up = item.follow_ups.get()
    texts = {f"text{each.suffix}": f"{each.name} telegram" for each in LANGUAGES.values()}
    update = factories.assessment.make(
        item=item, follow_up=follow_up, status=Status.UNDERWAY, **texts
    )
    source = factories.source.make(address="https://example.org/evidence")
    factories.citation.make(update=update, source=source)
    entry = published(update)

    text = text_of(pdf(f"/{language.code}/items/C10-1.pdf"))

    for row, field in [(item, "quotation"), (item.clause, "text")]:
        said = words(getattr(row, field + language.suffix))
        assert len(said - words(text)) <= len(said) * 0.1
    assert f"{language.name} telegram" in text
    assert "https://example.org/evidence" in text
    assert entry.digest in text.replace("\n", "")


def test_a_dossier_says_the_day_of_its_making_and_its_permanent_address(pdf):
    text = text_of(pdf("/en/addressees/icc.pdf"))

    assert f"Issued on: {dt.datetime.now(dt.UTC).day} " in text
    assert "http://testserver/en/addressees/icc/" in text


def test_the_file_of_an_addressee_has_what_is_about_it_and_nothing_of_others(published):
    mine, other = factories.follow_up.make(), factories.follow_up.make()
    shared = factories.follow_up.make(item=mine.item)
    of_the_item = factories.development.make(item=mine.item)
    updates = [
        factories.development.make(as_of=day, item=each.item, follow_up=each)
        for day, each in [("2024-01-02", mine), ("2024-01-03", other), ("2024-01-04", shared)]
    ]
    for update in (of_the_item, *updates):
        published(update)

    (file,) = dossier(mine.addressee, on=dt.date(2026, 1, 2))

    assert (file.item, file.follow_up, file.assessment) == (mine.item, mine, None)
    assert [update for update, _others in file.stream] == [updates[0], of_the_item]


def test_an_addressee_that_nothing_is_asked_of_has_a_document(pdf):
    addressee = factories.addressee.make(code="nobody-asks")

    assert addressee.name in text_of(pdf("/en/addressees/nobody-asks.pdf"))


def test_setting_a_document_warns_of_nothing(client, caplog):
    with caplog.at_level(logging.WARNING):
        client.get(f"/fa-af/{DECLARATION}.pdf")

    assert caplog.records == []


def test_a_document_is_set_once(client, django_assert_num_queries):
    first = client.get("/ps/items/C10-1.pdf")

    with django_assert_num_queries(2):  # The data version, for the page and for the document.
        assert client.get("/ps/items/C10-1.pdf").content == first.content
    assert first.headers["Content-Disposition"] == 'attachment; filename="item-C10-1-ps.pdf"'


@pytest.mark.parametrize("kind", ["declarations", "items", "addressees"])
def test_of_what_is_not_there_is_no_document(client, kind):
    assert client.get(f"/en/{kind}/nothing.pdf").status_code == 404


@pytest.mark.parametrize("path", [DECLARATION, "items/C10-1", "addressees/un"])
def test_the_page_offers_its_document(client, path, language):
    html = client.get(f"/{language.code}/{path}/").content.decode()

    assert f'<a href="/{language.code}/{path}.pdf" type="application/pdf"' in html
