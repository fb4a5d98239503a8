"""What a release holds, that others can check it, and that it stays."""

import csv
import datetime as dt
import hashlib
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from django.core.management import call_command
from django.core.management.base import CommandError
from frictionless import Package

from commitments.editions.signing import public_key
from commitments.ledger import head
from commitments.models import Item
from commitments.releases.making import NotMade, make_release
from commitments.releases.rows import LISTS
from tests.commitments.releases.conftest import MARK, ORIGIN, TODAY, release

pytestmark = pytest.mark.django_db
TABLES = [viewset.table for viewset in LISTS.values()]


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode())))


def objects_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_the_frictionless_library_finds_the_package_valid(shelf, publish_words):
    publish_words("=SUM(1)\n-2")
    release()

    report = Package(str(shelf / "1/datapackage.json")).validate()

    assert report.flatten(["title", "note"]) == []
    assert report.valid
    assert [task.name for task in report.tasks] == [table.name for table in TABLES]


def test_the_frictionless_program_finds_the_package_valid(shelf):
    release()
    program = Path(sys.executable).with_name("frictionless")

    done = subprocess.run(  # noqa: S603  Our own program and path.
        [program, "validate", "datapackage.json"], cwd=shelf / "1", capture_output=True, check=False
    )

    assert done.returncode == 0, done.stdout.decode()


def test_the_frictionless_library_finds_what_was_altered(shelf):
    release()
    path = shelf / "1/data/items.csv"
    path.write_text(path.read_text().replace("C10-1,", "C10-9,"))

    assert not Package(str(shelf / "1/datapackage.json")).validate().valid


def test_every_file_has_its_digest_and_the_sums_are_signed(shelf):
    release()
    folder = shelf / "1"
    sums = (folder / "SHA256SUMS").read_text()
    named = dict(reversed(line.split("  ")) for line in sums.splitlines())
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
    beside = {"SHA256SUMS", "SHA256SUMS.sig", "release.json"}

    assert named == {name: digest for name, digest in files.items() if name not in beside}
    manifest = json.loads((folder / "release.json").read_text())
    assert {each["name"]: each["sha256"] for each in manifest["files"]} == {
        name: digest for name, digest in files.items() if name != "release.json"
    }
    key = load_pem_public_key(public_key())
    signature = (folder / "SHA256SUMS.sig").read_bytes()
    key.verify(signature, sums.encode())
    with pytest.raises(InvalidSignature):
        key.verify(signature, sums.encode() + b" ")


def test_nothing_is_signed_without_a_key(shelf, settings):
    settings.SIGNING_KEY = ""
    release()

    assert not (shelf / "1/SHA256SUMS.sig").exists()


def test_all_three_forms_hold_the_same_rows(shelf, publish_words):
    publish_words("Words.")
    release()
    folder = shelf / "1"
    with closing(sqlite3.connect(folder / "vienna-declaration-follow-up.sqlite3")) as database:
        for table in TABLES:
            name = table.name.replace("-", "_")
            rows = rows_of(folder / f"data/{table.name}.csv")
            stored = database.execute(f'SELECT "{table.key[0]}" FROM "{name}"').fetchall()  # noqa: S608  Ours.
            objects = objects_of(folder / f"data/{table.name}.ndjson")

            keys = {row[table.key[0]] for row in rows}
            assert len(keys) == len(rows) > 0, table.name
            assert {str(key) for (key,) in stored} == keys
            assert {str(each[table.key[0]]) for each in objects} == keys


def test_the_rows_are_those_of_the_api(client, shelf):
    release()
    (given,) = [
        each for each in objects_of(shelf / "1/data/items.ndjson") if each["code"] == "C10-1"
    ]

    assert given == client.get("/api/v1/items/C10-1/").json()


def test_a_formula_is_harmless_in_csv_and_whole_elsewhere(shelf, publish_words):
    publish_words("=SUM(1)")
    release()
    folder = shelf / "1"
    with closing(sqlite3.connect(folder / "vienna-declaration-follow-up.sqlite3")) as database:
        stored = database.execute("SELECT text_en FROM updates").fetchall()

    assert [row["text_en"] for row in rows_of(folder / "data/updates.csv")] == ["'=SUM(1)"]
    assert stored == [("=SUM(1)",)]


def test_the_dictionary_has_every_column_in_three_languages(shelf):
    release()
    rows = rows_of(shelf / "1/dictionary.csv")

    assert [(row["table"], row["column"]) for row in rows] == [
        (table.name, column.name) for table in TABLES for column in table.columns
    ]
    assert all(row["meaning_en"] for row in rows)
    assert list(rows[0]) == ["table", "column", "type", "meaning_en", "meaning_fa-AF", "meaning_ps"]


def test_the_package_is_one_file_too(shelf):
    release()
    folder = shelf / "1"
    with zipfile.ZipFile(folder / "vienna-declaration-follow-up-1.zip") as archive:
        names = archive.namelist()
        package = json.loads(archive.read("datapackage.json"))

    assert {resource["path"] for resource in package["resources"]} <= set(names)
    assert {"LICENSE.md", "CITATION.cff", "dictionary.csv", "ledger-head.json"} <= set(names)


def test_it_says_what_it_is_and_invents_no_doi(shelf, publish_words):
    publish_words("Words.")
    release()
    folder = shelf / "1"
    citation = yaml.safe_load((folder / "CITATION.cff").read_text())
    record = json.loads((folder / "datacite.json").read_text())
    last = {"number": head().number, "digest": head().digest}

    assert citation["date-released"] == TODAY
    assert citation["version"] == "1"
    assert citation["url"] == f"{ORIGIN}/data/releases/1/"
    assert "doi" not in record
    assert record["publicationYear"] == "2026"
    assert record["types"]["resourceTypeGeneral"] == "Dataset"
    assert json.loads((folder / "ledger-head.json").read_text()) == last
    assert json.loads((folder / "release.json").read_text())["head"] == last


def test_without_a_change_there_is_no_new_release(shelf):
    release()

    assert release(on=dt.date(2026, 2, 2)) is None
    assert [path.name for path in shelf.iterdir()] == ["1"]


def test_the_next_one_says_what_was_added_changed_and_removed(shelf, publish_words):
    release()
    publish_words("Words.")
    Item.objects.filter(code="C10-1").update(title_ps="نوی نوم")
    Item.objects.filter(code="C12-1").update(code="X12-1")
    release()
    diff = json.loads((shelf / "2/diff.json").read_text())
    manifest = json.loads((shelf / "2/release.json").read_text())

    assert diff["before"] == manifest["before"] == 1
    assert diff["tables"]["updates"]["added"] == ["1"]
    (added,) = [each for each in diff["tables"]["items"]["added"] if each != "X12-1"]
    assert added.startswith("TEST-")
    assert diff["tables"]["items"] == {
        "added": [added, "X12-1"],
        "changed": ["C10-1"],
        "removed": ["C12-1"],
        "columns_added": [],
        "columns_removed": [],
    }
    assert diff["tables"]["themes"]["changed"] == []
    assert manifest["tables"]["updates"] == {"rows": 1, "added": 1, "changed": 0, "removed": 0}
    record = json.loads((shelf / "2/datacite.json").read_text())
    assert record["relatedIdentifiers"][1]["relatedIdentifier"] == f"{ORIGIN}/data/releases/1/"


def test_a_release_stays_as_it_is(shelf, publish_words):
    release()
    before = {path: path.read_bytes() for path in (shelf / "1").rglob("*") if path.is_file()}
    publish_words(MARK)
    release()

    assert all(path.read_bytes() == content for path, content in before.items())


def test_a_trial_writes_nothing(shelf):
    made = release(writes=False)

    assert made.number == 1
    assert not shelf.exists()


def test_a_release_that_fails_leaves_nothing(shelf, monkeypatch):
    monkeypatch.setattr("commitments.releases.making.LICENCE", "no-such-file")

    with pytest.raises(FileNotFoundError):
        release()
    assert list(shelf.iterdir()) == []


def test_of_two_at_once_one_is_refused(shelf, monkeypatch):
    def taken(*_arguments, **_more):
        (shelf / "1").mkdir()
        (shelf / "1/release.json").touch()

    monkeypatch.setattr("commitments.releases.making.write_sums", taken)

    with pytest.raises(NotMade):
        release()
    assert [path.name for path in shelf.iterdir()] == ["1"]


def test_no_name_of_a_member_is_in_it(shelf, publish_words, coordinators):
    coordinators[0].username = "zarghun-the-author"
    coordinators[0].save()
    publish_words("Words.")
    release()

    assert not any(b"zarghun" in path.read_bytes() for path in shelf.rglob("*") if path.is_file())


def test_the_command_says_what_it_did(shelf, capsys):
    call_command("make_release", dry_run=True)
    call_command("make_release", origin=ORIGIN)
    call_command("make_release", origin=ORIGIN)

    said = capsys.readouterr().out
    assert "Release 1 would be made: " in said
    assert "Release 1 was made: " in said
    assert "items: 44 rows" in said
    assert said.endswith("Nothing has changed since the last release. None was made.\n")
    assert [path.name for path in shelf.iterdir()] == ["1"]


def test_the_command_says_why_it_could_not(settings, tmp_path):
    settings.RELEASES = tmp_path / "a-file"
    settings.RELEASES.touch()

    with pytest.raises(CommandError, match="No release was made"):
        call_command("make_release", origin=ORIGIN)


def test_a_site_that_is_not_this_one_is_refused():
    with pytest.raises(CommandError, match="is no address of a site"):
        call_command("make_release", "--origin", "example.org/path")


@pytest.mark.usefixtures("publish_words")
def test_the_addresses_in_it_are_of_the_site(shelf):
    make_release(on=TODAY, origin="https://testserver")
    rows = rows_of(shelf / "1/data/themes.csv")

    assert rows[0]["html_url"].startswith("https://testserver/en/themes/")
