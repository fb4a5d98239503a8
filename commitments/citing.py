"""How a page is cited: the state of the account that was read, and files for reference managers."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from commitments.ledger import Head
from commitments.subjects import title_of
from declarations.calendars import format_date, local_digits
from declarations.languages import Language, Served, served
from declarations.models import Clause, DataVersion, Declaration


@dataclass(frozen=True)
class Reference:
    """A page as it was read on a day, at a version of the data and an entry of the ledger.

    It was issued when an update was recorded, or else when the public content last changed.
    """

    title: Served
    language: Language
    address: str
    state: DataVersion
    head: Head
    read_on: dt.date
    issued_on: dt.date
    declaration: Declaration | None = None

    @property
    def site(self) -> str:
        """The author: the project, and no person."""
        return _("Vienna Declaration Follow-up")

    @property
    def key(self) -> str:
        """What the reference is called in a file: "vienna-items-C09-2-ps"."""
        _scheme, _slashes, path = self.address.partition("://")
        _host, code, *parts = path.strip("/").split("/")
        return "-".join(["vienna", *parts, code])

    @property
    def occasion(self) -> str:
        """Where and when the text was adopted; "" for what is a text of this project."""
        if not self.declaration:
            return ""
        first, last = (
            format_date(day, language=self.language)[0]
            for day in (self.declaration.started_on, self.declaration.ended_on)
        )
        place = served(self.declaration, "place", language=self.language).text
        said = {"place": place, "first": first, "last": last}
        if first == last:
            return _("Text of a conference on %(first)s (%(place)s).") % said
        return _("Text of a conference from %(first)s to %(last)s (%(place)s).") % said

    @property
    def note(self) -> str:
        """What was read, so exactly that anybody can tell whether it is the same still."""
        numbers = {"version": self.state.number, "entry": self.head.number}
        local = {name: local_digits(n, language=self.language) for name, n in numbers.items()}
        said = _("Data version %(version)s; head of the ledger: entry %(entry)s, %(digest)s.")
        return " ".join(filter(None, [self.occasion, said % {**local, "digest": self.head.digest}]))


def root_of(request: HttpRequest) -> str:
    """Return the address of this site, as the reader reached it."""
    return f"{request.scheme}://{request.get_host()}"


def reference_to(
    subject: Any,
    *,
    language: Language,
    root: str,
    state: DataVersion,
    head: Head,
    read_on: dt.date,
) -> Reference:
    """Return the reference to the page of ``subject`` at the site whose address is ``root``."""
    return Reference(
        title=title_of(subject, language),
        language=language,
        address=root + subject.get_absolute_url(),
        state=state,
        head=head,
        read_on=read_on,
        issued_on=getattr(subject, "recorded_on", state.changed_at.date()),
        declaration=declaration_of(subject),
    )


def declaration_of(subject: Any) -> Declaration | None:
    """Return the declaration whose own words a page shows first, or None."""
    if isinstance(subject, Clause):
        return subject.declaration
    return subject if isinstance(subject, Declaration) else None


# What would mean something to TeX. Braces are spelled out, since BibTeX counts them even escaped.
# Source: https://www.ctan.org/pkg/btxdoc, "BibTeXing", section 4
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{sign: f"\\{sign}" for sign in "$&%#_"},
    }
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905  Twelve words.


def as_bibtex(reference: Reference) -> str:
    """Return an entry in UTF-8. `@misc` is known to BibTeX and biblatex alike."""
    fields = {
        "author": f"{{{in_tex(reference.site)}}}",
        "title": f"{{{in_tex(reference.title.text)}}}",
        "year": str(reference.issued_on.year),
        "language": reference.language.tag,
        "url": reference.address,
        "urldate": reference.read_on.isoformat(),
        "note": in_tex(reference.note),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items()]
    lines.append(f"  month = {MONTHS[reference.issued_on.month - 1]},\n")
    return f"@misc{{{reference.key},\n{''.join(lines)}}}\n"


def in_tex(text: str) -> str:
    return in_a_line(text).translate(TEX)


def in_a_line(text: str) -> str:
    return " ".join(text.split())


def as_ris(reference: Reference) -> str:
    """Return a record: TY first, ER last, lines ended by CR and LF.

    Source: https://refman.com/sites/rm/files/m/direct_export_ris.pdf
    """
    record = [
        ("TY", "ELEC"),
        ("AU", reference.site),
        ("TI", reference.title.text),
        ("PB", reference.site),
        ("PY", str(reference.issued_on.year)),
        ("DA", f"{reference.issued_on:%Y/%m/%d}/"),
        ("Y2", f"{reference.read_on:%Y/%m/%d}/"),
        ("LA", reference.language.tag),
        ("UR", reference.address),
        ("N1", reference.note),
        ("ID", reference.key),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {in_a_line(value)}\r\n" for tag, value in record)


def as_csl(reference: Reference) -> str:
    """Return a list of one item. It is a web page: a declaration of a conference is no law.

    Source: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
    """
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "webpage",
        "title": reference.title.text,
        "container-title": reference.site,
        "author": [{"literal": reference.site}],
        "issued": {"date-parts": [parts_of(reference.issued_on)]},
        "accessed": {"date-parts": [parts_of(reference.read_on)]},
        "language": reference.language.tag,
        "URL": reference.address,
        "version": str(reference.state.number),
        "note": reference.note,
    }
    if text := reference.declaration:
        item["original-date"] = {"date-parts": [parts_of(text.started_on), parts_of(text.ended_on)]}
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def parts_of(day: dt.date) -> list[int]:
    return [day.year, day.month, day.day]


@dataclass(frozen=True)
class Format:
    """A format of reference managers: its name, the ending of its files, its media type."""

    name: str
    ending: str
    media_type: str
    write: Callable[[Reference], str]


FORMATS = [
    Format("BibTeX", "bib", "application/x-bibtex; charset=utf-8", as_bibtex),
    Format("RIS", "ris", "application/x-research-info-systems; charset=utf-8", as_ris),
    Format("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", as_csl),
]
