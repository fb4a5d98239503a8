"""What a page on the web says of itself: its title, who publishes it, when, in which language.

An address comes from outside and may point inside: at this machine, its network or the service
that hands out a cloud's keys. `ssrfguard` looks a name up once, refuses what is not public, and
connects to the very address it checked, for each redirect anew.
"""

import datetime as dt
import json
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import httpx
from lxml import etree, html
from ssrfguard import Policy, SSRFGuardError
from ssrfguard.httpx import Client

POLICY = Policy(max_redirects=3)
SECONDS = 10
LIMIT = 512 * 1024
HEADERS = {"User-Agent": "Mozilla/5.0", "Accept": "text/html", "Accept-Encoding": "identity"}
PAGES = {"text/html", "application/xhtml+xml"}
FAILURES = (SSRFGuardError, httpx.HTTPError, httpx.InvalidURL, etree.LxmlError, ValueError)


class NotRead(Exception):
    """Raised where no page could be read. It does not say why: that would map our network."""


class Metadata(NamedTuple):
    """What a page says of itself: empty where it says nothing."""

    title: str = ""
    publisher: str = ""
    published_on: dt.date | None = None
    language: str = ""


def look_up(address: str, policy: Policy = POLICY) -> Metadata:
    """Return what the page at ``address`` says of itself. Raises NotRead.

    At most LIMIT bytes are read, for SECONDS, of addresses that ``policy`` allows. No cookie, no
    referrer and no proxy of the environment is used.
    """
    try:
        with Client(
            policy=policy, headers=HEADERS, timeout=SECONDS, trust_env=False, follow_redirects=True
        ) as client:
            content, charset = read(client, address)
        return metadata_in(content, charset)
    except (
        SSRFGuardError,
        httpx.HTTPError,
        httpx.InvalidURL,
        etree.LxmlError,
        ValueError,
    ) as error:
        raise NotRead from error


def read(client: Client, address: str) -> tuple[bytes, str | None]:
    """Return the beginning of a page, and the charset that its server names. Raises NotRead."""
    end = time.monotonic() + SECONDS
    with client.stream("GET", address) as response:
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        is_packed = response.headers.get("Content-Encoding", "identity") != "identity"
        if not response.is_success or kind not in PAGES or is_packed:
            raise NotRead
        content = b""
        for chunk in response.iter_raw():
            content += chunk
            if len(content) >= LIMIT:
                break
            if time.monotonic() > end:
                raise NotRead
        return content[:LIMIT], response.charset_encoding


def metadata_in(content: bytes, charset: str | None = None) -> Metadata:
    """Return what a page says of itself.

    It is read where publishers write it: Open Graph (https://ogp.me), schema.org in JSON-LD
    (https://schema.org/Article), the elements of HTML. Raises ValueError and LxmlError.
    """
    page = html.document_fromstring(content, parser=html.HTMLParser(encoding=known(charset)))
    articles = list(articles_in(page))
    named = {
        each.get("property") or each.get("name"): each.get("content", "")
        for each in page.iter("meta")
    }
    headline = next(filter(None, (text_of(each.get("headline")) for each in articles)), "")
    publisher = next(filter(None, (text_of(each.get("publisher")) for each in articles)), "")
    published = next(filter(None, (text_of(each.get("datePublished")) for each in articles)), "")
    return Metadata(
        shortened(named.get("og:title") or headline or page.findtext(".//title") or "", 500),
        shortened(named.get("og:site_name") or publisher, 200),
        day_in(named.get("article:published_time") or published or named.get("date", "")),
        page.get("lang", "").partition("-")[0].lower(),
    )


def known(charset: str | None) -> str | None:
    try:
        "".encode(charset or "")
    except LookupError:
        return None
    return charset


def articles_in(page: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a page's JSON-LD, those of a graph one by one."""
    for script in page.iterfind('.//script[@type="application/ld+json"]'):
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        graph = found.get("@graph", found) if isinstance(found, dict) else found
        objects = graph if isinstance(graph, list) else [graph]
        yield from (each for each in objects if isinstance(each, dict))


def text_of(value: Any) -> str:
    """Return a text of JSON-LD, or the name of an organisation."""
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def shortened(text: str, length: int) -> str:
    """Return a text on one line, of a column's length."""
    return " ".join(text.replace("\0", "").split())[:length]


def day_in(text: str) -> dt.date | None:
    """Return the day of a moment in ISO 8601, or None."""
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
