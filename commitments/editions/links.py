"""The addresses in a page or a style sheet, and what becomes of those that are not copied."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import lxml.html

ATTRIBUTES = ("href", "src", "srcset", "poster", "data")
CSS_ADDRESS = re.compile(r"""url\(\s*(["']?)([^"')]+)\1\s*\)""")
# What a link that leads nowhere has no use for.
OF_LINKS = ("href", "hreflang", "type", "rel", "download", "ping", "referrerpolicy", "target")


def parse(html: bytes | str) -> Any:
    """Return a page as a tree."""
    content = html.encode() if isinstance(html, str) else html
    return lxml.html.document_fromstring(content, parser=lxml.html.HTMLParser(encoding="utf-8"))


def serialise(page: Any) -> bytes:
    text: str = lxml.html.tostring(page, encoding="unicode", doctype="<!doctype html>")
    return f"{text}\n".encode()


def linking(page: Any) -> Iterator[tuple[Any, str, list[str]]]:
    """Yield each element of a page that names addresses, with the attribute and the addresses."""
    for element in list(page.iter()):
        if not isinstance(element.tag, str):
            continue
        for attribute in ATTRIBUTES:
            value = element.get(attribute)
            if value is not None and (attribute != "data" or element.tag == "object"):
                yield element, attribute, addresses_in(attribute, value)


def addresses_in(attribute: str, value: str) -> list[str]:
    if attribute != "srcset":
        return [value.strip()]
    return [part.split()[0] for part in value.split(",") if part.strip()]


def rewrite(page: Any, replace: Callable[[Any, str], str | None]) -> None:
    """Change each address of a page to what ``replace`` returns for it; None takes it away."""
    for element, attribute, addresses in linking(page):
        replaced = {address: replace(element, address) for address in addresses}
        if None in replaced.values():
            take_away(element, attribute)
            continue
        value = element.get(attribute)
        for address, new in replaced.items():
            value = value.replace(address, new) if attribute == "srcset" else new
        element.set(attribute, value)


def take_away(element: Any, attribute: str) -> None:
    """Turn a link to plain text; remove what cannot be without its address."""
    if element.tag != "a":
        remove(element)
        return
    element.tag = "span"
    for name in {*OF_LINKS, attribute} & set(element.keys()):
        del element.attrib[name]


def remove(element: Any) -> None:
    """Remove an element and what is in it; what follows it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def anchors_of(page: Any) -> set[str]:
    return set(page.xpath("//@id"))


def rewrite_css(css: str, replace: Callable[[str], str]) -> str:
    """Return a style sheet with each address in ``url()`` changed."""
    return CSS_ADDRESS.sub(lambda found: f'url("{replace(found[2])}")', css)
