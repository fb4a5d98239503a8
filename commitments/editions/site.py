"""The public site as files that open from a memory stick or any web server, in all languages.

Pages are found by following the links from the first pages of the languages, as a reader who is
not signed in. What is marked with ``data-live``, and every form, needs a server and is left out.
So is what is marked with ``data-origin`` where the copy does not say where the site is.
"""

import datetime as dt
import json
import mimetypes
import posixpath
import re
import shutil
import tempfile
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

import lxml.html
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http.request import validate_host
from django.template.loader import render_to_string
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils.translation import override
from lxml import etree

from commitments.editions import links, searching
from commitments.editions.offline import static_file
from commitments.ledger import Head, head
from declarations.languages import LANGUAGES, Language
from declarations.models import DataVersion

MARK = "export.json"
MARKED = {"ledger", "made_on", "origin", "pages"}
TOP = {"index.html", "search", "signing-key.pem", "static"}
# What search engines read of a page; a copy has no address to tell them.
ADDRESSES_FOR_MACHINES = (
    "//meta[starts-with(@content, 'http')] | //script[@type='application/ld+json']"
    " | //*[@id='cite']"
)
# Their answers are for programs that ask again, or for who is signed in.
NOT_COPIED = {"api", "developers"}
COPIED_BESIDE = {"choose-language", "signing-key"}
POLICY = "; ".join(
    [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        # "file:" for what browsers do not take for 'self' when a page is opened from a disk.
        *(f"{kind}-src 'self' file:" for kind in ("font", "frame", "img", "script", "style")),
    ]
)


class NotExported(Exception):
    """Raised when the site cannot be copied as it is. The former copy stays."""


@dataclass
class SiteCopy:
    """A copy of the site in the making."""

    folder: Path
    made_on: dt.date
    head: Head
    origin: str = ""
    # The file of each address, and what they are: pages, or files to keep.
    files: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    static: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        host = urlsplit(self.origin).netloc
        if host and not validate_host(host.partition(":")[0], settings.ALLOWED_HOSTS):
            message = f"{host} is no host of this site: ALLOWED_HOSTS does not name it."
            raise NotExported(message)
        self.host = host or settings.ALLOWED_HOSTS[0].lstrip(".")
        self.client = Client(headers={"accept-language": "", "host": self.host})
        hashed: dict[str, str] = getattr(staticfiles_storage, "hashed_files", {})
        self.plain_names = {served: name for name, served in hashed.items()}

    # Finding

    def crawl(self) -> None:
        """Fetch every page and file that the first pages lead to, each as it is served."""
        waiting = deque(["/", *(f"/{code}/" for code in LANGUAGES)])
        seen = set(waiting)
        while waiting:
            address = waiting.popleft()
            for found in self.fetch(address):
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)

    def fetch(self, address: str) -> list[str]:
        """Keep what is at ``address``, and return the addresses that it leads to."""
        answer: Any = self.client.get(address, secure=self.origin.startswith("https:"))
        self.refuse(address, answer)
        content_type = answer.headers["Content-Type"].partition(";")[0]
        if content_type != "text/html" or "Content-Disposition" in answer.headers:
            if not content_type.startswith(("application/atom", "application/rss")):
                self.keep(address, file_to_keep(address, answer), answer.content)
            return []
        page = links.parse(answer.content)
        leave_out_what_is_live(page, origin=self.origin)
        self.keep(address, page_file(address), links.serialise(page))
        self.pages[address] = self.files[address]
        found = [self.own(address, each) for _e, _a, all_ in links.linking(page) for each in all_]
        return [each for each in found if each and is_copied(each)]

    def refuse(self, address: str, answer: Any) -> None:
        """Raise NotExported for what is not for everybody, or is not there."""
        if answer.status_code != 200:  # noqa: PLR2004  "OK".
            message = f"{address} answers {answer.status_code}."
            raise NotExported(message)
        if address != "/" and "no-store" in answer.headers.get("Cache-Control", ""):
            message = f"{address} may not be stored."
            raise NotExported(message)
        if answer.cookies:
            message = f"{address} sets a cookie."
            raise NotExported(message)

    def keep(self, address: str, file: str, content: bytes) -> None:
        self.files[address] = file
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def own(self, page: str, address: str) -> str:
        """Return an address of this site that ``page`` names, from the root, with its anchor.

        "" for one of another site.
        """
        parts = urlsplit(urljoin(f"http://{self.host}{page}", address))
        if parts.scheme not in {"http", "https"} or parts.netloc != self.host:
            return ""
        return named(parts.path, parts.query)

    # Rewriting

    def finish(self) -> None:
        """Make of every page one that stands by itself, and put beside what pages load."""
        for language in LANGUAGES.values():
            self.write_search(language)
        for address, file in self.pages.items():
            path = self.folder / file
            page = links.parse(path.read_bytes())
            self.complete(page, address)
            path.write_bytes(links.serialise(page))
        while self.static:
            self.copy_static(self.static.pop())
        kept = {
            "made_on": self.made_on.isoformat(),
            "origin": self.origin,
            "pages": len(self.pages),
        }
        (self.folder / MARK).write_text(json.dumps(kept | {"ledger": vars(self.head)}, indent=2))

    def complete(self, page: Any, address: str) -> None:
        """Let links lead within the copy; add its policy, its search, and that it is a copy."""
        meta = {"http-equiv": "Content-Security-Policy", "content": POLICY}
        page.head.insert(1, etree.Element("meta", meta))
        if not self.origin:
            for element in page.xpath(ADDRESSES_FOR_MACHINES):
                links.remove(element)
        code = address.split("/")[1]
        languages = [LANGUAGES[code]] if code in LANGUAGES else list(LANGUAGES.values())
        if address == f"/{code}/search/":
            search = self.fragment("editions/_search.html", languages[0], address)
            page.xpath("//h1")[0].addnext(search)
        links.rewrite(page, lambda element, to: self.place(element, to, address))
        place = len(page.xpath("/html/body/a[@class='skip']"))
        for language in reversed(languages):
            page.body.insert(place, self.fragment("editions/_copy.html", language, address))

    def fragment(self, template: str, language: Language, address: str) -> Any:
        with override(language.code):
            context = {
                "language": language,
                "made_on": self.made_on,
                "head": self.head,
                "living": f"{self.origin}{address}" if self.origin else "",
                "script": f"/{settings.STATIC_URL.strip('/')}/{searching.SCRIPT}",
                "tables": f"/search/{language.code}.js",
            }
            html = render_to_string(template, context)
        return lxml.html.fragment_fromstring(html.strip())

    def place(self, element: Any, to: str, page: str) -> str | None:
        """Return what a link of ``page`` leads to in the copy; None for nothing."""
        if to.startswith("#"):
            return to
        if element.get("rel") == "canonical":
            return f"{self.origin}{page}" if self.origin else None
        address = self.own(page, to)
        if not address:
            return to
        anchor = urlsplit(to).fragment
        file = self.files.get(address) or self.static_name(address)
        if file:
            relative = posixpath.relpath(file, posixpath.dirname(self.files[page]) or ".")
            return quote(relative) + (f"#{anchor}" if anchor else "")
        if self.origin and element.tag in {"a", "link"}:
            element.set("rel", "noreferrer noopener" if element.tag == "a" else element.get("rel"))
            return self.origin + address + (f"#{anchor}" if anchor else "")
        return None

    def static_name(self, address: str) -> str:
        """Return the file in the copy of what pages load, and note that it is wanted; or ""."""
        if address.startswith("/search/"):
            return address.lstrip("/")
        prefix = f"/{settings.STATIC_URL.strip('/')}/"
        if not address.startswith(prefix):
            return ""
        name = unquote(address.removeprefix(prefix))
        name = self.plain_names.get(name, name)
        self.static.add(name)
        return f"static/{name}"

    def copy_static(self, name: str) -> None:
        """Copy a static file under its plain name, and note what a style sheet names."""
        content = static_file(name).read_bytes()
        if name.endswith(".css"):
            for found in links.CSS_ADDRESS.finditer(content.decode()):
                wanted = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[2]))
                if not found[2].startswith(("data:", "#")):
                    self.static.add(wanted)
        path = self.folder / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def write_search(self, language: Language) -> None:
        """Write what can be found in a language, for pages that may not fetch but load scripts."""
        rows = [
            (kind, title, text, f"../{file}" + (f"#{anchor}" if anchor else ""))
            for kind, title, text, address in searching.entries(language)
            for path, _hash, anchor in [address.partition("#")]
            for file in [self.files.get(f"/{language.code}/{path}", "").partition("/")[2]]
            if file
        ]
        texts = [f"{title} {text}" for _kind, title, text, _address in rows]
        data = searching.tables(language, texts) | {"entries": rows}
        path = self.folder / "search" / f"{language.code}.js"
        path.parent.mkdir(exist_ok=True)
        path.write_text(searching.as_script(data))


def named(path: str, query: str) -> str:
    """Return the one address of a page: numbered from the second, without an empty query."""
    pairs = parse_qsl(query)
    if pairs == [("page", "1")]:
        pairs = []
    return path + ("?" + query.lstrip("&") if pairs else "")


def is_copied(address: str) -> bool:
    """Tell whether an address is of a public page or file, with no other query than its page."""
    path, _mark, query = address.partition("?")
    if query and not re.fullmatch(r"page=\d+", query):
        return False
    try:
        match = resolve(path)
    except Resolver404:
        return False
    if not match.namespaces:
        return match.url_name in COPIED_BESIDE
    return match.namespaces[0] in settings.PUBLIC_NAMESPACES - NOT_COPIED


def page_file(address: str) -> str:
    """Return the file of a page: "en/updates/page-2/index.html"."""
    path, _mark, query = address.partition("?")
    number = query.removeprefix("page=")
    folder = unquote(path).strip("/")
    return posixpath.join(folder, f"page-{number}" if number else "", "index.html")


def file_to_keep(address: str, answer: Any) -> str:
    """Return the file of what is no page; in a folder, by the name that it is handed out under."""
    path = unquote(address.partition("?")[0]).lstrip("/")
    if not path.endswith("/"):
        return path
    given = re.search(r'filename="([^"/\\]+)"', answer.headers.get("Content-Disposition", ""))
    content_type = answer.headers["Content-Type"].partition(";")[0]
    return path + (given[1] if given else f"file{mimetypes.guess_extension(content_type) or ''}")


def leave_out_what_is_live(page: Any, *, origin: str) -> None:
    """Remove what needs a server to answer: forms, and elements that say so of themselves.

    Without an ``origin``, what names the address of the site is removed too.
    """
    for element in page.xpath("//*[@data-live] | //form"):
        links.remove(element)
    for element in page.xpath("//*[@data-origin]"):
        if not origin:
            links.remove(element)


def export_site(folder: Path, *, on: dt.date, origin: str = "") -> SiteCopy:
    """Write a copy of the site to ``folder``, in place of the former one, or change nothing.

    Raises NotExported.
    """
    refuse_to_overwrite(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        new, former = Path(beside) / "new", Path(beside) / "former"
        new.mkdir()
        copy = SiteCopy(new, made_on=on, head=head(), origin=origin)
        version = DataVersion.current().number
        copy.crawl()
        copy.finish()
        if DataVersion.current().number != version:
            message = "The content changed meanwhile. Run it again."
            raise NotExported(message)
        put_in_place(new, folder, former)
    return copy


def refuse_to_overwrite(folder: Path) -> None:
    """Raise NotExported where there is something that is no copy of the site."""
    is_free = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if folder.is_symlink() or not (is_free or is_a_copy(folder)):
        message = f"{folder} is there and is no copy of the site: name another folder."
        raise NotExported(message)


def is_a_copy(folder: Path) -> bool:
    """Tell whether a folder holds what `export_site` wrote, and nothing else at its top."""
    try:
        mark = json.loads((folder / MARK).read_text())
    except (OSError, ValueError):
        return False
    names = {path.name for path in folder.iterdir()}
    return isinstance(mark, dict) and mark.keys() >= MARKED and names <= {*LANGUAGES, *TOP, MARK}


def put_in_place(new: Path, folder: Path, former: Path) -> None:
    """Move a finished copy to where the former one is, which comes back if that fails."""
    if folder.exists():
        folder.rename(former)
    try:
        new.rename(folder)
    except OSError:
        if former.exists():
            former.rename(folder)
        raise
    shutil.rmtree(former, ignore_errors=True)
