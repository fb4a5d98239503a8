"""Tables as files: what their columns are, and how rows become lines and sheets.

A text has a column in each language, named ``title_en``, ``title_fa-AF`` and ``title_ps``. Several
codes stand in one cell, with "; " between them. Days are ISO 8601, in the Gregorian calendar.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, BinaryIO

import xlsxwriter
from django.utils.translation import gettext_lazy as _

from declarations.calendars import write_solar_hijri
from declarations.languages import LANGUAGES, Language
from declarations.readers import rows_of

BETWEEN_CODES = "; "
# What a spreadsheet would take for the beginning of a formula, the full-width signs included, and
# a cell that was made harmless once already. Source:
# https://owasp.org/www-community/attacks/CSV_Injection
HARMFUL = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")  # noqa: RUF001  The full-width signs.
# Rows of a sheet without its head, in Excel and in LibreOffice.
MOST_ROWS = 1_048_575
# Signs of a cell, in Excel and in LibreOffice.
MOST_SIGNS = 32_767
# Of a column of texts, which no other is wider than, and of what opens its filter, in signs.
WIDEST, BUTTON = 40, 3
# Of a line, in points, and the highest row that there can be.
LINE, HIGHEST = 15, 409
A4 = 9
# LibreOffice shows some truth values as 1 and 0 without it; Excel none.
TRUTH = '"TRUE";"TRUE";"FALSE"'
# Of the sheet about the workbook; the last column has room for a digest.
WIDTHS_OF_ABOUT = (30, 60, 70)
TOP = {"valign": "top"}
WRAPPED = {"text_wrap": True}


@dataclass(frozen=True)
class Column:
    """A column: its name in files, the type of its cells, what they mean, and how to get one.

    ``type`` is one of Frictionless's Table Schema: string, integer, boolean, date or uri. ``field``
    is the name that the API has for it. ``language`` is that of its texts.
    """

    name: str
    meaning: Any
    value: Callable[[Any], Any]
    type: str = "string"
    field: str = ""
    language: Language | None = None


@dataclass(frozen=True)
class Table:
    """What files hold of the rows of one model.

    ``key`` names the columns that tell rows apart; ``shared`` the relations that the columns are
    read from of which many rows have the same.
    """

    name: str
    title: Any
    columns: Sequence[Column]
    key: tuple[str, ...] = ("code",)
    shared: tuple[str, ...] = ()

    def in_language(self, language: Language | None) -> list[Column]:
        """Return the columns with the texts of one language alone, or with those of all."""
        return [c for c in self.columns if not (language and c.language not in {None, language})]


def plain(
    name: str, meaning: Any, *, of: str = "", type: str = "string", field: str = ""
) -> Column:
    """Return a column of an attribute, named like it or ``of`` another, dots included."""
    return Column(name, meaning, attribute(of or name), type, field or name)


def texts(name: str, meaning: Any) -> list[Column]:
    """Return the columns of a text in each language."""
    return [
        Column(
            f"{name}_{language.tag}",
            meaning,
            attribute(name + language.suffix),
            field=name,
            language=language,
        )
        for language in sorted(LANGUAGES.values(), key=lambda language: language.tag)
    ]


def forms(name: str, meaning: Any) -> list[Column]:
    """Return the columns of forms, one to a line in the database, in each language."""
    return [replace(column, value=lines_of(column.value)) for column in texts(name, meaning)]


def lines_of(value: Callable[[Any], str]) -> Callable[[Any], str]:
    """Return a function that has the lines of a text in one."""
    return lambda row: joined(value(row).splitlines())


def codes(name: str, meaning: Any, *, of: str = "", code: str = "code") -> Column:
    """Return a column of the codes of several rows."""
    return Column(
        name,
        meaning,
        lambda row: joined(getattr(each, code) for each in rows_of(row, of or name)),
        field=name,
    )


def in_solar_hijri(name: str, *, field: str = "") -> Column:
    """Return the column of a day, which stands under ``name``, in the other calendar."""

    def written(row: Any) -> str | None:
        day = getattr(row, name)
        return day and write_solar_hijri(day)

    meaning = _("The same day in the Solar Hijri calendar.")
    return Column(f"{name}_solar_hijri", meaning, written, field=field or f"{name}_solar_hijri")


def page_of() -> Column:
    """Return the column of a row's address on the site, which is given as a path."""
    meaning = _("Address of the page about it, in the reader's language.")
    return Column("html_url", meaning, lambda row: row.get_absolute_url(), "uri", "html_url")


def joined(values: Iterable[str]) -> str:
    return BETWEEN_CODES.join(values)


def attribute(path: str) -> Callable[[Any], Any]:
    """Return a function for an attribute of a row; None where a row on the way is missing."""
    first, *others = path.split(".")

    def value(row: Any) -> Any:
        found = getattr(row, first)
        for name in others:
            if found is None:
                return None
            found = getattr(found, name)
        return found

    return value if others else attrgetter(first)


def harmless(text: str) -> str:
    """Return ``text`` with an apostrophe before it, where a spreadsheet would compute it.

    It can be undone: take one apostrophe from what begins with apostrophes and such a sign.
    """
    return f"'{text}" if HARMFUL.match(text) else text


def lines_of_csv(
    columns: Sequence[Column], rows: Iterable[Any], *, origin: str, bom: bool = False
) -> Iterator[str]:
    """Yield a table as CSV (RFC 4180), line by line; ``bom`` tells Excel that it is UTF-8.

    ``origin`` is the site that the addresses of pages belong to: "https://example.org".
    """
    writer = csv.writer(Echo())
    yield "\ufeff" * bom + writer.writerow([column.name for column in columns])
    for row in rows:
        yield writer.writerow([cell_of_csv(value) for value in cells(columns, row, origin)])


class Echo:
    """A file that hands what is written to it back."""

    def write(self, text: str) -> str:
        return text


def cells(columns: Sequence[Column], row: Any, origin: str) -> list[Any]:
    """Return the values of a row: texts, whole numbers, truth values, days or None."""
    return [
        origin + value if column.type == "uri" and value and value.startswith("/") else value
        for column in columns
        for value in [column.value(row)]
    ]


def cell_of_csv(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return harmless(value) if isinstance(value, str) else str(value)


def write_workbook(
    file: BinaryIO,
    table: Table,
    rows: Iterable[Any],
    *,
    languages: Sequence[Language],
    about: Iterable[Sequence[Any]],
    origin: str,
) -> None:
    """Write a workbook (XLSX): a sheet of rows for each language, and one that says what it is.

    ``about`` has the name and the lines of the last sheet. Rows go to the disk one by one.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    workbook = xlsxwriter.Workbook(file, options)
    sheets = [Sheet(workbook, table.in_language(language), language) for language in languages]
    for row in rows:
        for sheet in sheets:
            sheet.write(row, origin)
    for sheet in sheets:
        sheet.end()
    write_about(workbook, about, is_rtl=languages[0].is_rtl)
    workbook.close()


class Sheet:
    """A sheet of a workbook, in the direction of its language, which rows are added to."""

    def __init__(self, workbook: Any, columns: list[Column], language: Language) -> None:
        self.sheet = workbook.add_worksheet(language.own)
        self.columns = columns
        self.widths = [WIDEST if c.language else len(c.name) + BUTTON for c in columns]
        self.last = 0
        # In the middle, so that a figure does not run into the code beside it.
        middle = TOP | {"align": "center"}
        self.formats = {
            "head": workbook.add_format({"bold": True, "bottom": 1}),
            "code": workbook.add_format(TOP),
            "long": workbook.add_format(TOP | WRAPPED),
            "text": workbook.add_format(TOP | WRAPPED | order_of_reading(is_rtl=language.is_rtl)),
            "number": workbook.add_format(middle),
            "truth": workbook.add_format(middle | {"num_format": TRUTH}),
            "date": workbook.add_format(middle | {"num_format": "yyyy-mm-dd"}),
        }
        set_page(self.sheet, is_rtl=language.is_rtl)
        self.sheet.freeze_panes(1, 1)
        self.sheet.repeat_rows(0)
        for position, column in enumerate(columns):
            self.sheet.write_string(0, position, column.name, self.formats["head"])

    def write(self, row: Any, origin: str) -> None:
        self.last += 1
        values = cells(self.columns, row, origin)
        texts = [(value, WIDEST) for value in values if isinstance(value, str)]
        self.sheet.set_row(self.last, height_of(texts))
        for position, (column, value) in enumerate(zip(self.columns, values, strict=True)):
            self.write_cell(position, column, value)
        self.forget_row(self.last - 1)

    def write_cell(self, position: int, column: Column, value: Any) -> None:
        place = (self.last, position)
        if value is None or value == "":
            # XlsxWriter ends the row before, its height with it, where a cell of the next begins.
            if position == 0:
                self.sheet.write_blank(*place, None, self.formats["code"])
        elif isinstance(value, bool):
            self.sheet.write_boolean(*place, value, self.formats["truth"])
        elif isinstance(value, int):
            self.sheet.write_number(*place, value, self.formats["number"])
        elif isinstance(value, str):
            self.write_text(position, column, value)
        else:
            self.sheet.write_datetime(*place, value, self.formats["date"])

    def write_text(self, position: int, column: Column, value: str) -> None:
        text = value if len(value) <= MOST_SIGNS else value[: MOST_SIGNS - 1] + "…"
        of_code = "code" if len(text) <= WIDEST else "long"
        form = self.formats["text" if column.language else of_code]
        self.sheet.write_string(self.last, position, text, form)
        self.widths[position] = min(WIDEST, max(self.widths[position], len(text) + 1))

    def forget_row(self, number: int) -> None:
        """Drop the height of a row that is on the disk, of which XlsxWriter keeps every one."""
        self.sheet.row_info.pop(number, None)
        self.sheet.row_sizes.pop(number, None)

    def end(self) -> None:
        """Give the columns their widths, and offer the filters of a spreadsheet over the table."""
        for position, width in enumerate(self.widths):
            self.sheet.set_column(position, position, width)
        self.sheet.autofilter(0, 0, self.last, len(self.columns) - 1)


def set_page(sheet: Any, *, is_rtl: bool) -> None:
    """Print a sheet on pages that are as wide as it is."""
    if is_rtl:
        sheet.right_to_left()
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def height_of(texts: Sequence[tuple[str, int]]) -> int:
    """Return the height of a row, which not every program finds, of texts and their widths."""
    return min(HIGHEST, LINE * max((lines_in(*each) for each in texts), default=1))


def lines_in(text: str, width: int) -> int:
    """Return how many lines a text takes in its column, or one more."""
    return sum(len(line) // width + 1 for line in text.split("\n"))


def order_of_reading(*, is_rtl: bool) -> dict[str, int]:
    """Return where a text begins, which not every program sees by its first letter."""
    return {"reading_order": 2 if is_rtl else 1}


def write_about(workbook: Any, about: Iterable[Sequence[Any]], *, is_rtl: bool) -> None:
    lines = iter(about)
    sheet = workbook.add_worksheet(str(next(lines)[0]))
    set_page(sheet, is_rtl=is_rtl)
    # What is of ASCII alone is a name, a number or an address.
    of_names, of_words = (
        workbook.add_format(TOP | WRAPPED | order_of_reading(is_rtl=each))
        for each in (False, is_rtl)
    )
    for position, width in enumerate(WIDTHS_OF_ABOUT):
        sheet.set_column(position, position, width)
    for number, line in enumerate(lines):
        said = [str(text) for text in line]
        sheet.set_row(number, height_of([*zip(said, WIDTHS_OF_ABOUT, strict=False)]))
        for position, text in enumerate(said):
            sheet.write_string(number, position, text, of_names if text.isascii() else of_words)
