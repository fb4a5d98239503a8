"""What the page for developers shows is run as a reader would run it, and answers rightly."""

import csv
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from urllib.request import urlopen

import openpyxl
import pytest
from lxml import html

from tests.examples.answers import ANSWERS, ANSWERS_OF_SPREADSHEETS
from vienna_process.developers import QUESTIONS

pytestmark = pytest.mark.examples

KEYS = [question.key for question in QUESTIONS]
RUN = {
    "curl": ["bash", "-euo", "pipefail"],
    "python": [os.environ.get("READERS_PYTHON", "python3")],
    "r": ["Rscript", "--vanilla"],
}
# The environment of a reader: none of ours.
SURROUNDINGS = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "no_proxy": "localhost"}


@pytest.fixture(scope="module")
def page(site):
    with urlopen(f"{site}/en/developers/") as answer:  # noqa: S310  Our own server.
        return html.parse(answer).getroot()


def run(code, way, folder):
    """Return what code prints that was copied from the page into a file."""
    file = folder / f"example.{way}"
    file.write_text(code)
    program = [*RUN[way], file.name]
    done = subprocess.run(  # noqa: S603  Our own examples.
        program, cwd=folder, env=SURROUNDINGS, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def answer(page, tmp_path_factory):
    """Return a function for what the code of a way prints; it is run once."""

    @cache
    def printed(key, way):
        folder = tmp_path_factory.mktemp(f"{key}-{way}-")
        return run(page.get_element_by_id(f"{key}-{way}").text, way, folder)

    return printed


def rows_of(printed):
    """Return the last table that was printed, its head included if it has one."""
    return list(csv.reader(printed.strip().split("\n\n")[-1].splitlines()))


def as_text(rows):
    return sorted([str(cell) for cell in row] for row in rows)


def without_head(rows, expected):
    return rows if rows[0] in expected else rows[1:]


@pytest.mark.parametrize("way", RUN)
@pytest.mark.parametrize("key", KEYS)
def test_code_that_was_copied_answers_as_the_database_does(answer, key, way):
    expected = as_text(ANSWERS[key]())

    rows = rows_of(answer(key, way))

    assert sorted(without_head(rows, expected)) == expected


@pytest.mark.parametrize("question", QUESTIONS, ids=KEYS)
def test_the_answer_begins_as_the_page_shows_it(answer, question):
    shown, more, _nothing = question.sample().partition("…")

    printed = answer(question.key, "python").strip()

    assert printed.startswith(shown.strip())
    assert bool(more) == (printed != shown.strip())


def test_all_of_it_is_kept_as_workbooks(page, tmp_path):
    run(page.get_element_by_id("4-all-in-excel-curl").text, "curl", tmp_path)

    for table, count in ANSWERS["4-all-in-excel"]():
        workbook = openpyxl.load_workbook(tmp_path / f"{table}.xlsx", read_only=True)
        assert sum(1 for _row in workbook["English"].iter_rows()) == count + 1
        assert [*workbook.sheetnames[:3]] == ["English", "دری", "پښتو"]


@pytest.fixture(scope="module")
def calculated(page, tmp_path_factory):
    """Open each workbook, paste the formulas into a new sheet, and have LibreOffice calculate."""
    folder = tmp_path_factory.mktemp("spreadsheets")
    for key in KEYS:
        formulas = page.get_element_by_id(f"{key}-spreadsheet")
        (address,) = formulas.xpath("preceding::a[1]/@href")
        file = folder / f"{key}.xlsx"
        with urlopen(address) as answer, file.open("wb") as kept:  # noqa: S310  Our own server.
            shutil.copyfileobj(answer, kept)
        paste(formulas.text, file)
    outcome = folder / "calculated"
    convert(folder.glob("*.xlsx"), outcome)
    return outcome


def paste(cells, file):
    workbook = openpyxl.load_workbook(file)
    sheet = workbook.create_sheet("Answer")
    for line in cells.splitlines():
        sheet.append(line.split("\t"))
    workbook.save(file)


def convert(files, folder):
    """Have LibreOffice open files and save them again, with what the formulas come to."""
    profile = folder.with_name("profile").as_uri()
    program = ["soffice", "--headless", f"-env:UserInstallation={profile}"]
    subprocess.run(  # noqa: S603  Our own workbooks.
        [*program, "--convert-to", "xlsx", "--outdir", folder, *map(str, files)],
        env=SURROUNDINGS | {"HOME": str(folder)},
        capture_output=True,
        check=True,
    )


def values(folder, key):
    workbook = openpyxl.load_workbook(Path(folder) / f"{key}.xlsx", data_only=True)
    return [list(row) for row in workbook["Answer"].iter_rows(values_only=True)]


@pytest.mark.parametrize("key", KEYS)
def test_a_spreadsheet_answers_as_the_database_does(calculated, key):
    expected = as_text(ANSWERS_OF_SPREADSHEETS[key]())

    rows = [[str(cell) for cell in row] for row in values(calculated, key)]

    assert sorted(without_head(rows, expected)) == expected


@pytest.mark.parametrize("key", ["1-asked-of-the-un", "7-a-word-in-dari"])
def test_the_sheet_itself_lists_what_the_programs_print(calculated, key):
    workbook = openpyxl.load_workbook(calculated / f"{key}.xlsx", data_only=True)
    listed = [row[0].value.partition(":")[0] for row in workbook["English"].iter_rows(min_row=2)]

    assert listed == [row[0] for row in ANSWERS[key]()]


def test_a_wrong_answer_is_noticed(page, tmp_path):
    code = page.get_element_by_id("1-asked-of-the-un-curl").text.replace('"un"', '"icc"')

    assert rows_of(run(code, "curl", tmp_path)) != as_text(ANSWERS["1-asked-of-the-un"]())
