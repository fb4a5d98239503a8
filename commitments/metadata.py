"""What a page on the web says of itself: its title, who publishes it, when, in which language."""

import asyncio
import datetime as dt
import json
from collections.abc import Iterator
from threading import Lock
from typing import Any, NamedTuple

from lxml import etree, html
from ssrfguard import Policy

from commitments import outgoing

POLICY = Policy(max_redirects=3)
SECONDS = 10
LIMIT = 512 * 1024
HEADERS = {"User-Agent": "Mozilla/5.0", "Accept": "text/html", "Accept-Encoding": "identity"}
PAGES = {"text/html", "application/xhtml+xml"}
FAILURES = (*outgoing.FAILURES, etree.LxmlError)
AT_WORK = Lock()


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
    referrer and no proxy of the environment is used. One page is read at a time: who asks while
    another is read gets NotRead, so that slow pages do not hold every thread of the server.
    """
    if not AT_WORK.acquire(blocking=False):
        raise NotRead
    try:
        content, charset = asyncio.run(read(address, policy))
        return metadata_in(content, charset)
    except FAILURES as error:
        raise NotRead from error
    finally:
        AT_WORK.release()


async def read(address: str, policy: Policy) -> tuple[bytes, str | None]:
    """Return the beginning of a page, and the charset that its server names. Raises NotRead."""
    async with (
        outgoing.client_for(
            policy, seconds=SECONDS, headers=HEADERS, follow_redirects=True
        ) as client,
        client.stream("GET", address) as response,
    ):
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        is_packed = response.headers.get("Content-Encoding", "identity") != "identity"
        if not response.is_success or kind not in PAGES or is_packed:
            raise NotRead
        content = b""
        async for chunk in response.aiter_raw():
            content += chunk
            if len(content) >= LIMIT:
                break
        return content[:LIMIT], response.charset_encoding


def metadata_in(content: bytes, charset: str | None = None) -> Metadata:
    """Return what a page says of itself.

    It is read where publishers write it: Open Graph (https://ogp.me), schema.org in JSON-LD
    (https://schema.org/Article), the elements of HTML. Raises ValueError and LxmlError.
    """
    page = html.document_fromstring(content, parser=parser_for(charset))
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


def parser_for(charset: str | None) -> html.HTMLParser:
    """Return a parser of a charset, or one that looks for it in the page."""
    try:
        return html.HTMLParser(encoding=charset)
    except LookupError:
        return html.HTMLParser()


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
    whole = text.replace("\0", "").encode(errors="ignore").decode()
    return " ".join(whole.split())[:length]


def day_in(text: str) -> dt.date | None:
    """Return the day of a moment in ISO 8601, or None."""
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
