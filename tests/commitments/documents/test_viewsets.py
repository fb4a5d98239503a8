"""Where the documents of a declaration are, in the API."""

import pytest

from declarations.languages import LANGUAGES

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/declarations/second-vienna-2023/"
ENDINGS = {"akn.xml", "bib", "csl.json", "epub", "jsonld", "md", "ris", "txt"}


def test_a_declaration_names_its_documents_by_ending_and_language(client):
    documents = client.get(ADDRESS).json()["documents"]

    assert documents.keys() == ENDINGS
    tags = {language.tag: code for code, language in LANGUAGES.items()}
    for ending, addresses in documents.items():
        assert addresses == {
            tag: f"http://testserver/{code}/declarations/second-vienna-2023.{ending}"
            for tag, code in tags.items()
        }


def test_every_document_that_is_named_is_there(client):
    documents = client.get(ADDRESS).json()["documents"]

    for addresses in documents.values():
        for tag, address in addresses.items():
            answer = client.get(address)
            assert (answer.status_code, answer["Content-Language"]) == (200, tag)


def test_a_list_names_them_too(client):
    (row,) = client.get("/api/v1/declarations/").json()["results"]

    assert row["documents"].keys() == ENDINGS


@pytest.mark.pdf
def test_there_is_a_pdf_where_it_can_be_made(client):
    assert "pdf" in client.get(ADDRESS).json()["documents"]
