"""A declaration with all that became of it, as one file that asks nothing of the network."""

import base64
import datetime as dt
import hashlib
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils.translation import override
from lxml import etree

from commitments.editions import links, searching
from commitments.editions.signing import public_key, sign
from commitments.keeping import kept
from commitments.ledger import head
from commitments.models import FollowUp, Item
from commitments.statuses import Kind, Status
from commitments.views import current_assessment, published, together
from declarations.caching import entity_tag
from declarations.languages import LANGUAGES, Language
from declarations.models import Clause, DataVersion, Declaration

SEARCHED = ".clause, .item[id], .update"
KEY_NAME = "signing-key.pem"


@dataclass(frozen=True)
class Edition:
    """One file: its name, the language that it is in, what it holds, and its signature if any."""

    name: str
    language: Language
    content: bytes
    signature: bytes | None

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def kilobytes(self) -> int:
        return round(len(self.content) / 1000)


def editions_of(declaration: Declaration, *, on: dt.date) -> list[Edition]:
    """Return the editions of the day ``on`` in every language, made once for each data version.

    Raises TooBusy.
    """
    contents = kept(
        cache_key(declaration, on=on),
        lambda: [made(declaration, language, on=on) for language in LANGUAGES.values()],
    )
    return [
        Edition(f"{declaration.slug}.{language.tag}.html", language, content, sign(content))
        for language, content in zip(LANGUAGES.values(), contents, strict=True)
    ]


def cache_key(declaration: Declaration, *, on: dt.date) -> str:
    """Return what the files of a day are kept under until the content or the program changes."""
    return f"editions:{entity_tag(declaration.slug, DataVersion.current().number, on)}"


def made(declaration: Declaration, language: Language, *, on: dt.date) -> bytes:
    """Return the edition in one language."""
    with override(language.code):
        request = RequestFactory().get(declaration.get_absolute_url())
        context = {"declaration": declaration, "day": on, "head": head()}
        html = render_to_string(
            "editions/offline.html", context | told(declaration, on=on), request=request
        )
        page = links.parse(re.sub(r"\n\s*", "\n", html))
        lead_within(page)
    lighten(page)
    enclose(page, language)
    return links.serialise(page)


def told(declaration: Declaration, *, on: dt.date) -> dict[str, Any]:
    """Return the clauses, the items with where they stand and what happened, and the statuses."""
    items = Item.objects.filter(clause__declaration=declaration).for_display()
    updates, follow_ups = defaultdict[int, list[Any]](list), defaultdict[int, list[Any]](list)
    for update in published().filter(item__clause__declaration=declaration):
        updates[update.item_id].append(update)
    for each in FollowUp.objects.filter(item__clause__declaration=declaration).for_display():
        standing = (each, current_assessment(each, updates[each.item_id]), each.response(on=on))
        follow_ups[each.item_id].append(standing)
    return {
        "clauses": declaration.clauses.for_display().prefetch_related(
            "items__follow_ups__addressee", Clause.with_translations()
        ),
        "files": [
            (item, follow_ups[item.pk], together(updates[item.pk]))
            for item in items.prefetch_related(Item.with_translations())
        ],
        "statuses_of_action": Status.of_kind(Kind.DEMAND),
        "statuses_of_conditions": [s for s in Status if s not in Status.of_kind(Kind.DEMAND)],
        "kinds": list(Kind),
    }


def lead_within(page: Any) -> None:
    """Let each link to the site lead to its place in the file, or be plain text."""
    anchors = links.anchors_of(page)

    def replace(_element: Any, address: str) -> str | None:
        if not address.startswith("/"):
            return address
        anchor = anchor_of(address)
        return f"#{anchor}" if anchor in anchors else None

    for element in page.xpath("//a[@hreflang][starts-with(@href, '/')]"):
        links.remove(element)  # It leads to another language, which is another file.
    links.rewrite(page, replace)
    for element in page.xpath("//p[contains(@class, 'translation-state')]"):
        element.text = element.text_content().strip(" ·\n")


def lighten(page: Any) -> None:
    """Take away what the file says already: the page's own language, and that of what is linked."""
    language = page.get("lang")
    for element in page.body.iter("a"):
        element.attrib.pop("hreflang", None)
    for element in page.body.xpath(".//*[@lang=$own]", own=language):
        if element.xpath("string(ancestor::*[@lang][1]/@lang)") == language:
            del element.attrib["lang"]
            element.attrib.pop("dir", None)


def anchor_of(address: str) -> str:
    """Return the place in the file of what an address of the site shows; "" for none."""
    path, _hash, fragment = address.partition("#")
    try:
        match = resolve(path)
    except Resolver404:
        return ""
    named = match.kwargs
    places = {
        "declarations:declaration": fragment or "main",
        "declarations:clause": str(named.get("key", "")),
        "commitments:item": fragment or str(named.get("slug", "")),
        "commitments:update": f"update-{named.get('number', '')}",
        "commitments:method": fragment,
    }
    return places.get(match.view_name, "")


def enclose(page: Any, language: Language) -> None:
    """Put styles, fonts and scripts into the file, and forbid it everything else."""
    tables = searching.tables(language, [page.body.text_content()]) | {"selector": SEARCHED}
    scripts = [searching.as_script(tables), static_text(searching.SCRIPT)]
    style = styles(with_fonts=language.is_rtl)
    policy = "; ".join(
        [
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "font-src data:",
            f"style-src {hash_of(style)}",
            f"script-src {' '.join(map(hash_of, scripts))}",
        ]
    )
    meta = etree.Element("meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    page.head.insert(1, meta)  # After the encoding, before all that it rules.
    etree.SubElement(page.head, "style").text = style
    for script in scripts:
        etree.SubElement(page.body, "script").text = script


def styles(*, with_fonts: bool) -> str:
    """Return the site's own style sheets as one text, the fonts within it."""
    css = static_text("css/site.css")
    if with_fonts:
        css = links.rewrite_css(static_text("css/fonts.css"), as_data) + css
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def as_data(address: str) -> str:
    """Return a font as an address that holds it."""
    content = static_file(address.removeprefix("../")).read_bytes()
    return f"data:font/woff2;base64,{base64.b64encode(content).decode()}"


def static_text(name: str) -> str:
    return static_file(name).read_text()


def static_file(name: str) -> Path:
    """Return where a static file lies as it was written, whatever it is served as."""
    found = finders.find(name)
    if found is None:
        raise FileNotFoundError(name)
    return Path(found)


def hash_of(code: str) -> str:
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def files_of(editions: Iterable[Edition]) -> dict[str, bytes]:
    """Return the files to hand out, by name: editions, digests, signatures and their key."""
    files, digests = dict[str, bytes](), ""
    for edition in editions:
        files[edition.name] = edition.content
        digests += f"{edition.digest}  {edition.name}\n"
        if edition.signature:
            files[f"{edition.name}.sig"] = edition.signature
    files["SHA256SUMS"] = digests.encode()
    key = public_key()
    return files | ({KEY_NAME: key} if key else {})


def archive(files: dict[str, bytes], *, on: dt.date) -> bytes:
    """Return the files as ZIP, the same bytes for the same files and day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(info, content)
    return out.getvalue()
