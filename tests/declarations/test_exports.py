"""Cells that a spreadsheet does not compute, and what becomes of each type of value."""

import csv
import datetime as dt
import io
import re
import tracemalloc
from types import SimpleNamespace

import openpyxl
import pytest
from hypothesis import given, strategies as st

from declarations.exports import (
    MOST_SIGNS,
    Column,
    Table,
    harmless,
    lines_of_csv,
    plain,
    texts,
    write_workbook,
)
from declarations.languages import find

# Written out here, so that a sign that the module forgets is missed.
SIGNS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001  The full-width signs.
ENGLISH, PASHTO = find("en"), find("ps")
ORIGIN = "https://example.org"


def undone(cell):
    """Return the text of a cell, as docs/api.md tells readers to get it."""
    return cell[1:] if re.match(f"''*[{re.escape(SIGNS)}]", cell) else cell


def written(values, *, type="string", **options):  # noqa: A002  As the column names it.
    columns = [Column("cell", "A cell.", lambda row: row, type=type)]
    return "".join(lines_of_csv(columns, values, origin=ORIGIN, **options))


def read(text):
    return [row[0] if row else "" for row in csv.reader(io.StringIO(text, newline=""))][1:]


def workbook_of(table, rows, languages=(ENGLISH,)):
    file = io.BytesIO()
    about = [["About"], ["Column", "Meaning"]]
    write_workbook(file, table, rows, languages=languages, about=about, origin=ORIGIN)
    return openpyxl.load_workbook(file)


@given(st.text(st.sampled_from(SIGNS + "'aب ,\"") | st.characters(codec="utf-8")))
def test_a_harmless_cell_begins_with_no_sign_and_can_be_undone(text):
    cell = harmless(text)

    assert not cell.startswith(tuple(SIGNS))
    assert undone(cell) == text


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"))))
def test_what_is_read_back_from_csv_is_what_was_written(values):
    assert [undone(cell) for cell in read(written(values))] == values


@pytest.mark.parametrize("sign", SIGNS)
def test_each_sign_gets_an_apostrophe(sign):
    assert harmless(f"{sign}1") == f"'{sign}1"
    assert harmless(f"'{sign}1") == f"''{sign}1"


@pytest.mark.parametrize("text", ["", "a=1", "'quoted'", "1-2", "ژمنه"])
def test_other_texts_stay_as_they_are(text):
    assert harmless(text) == text


def test_lines_end_and_quotes_double_as_rfc_4180_has_it():
    assert written(['a "b", c']) == 'cell\r\n"a ""b"", c"\r\n'


def test_the_mark_for_excel_comes_first_and_only_when_asked():
    assert written(["a"], bom=True) == "\ufeffcell\r\na\r\n"
    assert written(["a"]) == "cell\r\na\r\n"


def test_types_have_one_spelling():
    values = [True, False, 0, -3, dt.date(2025, 1, 31), None, "x"]

    assert read(written(values)) == ["true", "false", "0", "-3", "2025-01-31", "", "x"]


def test_paths_of_pages_become_addresses_and_addresses_stay():
    values = ["/en/items/1/", "https://example.com/a"]

    assert read(written(values, type="uri")) == [
        "https://example.org/en/items/1/",
        "https://example.com/a",
    ]


def test_a_table_in_one_language_keeps_what_has_no_language():
    table = Table("things", "Things", [plain("code", "Code."), *texts("name", "Name.")])

    assert [column.name for column in table.in_language(PASHTO)] == ["code", "name_ps"]
    assert [column.name for column in table.in_language(None)] == [
        "code",
        "name_en",
        "name_fa-AF",
        "name_ps",
    ]


def test_an_attribute_of_a_missing_row_is_missing():
    column = plain("part_of", "Whole.", of="part_of.code")

    assert column.value(SimpleNamespace(part_of=None)) is None
    assert column.value(SimpleNamespace(part_of=SimpleNamespace(code="un"))) == "un"


def test_a_workbook_has_types_and_no_formula():
    columns = [Column(str(n), "", lambda row, n=n: row[n]) for n in range(5)]
    row = ["=1+1", True, 7, dt.date(2025, 1, 31), "https://example.org/"]

    sheet = workbook_of(Table("things", "Things", columns), [row]).worksheets[0]

    cells = list(sheet[2])
    assert [cell.data_type for cell in cells] == ["s", "b", "n", "d", "s"]
    assert cells[0].value == "=1+1"
    assert cells[3].value == dt.datetime(2025, 1, 31)  # noqa: DTZ001  Sheets know no zones.
    assert not cells[4].hyperlink


def test_a_cell_too_long_for_a_sheet_ends_with_an_ellipsis():
    table = Table("things", "Things", [Column("text", "", lambda row: row)])

    sheet = workbook_of(table, ["ب" * MOST_SIGNS, "ب" * (MOST_SIGNS + 1)]).worksheets[0]

    assert sheet["A2"].value == "ب" * MOST_SIGNS
    assert sheet["A3"].value == "ب" * (MOST_SIGNS - 1) + "…"


def test_columns_of_codes_are_as_wide_as_their_longest_value_or_name():
    columns = [
        Column("code", "A code.", lambda row: row),
        plain("is_true", "A truth.", of="real", type="boolean"),
        plain("long_name_of_a_column", "A text.", of="title"),
    ]

    table = Table("things", "Things", columns[:1])
    sheet = workbook_of(table, ["a" * 20, "b" * 10]).worksheets[0]
    longest = workbook_of(table, ["a" * 200]).worksheets[0]
    named = workbook_of(Table("things", "Things", columns), []).worksheets[0]

    assert 20 < sheet.column_dimensions["A"].width < 23
    assert 40 <= longest.column_dimensions["A"].width < 42
    assert longest["A2"].alignment.wrap_text
    assert not sheet["A2"].alignment.wrap_text
    assert named.column_dimensions["C"].width > len("long_name_of_a_column")


def test_every_sheet_is_printed_as_wide_as_a_page():
    table = Table("things", "Things", [Column("cell", "A cell.", lambda row: row)])

    for sheet in workbook_of(table, ["a"]).worksheets:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0


def test_texts_of_a_language_are_read_in_its_direction_and_codes_are_not():
    columns = [plain("code", "A code."), *texts("title", "A title.")]
    row = SimpleNamespace(code="x" * 50, title_en="A", title_fa_af="الف", title_ps="الف")

    sheets = workbook_of(
        Table("things", "Things", columns), [row], languages=[PASHTO, ENGLISH]
    ).worksheets

    assert [s["B2"].alignment.readingOrder for s in sheets[:2]] == [2, 1]
    assert [s["A2"].alignment.readingOrder for s in sheets[:2]] == [0, 0]


def test_a_workbook_takes_no_more_memory_with_more_rows():
    table = Table("things", "Things", [Column("cell", "A cell.", lambda row: row)])

    def most(count):
        rows = (f"row {number}" for number in range(count))
        tracemalloc.start()
        write_workbook(
            io.BytesIO(), table, rows, languages=[ENGLISH], about=[["About"]], origin=ORIGIN
        )
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    few, many = most(500), most(5_000)

    # The file itself is in memory here, and has some bytes for each row.
    assert many - few < 5_000 * 40


def test_each_row_has_the_height_of_its_text_beside_empty_ones():
    table = Table("things", "Things", [Column("text", "", lambda row: row)])
    long = "word " * 60

    sheet = workbook_of(table, [long, "", long, "short", None, long]).worksheets[0]

    heights = [sheet.row_dimensions[row].height for row in range(2, 8)]
    assert heights[0] == heights[2] == heights[5] > (heights[3] or 0)


def test_sheets_run_in_the_direction_of_their_language_with_a_head_that_stays():
    table = Table("things", "Things", [Column("text", "", lambda row: row)])

    workbook = workbook_of(table, ["a"], languages=[PASHTO, ENGLISH])

    first, second, about = workbook.worksheets
    assert [first.title, second.title, about.title] == [PASHTO.own, ENGLISH.own, "About"]
    assert first.sheet_view.rightToLeft
    assert not second.sheet_view.rightToLeft
    assert about.sheet_view.rightToLeft
    assert first.freeze_panes == second.freeze_panes == "B2"
    assert first.auto_filter.ref == "A1:A2"
