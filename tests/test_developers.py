"""The page for developers and journalists; `tests/examples` runs what it shows."""

import json
import re

import pytest

from declarations.languages import LANGUAGES
from vienna_process.developers import NOTEBOOK, PROGRAMS, QUESTIONS, SOME_SITE

pytestmark = pytest.mark.django_db
WAYS = [*(file.partition(".")[0] for file in PROGRAMS), "spreadsheet"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_answers_each_question_in_four_ways(client, code):
    page = client.get(f"/{code}/developers/").content.decode()

    for question in QUESTIONS:
        assert str(question.title) in page
        for way in WAYS:
            assert f'id="{question.key}-{way.lower()}" dir="ltr"' in page


def test_the_code_asks_the_site_that_shows_it(client, settings):
    settings.ALLOWED_HOSTS = ["account.example"]

    page = client.get("/en/developers/", HTTP_HOST="account.example").content.decode()

    assert SOME_SITE not in page
    assert page.count("SITE=http://account.example\n") == len(QUESTIONS)


def test_the_page_is_the_same_bytes_until_something_changes(client):
    first = client.get("/en/developers/")

    again = client.get("/en/developers/", HTTP_IF_NONE_MATCH=first.headers["ETag"])

    assert again.status_code == 304


def test_the_page_asks_the_database_for_the_data_version_alone(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/en/developers/")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_every_program_begins_with_the_address_of_the_site(question):
    for code in question.programs("https://account.example"):
        assert re.search(r'^SITE *(=|<-) *"?https://account.example"?$', code.text, re.MULTILINE)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_leads_to_it(client, code):
    assert f'href="/{code}/developers/"' in client.get(f"/{code}/").content.decode()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_leads_to_the_notebook(client, code):
    page = client.get(f"/{code}/developers/").content.decode()

    assert f'href="/{code}/developers/{NOTEBOOK.name}"' in page


def test_the_notebook_asks_the_site_that_gives_it(client, settings):
    settings.ALLOWED_HOSTS = ["account.example"]

    answer = client.get(f"/en/developers/{NOTEBOOK.name}", HTTP_HOST="account.example")

    assert answer.headers["Content-Type"] == "application/x-ipynb+json"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{NOTEBOOK.name}"'
    assert SOME_SITE not in answer.content.decode()
    assert 'SITE = \\"http://account.example\\"' in answer.content.decode()


def test_the_notebook_is_kept_without_outputs():
    cells = [cell for cell in json.loads(NOTEBOOK.read_text())["cells"] if "outputs" in cell]

    assert [cell["outputs"] for cell in cells] == [[]] * len(cells)
    assert len(cells) > 1
