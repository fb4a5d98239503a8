"""The picture of a page that other sites show beside a link to it: 1200 by 630 pixels.

Letters are joined by HarfBuzz and lines put in order by FriBiDi, through Raqm inside Pillow. Where
FriBiDi is missing there are no pictures, and no page speaks of one.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont, features

from commitments.models import FollowUp, Item
from commitments.statuses import Family, Status
from commitments.subjects import title_of
from declarations.calendars import format_date, local_digits
from declarations.languages import Language, served
from declarations.models import Addressee, Declaration

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
FONTS = Path(__file__).parent / "fonts"
PICTURED = ("declaration", "item", "addressee")
INDENT = 52
LINES = 3
TITLE, TEXT = 62, 34
FOOT = 84

# The light colours of static/css/site.css.
PAPER, INK, FADED, RULE, ACCENT = "#fdfcf8", "#1d1b18", "#5a554d", "#d9d3c7", "#0b4f5c"
COLOURS = {
    Family.UNKNOWN: FADED,
    Family.OPEN: "#7a4b00",
    Family.MET: "#1d5c2e",
    Family.NOT_MET: "#8c1d18",
    Family.CLOSED: FADED,
}


@cache
def are_available() -> bool:
    """Tell whether this machine can set lines of Dari and Pashto."""
    return all(features.check(feature) for feature in ("raqm", "fribidi"))


@dataclass(frozen=True)
class Card:
    """What a picture says: a line on top, a title, and lines with or without a mark."""

    head: str
    title: str
    lines: list[tuple[Family | None, str]]
    foot: str


def card_of(subject: Any, language: Language, *, changed_on: dt.date) -> Card:
    """Return what the picture of a declaration, an item or an addressee says."""
    head, lines = SAYING[type(subject)](subject, language)
    day = format_date(changed_on, language=language)[0]
    return Card(
        head=head,
        title=title_of(subject, language).text,
        lines=shortened(lines, language),
        foot=_("As of %(day)s") % {"day": day},
    )


def shortened(
    lines: list[tuple[Family | None, str]], language: Language
) -> list[tuple[Family | None, str]]:
    """Return as many lines as there is room for, and how many more there are."""
    if len(lines) <= LINES:
        return lines
    more = local_digits(len(lines) - LINES + 1, language=language)
    return [*lines[: LINES - 1], (None, _("and more: %(number)s") % {"number": more})]


def said_of_declaration(
    declaration: Declaration, language: Language
) -> tuple[str, list[tuple[Family | None, str]]]:
    days = [declaration.started_on, declaration.ended_on]
    first, last = (format_date(day, language=language)[0] for day in days)
    place = served(declaration, "place", language=language).text
    return str(Declaration._meta.verbose_name).capitalize(), [
        (None, place),
        (None, first if first == last else f"{first} – {last}"),
    ]


def said_of_item(item: Item, language: Language) -> tuple[str, list[tuple[Family | None, str]]]:
    standings: list[tuple[Family | None, str]] = [
        (
            follow_up.standing.family,
            f"{title_of(follow_up.addressee, language)}: {follow_up.standing.label}",
        )
        for follow_up in item.follow_ups.all()
    ]
    return f"{item.get_kind_display()} · {item.code}", standings or [(None, item.reason_untracked)]


def said_of_addressee(
    addressee: Addressee, language: Language
) -> tuple[str, list[tuple[Family | None, str]]]:
    counts = FollowUp.objects.filter(addressee=addressee).counts_by_status()
    return addressee.get_kind_display(), [
        (Status(status).family, f"{status.label}: {local_digits(count, language=language)}")
        for status, count in counts
    ]


SAYING: dict[type, Any] = {
    Declaration: said_of_declaration,
    Item: said_of_item,
    Addressee: said_of_addressee,
}


def draw(card: Card, language: Language) -> bytes:
    """Return the picture of ``card`` as PNG."""
    sheet = Sheet(language)
    sheet.line(_("Vienna Declaration Follow-up"), 30, colour=ACCENT, is_bold=True)
    sheet.line(card.head, 28, colour=FADED)
    sheet.skip(16)
    below = len(card.lines) * sheet.height_of(TEXT) + 14
    for line, size in sheet.headline(card.title, below=below):
        sheet.line(line, size, is_bold=True)
    sheet.skip(14)
    for family, text in card.lines:
        (line,) = sheet.wrapped(text, TEXT, limit=1, indent=INDENT if family else 0)
        sheet.line(line, TEXT, family=family, colour=COLOURS[family] if family else INK)
    sheet.foot(card.foot)
    return sheet.as_png()


class Sheet:
    """A page that is filled from the top, from the side where the language begins."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.pen.rectangle((0, 0, WIDTH, 14), fill=ACCENT)
        self.top = 52

    def setting(self) -> dict[str, Any]:
        code = self.language.tag.partition("-")[0]
        return {"direction": self.language.direction, "language": code}

    def height_of(self, size: int) -> int:
        """Return the height of a line with the space between lines."""
        return int(size * (1.62 if self.language.is_rtl else 1.36))

    def headline(self, text: str, *, below: int) -> Iterator[tuple[str, int]]:
        """Yield the lines of a title and their size, so that ``below`` pixels are left."""
        room = HEIGHT - FOOT - self.top - below
        size = next(
            (
                size
                for size in (TITLE, 54, 48)
                if len(list(self.wrapped(text, size, limit=99))) * self.height_of(size) <= room
            ),
            48,
        )
        for line in self.wrapped(text, size, limit=max(1, room // self.height_of(size))):
            yield line, size

    def line(
        self,
        text: str,
        size: int,
        *,
        colour: str = INK,
        is_bold: bool = False,
        family: Family | None = None,
    ) -> None:
        """Write a line, after a mark of its family if it has one, and go below it."""
        height = self.height_of(size)
        if family:
            self.mark(family, middle=self.top + height // 2)
        self.write(
            text, size, top=self.top, colour=colour, is_bold=is_bold, indent=52 * bool(family)
        )
        self.top += height

    def write(
        self, text: str, size: int, *, top: int, colour: str, is_bold: bool = False, indent: int = 0
    ) -> None:
        baseline = top + int(size * (1.16 if self.language.is_rtl else 1.02))
        side = WIDTH - MARGIN - indent if self.language.is_rtl else MARGIN + indent
        self.pen.text(
            (side, baseline),
            text,
            fill=colour,
            font=font(size, is_bold=is_bold),
            anchor="rs" if self.language.is_rtl else "ls",
            **self.setting(),
        )

    def mark(self, family: Family, *, middle: int) -> None:
        """Put the mark of a family of statuses where a line begins."""
        side = 30
        left = WIDTH - MARGIN - side if self.language.is_rtl else MARGIN
        shape = shape_of(family).resize((side, side), Image.Resampling.LANCZOS)
        self.image.paste(COLOURS[family], (left, middle - side // 2), shape)

    def wrapped(self, text: str, size: int, *, limit: int, indent: int = 0) -> Iterator[str]:
        """Yield the lines of a text, at most ``limit``; what does not fit ends in an ellipsis."""
        room = WIDTH - 2 * MARGIN - indent
        words, lines = text.split(), 0
        while words and lines < limit:
            count = self.fitting(words, size, room)
            rest = words[count:]
            lines += 1
            if rest and lines == limit:
                while count > 1 and not self.fits(" ".join(words[:count]) + "…", size, room):
                    count -= 1
                yield " ".join(words[:count]) + "…"
                return
            yield " ".join(words[:count])
            words = rest

    def fitting(self, words: list[str], size: int, room: int) -> int:
        """Return how many of the words go on one line: one at the least."""
        count = 1
        while count < len(words) and self.fits(" ".join(words[: count + 1]), size, room):
            count += 1
        return count

    def fits(self, text: str, size: int, room: int) -> bool:
        return font(size, is_bold=True).getlength(text, **self.setting()) <= room

    def skip(self, pixels: int) -> None:
        self.top += pixels

    def foot(self, text: str) -> None:
        """Write the last line at the bottom, under a rule."""
        self.pen.line((MARGIN, HEIGHT - FOOT, WIDTH - MARGIN, HEIGHT - FOOT), fill=RULE, width=2)
        self.write(text, 26, top=HEIGHT - FOOT + 10, colour=FADED)

    def as_png(self) -> bytes:
        file = BytesIO()
        # Few colours: letters on paper, and their edges.
        self.image.quantize(64).save(file, "PNG", optimize=True)
        return file.getvalue()


@cache
def font(size: int, *, is_bold: bool) -> ImageFont.FreeTypeFont:
    file = FONTS / f"naskh-and-serif-{'bold' if is_bold else 'regular'}.woff2"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.RAQM)


@cache
def shape_of(family: Family) -> Image.Image:
    """Return the mark of a family as in the style sheet, large, as a mask."""
    mask = Image.new("L", (240, 240), 0)
    pen = ImageDraw.Draw(mask)
    box, thick = (20, 20, 220, 220), 36
    if family == Family.UNKNOWN:
        for start in range(0, 360, 45):
            pen.arc(box, start, start + 24, fill=255, width=thick)
    elif family == Family.OPEN:
        pen.ellipse(box, outline=255, width=thick)
        pen.pieslice(box, 180, 360, fill=255)
    elif family == Family.MET:
        pen.ellipse(box, fill=255)
    elif family == Family.NOT_MET:
        pen.polygon([(120, 8), (232, 120), (120, 232), (8, 120)], fill=255)
    else:
        pen.rectangle(box, outline=255, width=thick)
    return mask
