"""Pages with a list, and the files that they offer: the same rows in the same order."""

import csv
import io
import re
from html import unescape

import openpyxl
import pytest

from declarations.languages import LANGUAGES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_updates")]
DAYS = ["2023-12-20", "2024-06-01", "2025-06-01"]
ITEMS = ["items/", "items/?kind=demand", "items/?addressee=un&status=met", "items/?search=sanction"]
ITEMS += ["items/?ordering=-updated", "items/?ordering=kind", "items/?as_of=2024-06-01&kind=demand"]
UPDATES = ["updates/", "updates/?kind=development", "updates/?addressee=un&ordering=-number"]
TERMS = ["glossary/", "glossary/?search=women"]


def codes_of(name, key="code"):
    """Return a function for what tells the rows apart that a page has in its context."""
    return lambda context: [str(getattr(row, key)) for row in context[name]]


LISTS = [
    *((path, codes_of("items")) for path in ITEMS),
    *((path, codes_of("updates", "number")) for path in UPDATES),
    *((path, codes_of("terms")) for path in TERMS),
    ("themes/", codes_of("themes")),
    # The page has the most asked first, and the file, which counts nothing, is by code.
    ("addressees/", lambda context: sorted(codes_of("addressees")(context))),
]


def page_and_rest(client, address):
    """Return the first page of a list, and all of its pages."""
    first = client.get(address)
    pages = [first]
    while (page := pages[-1].context.get("page_obj")) and page.has_next():
        between = "&" if "?" in address else "?"
        pages.append(client.get(f"{address}{between}page={page.next_page_number()}"))
    return first, pages


def address_of(page, ending):
    """Return where the link to a file leads."""
    links = re.findall(r'href="(/api/v1/[^"]+)"', page.content.decode())
    (address,) = {unescape(link) for link in links if f"format={ending}" in link}
    return address


def table_of(client, page):
    """Return the rows of the CSV that a page offers."""
    text = client.get(address_of(page, "csv")).getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def keys_of(rows):
    return [next(iter(row.values())) for row in rows]


def sheet_of(client, page):
    """Return what tells the rows apart in the first sheet of the workbook that a page offers."""
    file = io.BytesIO(client.get(address_of(page, "xlsx")).getvalue())
    sheet = openpyxl.load_workbook(file).worksheets[0]
    return [str(row[0]) for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True)]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("path", "codes"), LISTS, ids=[path for path, _codes in LISTS])
def test_files_have_the_rows_of_the_page_in_its_order(client, path, codes, code):
    page, pages = page_and_rest(client, f"/{code}/{path}")

    expected = [each for shown in pages for each in codes(shown.context)]
    assert expected
    assert keys_of(table_of(client, page)) == expected
    assert sheet_of(client, page) == expected
    results = client.get(address_of(page, "json")).json()["results"]
    assert keys_of(results) == [*map(type(keys_of(results)[0]), expected)][: len(results)]


@pytest.mark.parametrize("day", ["", *DAYS])
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", ["themes/sanctions/", "addressees/un/"])
def test_files_of_what_a_page_groups_have_its_items_of_each_kind(client, path, code, day):
    page = client.get(f"/{code}/{path}", {"as_of": day} if day else {})

    rows = table_of(client, page)
    shown = {kind: [item.code for item in items] for kind, items in page.context["groups"]}
    assert shown
    assert {kind: [r["code"] for r in rows if r["kind"] == kind] for kind in shown} == shown
    assert len(rows) == sum(map(len, shown.values()))


@pytest.mark.parametrize("day", ["", *DAYS])
@pytest.mark.parametrize("code", LANGUAGES)
def test_files_of_an_item_have_the_updates_of_its_page(client, code, day):
    page = client.get(f"/{code}/items/C09-2/", {"as_of": day} if day else {})

    shown = [u.number for first, others in page.context["stream"] for u in (first, *others)]
    if shown:
        assert sorted(map(int, keys_of(table_of(client, page)))) == sorted(shown)
    assert ("format=csv" in page.content.decode()) == bool(shown)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", ["themes/sanctions/", "addressees/un/"])
def test_a_page_of_a_day_before_the_text_has_none_of_its_items(client, path, code):
    page = client.get(f"/{code}/{path}", {"as_of": "2022-01-01"})

    assert not page.context["groups"]
    assert "format=csv" not in page.content.decode()


def test_cells_of_another_day_say_what_the_page_says(client):
    page = client.get("/en/themes/sanctions/", {"as_of": "2024-06-01"})

    said = {row["code"]: row["statuses"] for row in table_of(client, page)}
    assert said == {
        item.code: "; ".join(each.standing.value for each in item.follow_ups.all())
        for _kind, items in page.context["groups"]
        for item in items
    }
