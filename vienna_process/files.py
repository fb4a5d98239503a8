"""Whole lists of the API as files: CSV, XLSX and NDJSON."""

import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from typing import Any, ClassVar

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _, pgettext
from rest_framework.exceptions import ValidationError
from rest_framework.renderers import BaseRenderer, JSONRenderer

from commitments.ledger import head
from commitments.linked_data import LICENSE
from declarations.calendars import format_date, local_digits
from declarations.exports import MOST_ROWS, Column, Table, lines_of_csv, write_workbook
from declarations.languages import LANGUAGES, Language, find, reader_language
from declarations.models import DataVersion
from declarations.shaping import asked_fields, refuse_unknown_names
from declarations.translation_states import standings

# Rows that are in memory at once.
AT_ONCE = 500
CONTENT_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FileRenderer(ABC, BaseRenderer):
    """A format in which a list is given whole. An error in it is given as JSON."""

    # What its address may ask for beside the filters.
    parameters: ClassVar[set[str]] = set()
    # And what it may not.
    refused: ClassVar[set[str]] = set()

    @abstractmethod
    def file_of(self, view: Any, rows: Any) -> HttpResponseBase:
        """Return the rows of the list of ``view`` as a file."""

    def render(self, data: Any, *_arguments: Any, **_more: Any) -> bytes:
        text: bytes = JSONRenderer().render(data)
        return text

    def streamed(self, view: Any, lines: Iterable[str | bytes], **more: str) -> HttpResponseBase:
        """Return what is sent while it is made; nothing is made where only the head is asked."""
        is_asked = view.request.method != "HEAD"
        return StreamingHttpResponse(
            lines if is_asked else (),
            content_type=f"{self.media_type}; charset={self.charset}" + more.get("details", ""),
            headers={"Content-Disposition": disposition(view, str(self.format))},
        )


class CSV(FileRenderer):
    """A table with a head, as RFC 4180 has it."""

    media_type = "text/csv"
    format = "csv"
    parameters: ClassVar = {"bom"}
    refused: ClassVar = {"expand"}

    def file_of(self, view: Any, rows: Any) -> HttpResponseBase:
        lines = lines_of_csv(
            columns_of(view),
            in_the_language_of_now(chain.from_iterable(chunks(view, rows))),
            origin=origin_of(view),
            bom=asks_for_bom(view),
        )
        return self.streamed(view, together(lines), details="; header=present")


class NDJSON(FileRenderer):
    """A row of the list to a line, as the list in JSON has it.

    Source: https://github.com/ndjson/ndjson-spec
    """

    media_type = "application/x-ndjson"
    format = "ndjson"

    def file_of(self, view: Any, rows: Any) -> HttpResponseBase:
        return self.streamed(view, in_the_language_of_now(lines_of_json(view, rows)))


class XLSX(FileRenderer):
    """A workbook with a sheet for each language and one about it."""

    media_type = CONTENT_SHEETS
    format = "xlsx"
    refused: ClassVar = {"expand"}
    charset = None

    def file_of(self, view: Any, rows: Any) -> HttpResponseBase:
        refuse_too_many(rows)
        file = tempfile.TemporaryFile()  # noqa: SIM115  The answer closes it.
        if view.request.method != "HEAD":
            write_workbook(
                file,
                table_of(view),
                chain.from_iterable(chunks(view, rows)),
                languages=languages_of(view),
                about=about(view),
                origin=origin_of(view),
            )
            file.seek(0)
        return FileResponse(
            file,
            content_type=self.media_type,
            headers={"Content-Disposition": disposition(view, self.format)},
        )


def chunks(view: Any, rows: Any) -> Iterator[list[Any]]:
    """Yield some hundred rows at a time with what is fetched for them; they end with their turn."""
    ahead = sharing(view, rows).iterator(chunk_size=AT_ONCE)
    while some := list(islice(ahead, AT_ONCE)):
        yield view.complete(some)
        let_go(some)


def sharing(view: Any, rows: Any) -> Any:
    """Return rows that share what many of them have the same of, instead of a copy for each.

    Where something is shown whole, it was joined to the rows with what it needs, and stays so.
    Where some fields are asked for, others would be read for nothing.
    """
    shared, asked = view.table_asked().shared, view.request.query_params
    if not shared or {"expand", "fields"} & asked.keys():
        return rows
    return rows.select_related(None).prefetch_related(*shared)


def let_go(rows: list[Any]) -> None:
    """Empty rows that are written, because what they have many of leads back to them.

    In such a circle they would stay until Python looks for circles, which it does the more seldom
    the more there is in memory.
    """
    for row in rows:
        vars(row).clear()


def together(lines: Iterable[str]) -> Iterator[str]:
    """Yield some hundred lines as one text: to send one alone takes longer than to make it."""
    ahead = iter(lines)
    while some := "".join(islice(ahead, AT_ONCE)):
        yield some


def in_the_language_of_now(lines: Iterable[Any]) -> Iterator[Any]:
    """Yield ``lines``, which are made after the request, in the language that it has now."""
    language = translation.get_language() or "en"

    def made() -> Iterator[Any]:
        with translation.override(language):
            yield from lines

    return made()


def lines_of_json(view: Any, rows: Any) -> Iterator[bytes]:
    render = JSONRenderer().render
    for some in chunks(view, rows):
        shown = view.shown(some, many=True)
        yield b"".join(render(row) + b"\n" for row in shown)


def table_of(view: Any) -> Table:
    """Return the table of a view, of the fields and with the states of texts that are asked for.

    Raises ValidationError for fields of which no column is made.
    """
    table: Table = view.table_asked()
    columns = list(table.columns)
    asked = asked_fields(view.request)
    if asked is not None:
        refuse_unknown_names("fields", list(asked), list(dict.fromkeys(c.field for c in columns)))
        columns = [column for column in columns if column.field in asked]
    if "translations" in view.request.query_params:
        columns = [each for column in columns for each in (column, *state_of(column))]
    return replace(table, columns=columns)


def state_of(column: Column) -> list[Column]:
    """Return the column with the state of a text, if ``column`` is one."""
    if column.language is None:
        return []
    meaning = _("State of the text before it.")
    value = partial(state_in, field=column.field, tag=column.language.tag)
    return [Column(f"{column.name}_state", meaning, value, language=column.language)]


def state_in(row: Any, *, field: str, tag: str) -> str:
    standing = standings(row).get(field, {}).get(tag)
    return standing.state if standing else ""


def columns_of(view: Any) -> list[Column]:
    asked = view.request.query_params.get("lang")
    return table_of(view).in_language(find(asked) if asked else None)


def languages_of(view: Any) -> list[Language]:
    """Return the one language that is asked for, or all, the reader's first."""
    asked = view.request.query_params.get("lang")
    if asked:
        return [find(asked)]
    return sorted(LANGUAGES.values(), key=lambda language: language != reader_language())


def asks_for_bom(view: Any) -> bool:
    asked = view.request.query_params.get("bom", "0")
    if asked not in {"0", "1"}:
        raise ValidationError({"bom": [_("It is 1 or 0.")]})
    return bool(asked == "1")


def refuse_too_many(rows: Any) -> None:
    if rows.count() > MOST_ROWS:
        most = local_digits(MOST_ROWS, language=reader_language())
        message = _("A workbook holds no more than %(most)s rows. Ask for CSV, or for fewer rows.")
        raise ValidationError({"format": [message % {"most": most}]})


def origin_of(view: Any) -> str:
    """Return the site as the reader reached it: "https://example.org"."""
    return f"{view.request.scheme}://{view.request.get_host()}"


def disposition(view: Any, ending: str) -> str:
    """Return what names the file: "items-2026-11-27.csv", "items-ps-2026-11-27.csv"."""
    asked = view.request.query_params.get("lang")
    parts = [view.table.name, find(asked).tag if asked else "", f"{timezone.now().date()}"]
    return f'attachment; filename="{"-".join(filter(None, parts))}.{ending}"'


def about(view: Any) -> Iterator[list[Any]]:
    """Yield what the last sheet says: its name, and its lines, in the reader's language."""
    language = reader_language()
    with translation.override(language.code):
        last = head()
        yield [pgettext("sheet of a workbook", "About")]
        yield [view.table.title]
        yield [_("Address"), view.request.build_absolute_uri()]
        yield [_("Made on"), *format_date(timezone.now().date(), language=language)]
        yield [_("Version of the data"), DataVersion.current().number]
        yield [_("Head of the ledger:"), last.number, last.digest]
        yield [_("Licence"), LICENSE]
        yield [_("Unknown is never counted as negative, and no percentage sums it up.")]
        yield []
        yield [_("Column"), _("Meaning"), _("Type")]
        for column in table_of(view).columns:
            yield [column.name, column.meaning, column.type]
