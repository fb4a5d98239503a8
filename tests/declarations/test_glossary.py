"""The glossary: imported, read and searched on a page, in a table and in the API."""

import copy
import csv
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command

from declarations.importer.glossary import import_glossary
from declarations.importer.merging import EditsInTheWay
from declarations.importer.reading import FileRefused
from declarations.models import Term

pytestmark = pytest.mark.django_db
GLOSSARY = Path("declarations/data/glossary.yaml")
TERMS = yaml.safe_load(GLOSSARY.read_text())["terms"]


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a glossary to a file."""

    def write(*terms):
        path = tmp_path / "glossary.yaml"
        path.write_text(yaml.safe_dump({"terms": list(terms)}, allow_unicode=True))
        return path

    return write


@pytest.fixture
def court():
    return next(term for term in TERMS if term["code"] == "international-criminal-court")


def test_every_term_is_there():
    assert Term.objects.count() == len(TERMS) == 117
    term = Term.objects.get(code="university")
    assert (term.term_fa_af, term.avoid_fa_af) == ("پوهنتون", "دانشگاه")
    assert term.checked == {"fa-AF": False, "ps": True}


def test_importing_again_changes_nothing_and_keeps_editors_changes():
    Term.objects.filter(code="school").update(note="Seen.")
    merge = import_glossary(GLOSSARY)
    assert (merge.created, merge.changed) == ([], [])
    assert Term.objects.get(code="school").note == "Seen."


def test_a_file_and_an_editor_who_changed_the_same_are_in_each_others_way(write, court):
    Term.objects.filter(code=court["code"]).update(note="Seen.")
    path = write(court | {"note": "Another."})
    with pytest.raises(EditsInTheWay):
        import_glossary(path)
    import_glossary(path, overwrite=True)
    assert Term.objects.get(code=court["code"]).note == "Another."


@pytest.mark.parametrize(
    "change",
    [
        {"code": "Not a code"},
        {"section": "elsewhere"},
        {"term": {"de": "Gericht"}},
        {"avoid": {"fa-AF": "not a list"}},
        {"checked": {"ps": "perhaps"}},
        {"more": 1},
    ],
)
def test_a_file_that_does_not_fit_is_refused(write, court, change):
    with pytest.raises(FileRefused):
        import_glossary(write(court | change))


def test_a_code_that_stands_twice_is_refused(write, court):
    with pytest.raises(FileRefused, match="stands twice"):
        import_glossary(write(court, copy.deepcopy(court)))


def test_the_command_says_what_it_did_and_what_it_refused(write, court, capsys):
    call_command("import_glossary", str(GLOSSARY))
    assert "Created 0, changed 0, left alone 117." in capsys.readouterr().out
    with pytest.raises(CommandError, match="Nothing was imported"):
        call_command("import_glossary", str(write(court | {"section": "elsewhere"})))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("پوهنتون", "university"),
        ("دانشگاه", "university"),
        ("ديوان كيفري", "international-criminal-court"),
        ("څارنوال", "prosecutor"),
        ("umbrella", "umbrella-organisation"),
    ],
)
def test_a_term_is_found_by_any_of_its_forms(client, words, code):
    for language in ("en", "fa-af", "ps"):
        shown = client.get(f"/{language}/glossary/", {"search": words}).content.decode()
        assert f'id="{code}"' in shown
        assert shown.count("<tr id=") < 5


def test_a_section_alone_is_shown(client):
    shown = client.get("/ps/glossary/?section=organisations").content.decode()
    assert 'id="taliban"' in shown
    assert 'id="school"' not in shown
    assert client.get("/ps/glossary/?section=elsewhere").status_code == 400


def test_the_page_marks_what_was_checked(client):
    shown = client.get("/en/glossary/?search=university").content.decode()
    assert shown.count("✓ checked") == 1
    assert "<s>دانشگاه</s>" in shown


def test_the_table_has_every_term_and_opens_in_a_spreadsheet(client):
    Term.objects.filter(code="school").update(note="=HYPERLINK(1)")
    response = client.get("/en/glossary/terms.csv")
    rows = list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"))))

    assert response.content.startswith(b"\xef\xbb\xbf")
    assert len(rows) == 117
    by_code = {row["code"]: row for row in rows}
    assert by_code["university"]["term_fa-AF"] == "پوهنتون"
    assert by_code["university"]["avoid_fa-AF"] == "دانشگاه"
    assert [by_code["university"][f"checked_{tag}"] for tag in ("fa-AF", "ps")] == ["false", "true"]
    assert by_code["school"]["note"] == "'=HYPERLINK(1)"


def test_the_api_has_the_terms(client):
    term = client.get("/api/v1/terms/international-criminal-court/").json()
    assert term["term"]["ps"] == "د جرمونو نړیواله محکمه"
    assert "دیوان کیفری بین‌المللی" in term["also"]["fa-AF"]
    assert term["checked"].keys() == {"fa-AF", "ps"}
    one = client.get("/api/v1/terms/international-criminal-court/?lang=en").json()
    assert one["also"] == ["ICC"]
    found = client.get("/api/v1/terms/?search=دانشگاه").json()
    assert [row["code"] for row in found["results"]] == ["university"]


def test_an_administrator_edits_a_term(editor):
    term = Term.objects.get(code="school")
    shown = editor.get(f"/fa-af/admin/declarations/term/{term.pk}/change/")
    assert shown.status_code == 200
    form = shown.context["adminform"].form
    values = {name: form.initial.get(name) or "" for name in form.fields}
    editor.post(
        f"/fa-af/admin/declarations/term/{term.pk}/change/", values | {"term_ps": "ښوونځی نوی"}
    )
    assert Term.objects.get(code="school").term_ps == "ښوونځی نوی"
