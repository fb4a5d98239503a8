"""How pages are cited: what the files say, and that nothing in a title breaks them."""

import datetime as dt
import json
import re

import bibtexparser
import pytest
import rispy
from django.utils import translation

from commitments import urls
from commitments.citing import FORMATS, Reference, as_bibtex, as_csl, as_ris
from commitments.ledger import Head
from commitments.models import FollowUp, Item
from commitments.subjects import SUBJECTS
from declarations.calendars import local_digits
from declarations.languages import LANGUAGES, Served
from declarations.models import DataVersion, Declaration

HOSTILE = [
    "Open { and never closed",
    r"Closed } and \ 100% & $5 #1 _x_ ^ ~ @misc{other,",
    'Lines\r\nER  - \r\nTY  - BOOK "and" <b>marks</b>, حقوق زنان',
]
PAGES = {
    "declaration": "declarations/second-vienna-2023",
    "clause": "declarations/second-vienna-2023/clauses/10",
    "item": "items/C10-1",
    "addressee": "addressees/icc",
    "theme": "themes/education",
}


def reference(title="To act", code="en", **values):
    given = {
        "title": Served(title, LANGUAGES[code]),
        "language": LANGUAGES[code],
        "address": f"https://example.org/{code}/items/C10-1/",
        "state": DataVersion(number=12, changed_at=dt.datetime(2026, 11, 3, 21, tzinfo=dt.UTC)),
        "head": Head(34, "d" * 64),
        "read_on": dt.date(2026, 11, 26),
        "issued_on": dt.date(2026, 11, 3),
    }
    return Reference(**given | values)


def entries_of(text):
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return [(e.key, {f.key: f.value for f in e.fields}) for e in library.entries]


def test_a_bibtex_entry_says_what_was_read_and_when():
    ((key, fields),) = entries_of(as_bibtex(reference()))

    assert key == "vienna-items-C10-1-en"
    assert fields == {
        "author": "{Vienna Declaration Follow-up}",
        "title": "{To act}",
        "year": "2026",
        "month": "nov",
        "language": "en",
        "url": "https://example.org/en/items/C10-1/",
        "urldate": "2026-11-26",
        "note": f"Data version 12; head of the ledger: entry 34, {'d' * 64}.",
    }


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_a_bibtex_entry(title):
    text = as_bibtex(reference(title))

    ((_key, fields),) = entries_of(text)
    assert text.count("{") == text.count("}")
    assert not re.search(r"(?<!\\)[$&%#_^~]", fields["title"])
    assert "\n" not in fields["title"]


def test_signs_that_tex_would_take_for_its_own_are_spelled_out():
    text = as_bibtex(reference(r"\ { } ^ ~ 50% & $ # _"))

    spelled = (
        r"{{\textbackslash{} \textbraceleft{} \textbraceright{} \textasciicircum{} "
        r"\textasciitilde{} 50\% \& \$ \# \_}}"
    )
    assert f"title = {spelled}," in text


@pytest.mark.parametrize("title", ["To act", *HOSTILE])
def test_a_ris_record_begins_with_its_type_and_ends_once(title):
    text = as_ris(reference(title))

    lines = text.split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])
    assert "\n" not in text.replace("\r\n", "")
    (record,) = rispy.loads(text)
    assert record["title"] == " ".join(title.split())
    assert record["urls"] == ["https://example.org/en/items/C10-1/"]
    assert record["date"] == "2026/11/03/"


@pytest.mark.parametrize("title", ["To act", *HOSTILE])
def test_csl_says_that_it_is_a_web_page_of_the_project(title):
    (item,) = json.loads(as_csl(reference(title)))

    assert item["type"] == "webpage"
    assert item["title"] == title
    assert item["author"] == [{"literal": "Vienna Declaration Follow-up"}]
    assert item["issued"] == {"date-parts": [[2026, 11, 3]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 26]]}
    assert item["version"] == "12"
    assert "original-date" not in item


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (26, "Text of a conference from 24 April 2023 to 26 April 2023 (Vienna)."),
        (24, "Text of a conference on 24 April 2023 (Vienna)."),
    ],
)
def test_the_words_of_a_declaration_carry_the_day_of_its_conference(last, said):
    days = [dt.date(2023, 4, 24), dt.date(2023, 4, last)]
    declaration = Declaration(started_on=days[0], ended_on=days[1], place_en="Vienna")

    (item,) = json.loads(as_csl(reference(declaration=declaration)))

    assert item["original-date"] == {"date-parts": [[2023, 4, 24], [2023, 4, last]]}
    assert item["note"].startswith(f"{said} Data version 12;")


@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers_in_the_note_are_in_the_digits_of_the_reader(code):
    with translation.override(code):
        note = reference(code=code).note

    for number in (12, 34):
        assert local_digits(number, language=LANGUAGES[code]) in note


@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_a_page_has_a_file_in_every_format(client, code, path, each):
    response = client.get(f"/{code}/{path}.{each.ending}")

    text = response.content.decode()
    name = f"vienna-{path.replace('/', '-')}-{code}.{each.ending}"
    assert response.status_code == 200
    assert response["Content-Type"] == each.media_type
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert not response.cookies
    assert f"http://testserver/{code}/{path}/" in text
    assert f'href="/{code}/{path}.{each.ending}"' in client.get(f"/{code}/{path}/").content.decode()


@pytest.mark.parametrize("kind", SUBJECTS)
@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_every_kind_of_page_that_can_be_cited_has_every_format(kind, each):
    assert f"{kind}-{each.ending}" in {route.name for route in urls.urlpatterns}


# Of https://resource.citationstyles.org/schema/latest/input/json/csl-data.json, what is used here:
# it allows no other keys, and asks for the first two.
CSL = {
    "id": str,
    "type": str,
    "title": str,
    "container-title": str,
    "author": list,
    "issued": dict,
    "accessed": dict,
    "original-date": dict,
    "language": str,
    "URL": str,
    "version": str,
    "note": str,
}


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_csl_has_no_key_that_its_schema_does_not_know(client, path):
    (item,) = client.get(f"/en/{path}.csl.json").json()

    assert {"id", "type"} <= item.keys() <= CSL.keys()
    assert {key: type(value) for key, value in item.items()} == {key: CSL[key] for key in item}
    assert [set(name) for name in item["author"]] == [{"literal"}]
    for date in (item["issued"], item["accessed"], item.get("original-date", item["issued"])):
        assert date.keys() == {"date-parts"}
        assert len(date["date-parts"]) in {1, 2}


@pytest.mark.django_db
def test_an_update_was_issued_on_the_day_on_which_it_was_recorded(client, published):
    update = published(follow_up=FollowUp.objects.first(), on=dt.date(2025, 6, 7))

    (item,) = client.get(f"/en/updates/{update.number}.csl.json").json()

    assert item["issued"] == {"date-parts": [[2025, 6, 7]]}
    assert item["note"].endswith(f"entry {update.number}, {update.entry.digest}.")


@pytest.mark.django_db
@pytest.mark.parametrize("ending", [each.ending for each in FORMATS])
@pytest.mark.parametrize(
    "path", ["items/C99-1", "themes/none", "updates/9999", "declarations/none/clauses/1"]
)
def test_what_is_not_there_cannot_be_cited(client, path, ending):
    assert client.get(f"/en/{path}.{ending}").status_code == 404


@pytest.mark.django_db
def test_there_is_no_file_of_another_format(client):
    assert client.get("/en/items/C10-1.docx").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_says_how_it_is_cited(client, code, path):
    html = client.get(f"/{code}/{path}/").content.decode()

    address = f"http://testserver/{code}/{path}/"
    assert f'<bdi class="code" id="permalink">{address}</bdi>' in html
    version = local_digits(DataVersion.current().number, language=LANGUAGES[code])
    assert version in re.search(r'<p class="take__citation">(.*?)</p>', html)[1]


@pytest.mark.django_db
def test_a_title_that_is_missing_is_cited_in_the_language_that_there_is(client):
    item = Item.objects.get(code="C10-1")
    item.title_ps = ""
    item.save()

    html = client.get("/ps/items/C10-1/").content.decode()

    citation = re.search(r'<p class="take__citation">(.*?)</p>', html)[1]
    assert f'<span lang="fa-AF" dir="rtl">{item.title_fa_af}</span>' in citation
