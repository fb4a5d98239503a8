"""Each list of the API as a file: the rows of the JSON list, in CSV, XLSX and NDJSON."""

import csv
import gc
import io
import json
import re

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commitments.ledger import head
from commitments.models import FollowUp, Item, Update
from declarations.languages import LANGUAGES
from vienna_process import files
from vienna_process.api import router

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_updates")]
TABLES = {prefix: viewset for prefix, viewset, _name in router.registry}
FORMATS = {
    "csv": "text/csv; charset=utf-8; header=present",
    "ndjson": "application/x-ndjson; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def get(client, path, **parameters):
    response = client.get(f"/api/v1/{path}/", parameters)
    assert response.status_code == 200, response.content
    return response


def content(client, path, **parameters):
    return get(client, path, **parameters).getvalue()


def refused(client, path, **parameters):
    response = client.get(f"/api/v1/{path}/", parameters)
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    return response.json()["errors"]


def csv_of(client, path, **parameters):
    text = content(client, path, format="csv", **parameters).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def lines_of(client, path, **parameters):
    return [
        json.loads(line)
        for line in content(client, path, format="ndjson", **parameters).splitlines()
    ]


def workbook_of(client, path, **parameters):
    return openpyxl.load_workbook(io.BytesIO(content(client, path, format="xlsx", **parameters)))


def results(client, path, **parameters):
    """Return the rows of all pages of the list in JSON."""
    answer = get(client, path, **parameters).json()
    rows = answer["results"]
    while answer["next"]:
        answer = client.get(answer["next"]).json()
        rows += answer["results"]
    return rows


def keys(rows, prefix):
    """Return what tells the rows apart, as text."""
    (name,) = (
        TABLES[prefix].table.key if isinstance(TABLES[prefix].table, files.Table) else ("code",)
    )
    return [str(row[name]) for row in rows]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("prefix", TABLES)
def test_each_list_is_a_file_with_a_type_and_a_name(client, prefix, format):  # noqa: A002
    response = get(client, prefix, format=format)

    today = timezone.now().date()
    name = (
        TABLES[prefix].table.name if isinstance(TABLES[prefix].table, files.Table) else "follow-ups"
    )
    assert response.headers["Content-Type"] == FORMATS[format]
    assert response.headers["Content-Disposition"] == (
        f'attachment; filename="{name}-{today}.{format}"'
    )
    assert not response.cookies
    assert response.getvalue()


@pytest.mark.parametrize("prefix", TABLES)
def test_lines_of_json_are_the_results_of_the_list(client, prefix):
    assert lines_of(client, prefix) == results(client, prefix, page_size=100)


def test_addresses_in_lines_of_json_can_be_followed(client):
    address = lines_of(client, "items")[0]["url"]

    assert address.endswith("/api/v1/items/P1-1/")
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("prefix", TABLES)
def test_csv_and_sheets_have_the_rows_of_the_list_in_its_order(client, prefix):
    expected = keys(results(client, prefix, page_size=100), prefix)

    assert keys(csv_of(client, prefix), prefix) == expected
    for sheet in workbook_of(client, prefix).worksheets[:-1]:
        assert [str(row[0]) for row in sheet.iter_rows(min_row=2, values_only=True)] == expected


@pytest.mark.parametrize(
    ("prefix", "filters"),
    [
        ("items", {"kind": "demand"}),
        ("items", {"as_of": "2024-01-01"}),
        ("follow-ups", {"as_of": "2024-01-01"}),
        ("updates", {"kind": "development"}),
        ("terms", {"lang": "ps"}),
    ],
)
def test_filters_hold_for_files(client, prefix, filters):
    expected = results(client, prefix, page_size=100, **filters)

    assert lines_of(client, prefix, **filters) == expected
    assert keys(csv_of(client, prefix, **filters), prefix) == keys(expected, prefix)


@pytest.mark.parametrize("day", ["2023-12-01", "2024-06-01", "1403-01-01"])
def test_cells_say_what_was_so_on_the_day_that_is_asked_for(client, day):
    expected = {row["code"]: row for row in results(client, "follow-ups", page_size=100, as_of=day)}

    for row in csv_of(client, "follow-ups", as_of=day):
        assert row["status"] == expected[row["code"]]["status"]
        assert row["response"] == (expected[row["code"]]["response"] or "")


def test_texts_have_a_column_in_each_language(client):
    row = results(client, "items", page_size=1)[0]
    line = csv_of(client, "items")[0]

    assert {tag: line[f"title_{tag}"] for tag in ("en", "fa-AF", "ps")} == row["title"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_lang_leaves_the_texts_of_one_language(client, code):
    tag = LANGUAGES[code].tag
    names = list(csv_of(client, "themes", lang=tag)[0])

    assert names == ["code", f"name_{tag}", "html_url"]
    assert workbook_of(client, "themes", lang=tag).sheetnames[0] == LANGUAGES[code].own
    assert get(client, "themes", lang=tag, format="csv").headers["Content-Language"] == tag


def test_states_of_texts_stand_beside_them(client):
    row = results(client, "items", page_size=1, translations="state")[0]
    line = csv_of(client, "items", translations="state")[0]

    names = list(line)
    assert names[names.index("title_ps") + 1] == "title_ps_state"
    assert line["title_ps_state"] == row["translations"]["title"]["ps"]["state"]


def test_fields_choose_columns(client):
    assert list(csv_of(client, "items", fields="title,code")[0]) == [
        "code",
        "title_en",
        "title_fa-AF",
        "title_ps",
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_workbook_has_a_sheet_for_each_language_and_says_what_it_is(client, code):
    tag = LANGUAGES[code].tag
    answer = client.get("/api/v1/updates/?format=xlsx", headers={"Accept-Language": tag})
    workbook = openpyxl.load_workbook(io.BytesIO(answer.getvalue()))

    *sheets, about = workbook.worksheets
    right_to_left = {each.own: each.is_rtl for each in LANGUAGES.values()}
    assert sheets[0].title == LANGUAGES[code].own
    assert {s.title: bool(s.sheet_view.rightToLeft) for s in sheets} == right_to_left
    assert {s.freeze_panes for s in sheets} == {"B2"}
    said = [[str(cell) for cell in row if cell] for row in about.iter_rows(values_only=True)]
    assert any(head().digest in row for row in said)
    described = {row[0] for row in said if row}
    assert {cell.value for sheet in sheets for cell in sheet[1]} <= described


def test_days_are_days_and_nothing_is_a_formula(client):
    sheet = workbook_of(client, "updates").worksheets[0]

    names = [cell.value for cell in sheet[1]]
    day = names.index("recorded_on")
    assert {row[day].data_type for row in sheet.iter_rows(min_row=2)} == {"d"}
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}


@pytest.mark.parametrize("format", ["csv", "ndjson"])
def test_rows_are_read_some_at_a_time(client, monkeypatch, format):  # noqa: A002
    def queries(at_once):
        monkeypatch.setattr(files, "AT_ONCE", at_once)
        with CaptureQueriesContext(connection) as captured:
            content(client, "follow-ups", format=format)
        return len(captured)

    count = len(results(client, "follow-ups", page_size=100))
    whole, halves = queries(count), queries(-(-count // 2))
    # Rows come by one query, and what belongs to them by the same number for each part.
    assert whole < 15
    assert halves < 2 * whole


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("prefix", "model"), [("items", Item), ("follow-ups", FollowUp), ("updates", Update)]
)
def test_rows_are_gone_once_they_are_written(client, prefix, model, format):  # noqa: A002
    def in_memory():
        return sum(type(each) is model for each in gc.get_objects())

    gc.collect()
    before = in_memory()
    gc.disable()
    try:
        assert content(client, prefix, format=format)
        after = in_memory()
    finally:
        gc.enable()

    assert after - before <= 1


@pytest.mark.parametrize("expand", ["speaker", "clause", "speaker,clause,themes"])
def test_what_is_shown_whole_in_a_line_is_read_with_its_rows(client, expand):
    expected = results(client, "items", page_size=100, expand=expand)

    with CaptureQueriesContext(connection) as captured:
        lines = lines_of(client, "items", expand=expand)

    assert lines == expected
    assert len(captured) < 20


def test_a_browser_that_has_the_file_is_told_so(client):
    first = get(client, "items", format="csv")
    assert first.getvalue()
    tag = first.headers["ETag"]

    again = client.get("/api/v1/items/?format=csv", headers={"If-None-Match": tag})
    assert again.status_code == 304


@pytest.mark.parametrize("format", FORMATS)
def test_head_tells_the_type_and_sends_nothing(client, format):  # noqa: A002
    response = client.head(f"/api/v1/items/?format={format}")

    assert response.status_code == 200
    assert response.headers["Content-Type"] == FORMATS[format]
    assert response.getvalue() == b""


def test_the_mark_for_excel_is_there_only_if_asked(client):
    assert content(client, "themes", format="csv", bom="1").startswith(b"\xef\xbb\xbfcode,")
    assert content(client, "themes", format="csv").startswith(b"code,")


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ({"format": "csv", "page": "1"}, "page"),
        ({"format": "csv", "page_size": "10"}, "page_size"),
        ({"format": "xlsx", "page": "1"}, "page"),
        ({"format": "ndjson", "page_size": "5"}, "page_size"),
        ({"format": "csv", "bom": "yes"}, "bom"),
        ({"format": "xlsx", "bom": "1"}, "bom"),
        ({"format": "json", "bom": "1"}, "bom"),
        ({"format": "csv", "expand": "clause"}, "expand"),
        ({"format": "csv", "fields": "titel"}, "fields"),
        ({"format": "csv", "kind": "wish"}, "kind"),
        ({"format": "pdf"}, "format"),
    ],
)
def test_what_a_file_cannot_be_is_a_problem_that_names_it(client, parameters, name):
    assert list(refused(client, "items", **parameters)) == [name]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_unknown_format_is_told_in_the_readers_language(client, code):
    (message,) = refused(client, "items", format="pdf", lang=LANGUAGES[code].tag)["format"]

    assert re.search("json.*csv.*xlsx.*ndjson", message)
    assert message.isascii() == (code == "en")


def test_a_workbook_with_too_many_rows_is_refused(client, monkeypatch):
    monkeypatch.setattr(files, "MOST_ROWS", 3)

    assert list(refused(client, "items", format="xlsx")) == ["format"]


def test_a_single_row_is_no_file(client):
    assert client.get("/api/v1/items/C10-1/?format=csv").status_code == 400
