"""An EPUB 3 book: a ZIP file of pages, made of the same bytes whenever it says the same.

Source: https://www.w3.org/TR/epub-33/#sec-ocf
"""

import io
import re
import uuid
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.template.loader import render_to_string

from declarations.languages import Language

MEDIA_TYPE = "application/epub+zip"
# The earliest moment that a ZIP file can name.
BEGINNING = (1980, 1, 1, 0, 0, 0)
# The sheet that declares the fonts of a text from right to left, or from left to right.
FONTS = {True: "css/document-arabic.css", False: "css/document-latin.css"}


def book(context: Mapping[str, Any], *, language: Language, request: HttpRequest) -> bytes:
    """Return the declaration that ``context`` holds as a book."""
    declared = static(FONTS[language.is_rtl])
    fonts = re.findall(r"fonts/([\w-]+\.woff2)", declared.decode())
    values = {
        **context,
        "language": language,
        "fonts": fonts,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, context["address"]).urn,
    }
    pages = {
        "META-INF/container.xml": "documents/epub/container.xml",
        "book/package.opf": "documents/epub/package.xml",
        "book/contents.xhtml": "documents/epub/contents.html",
        "book/text.xhtml": "documents/epub/text.html",
    }
    files = {
        name: render_to_string(template, values, request).lstrip().encode()
        for name, template in pages.items()
    }
    files["book/css/document.css"] = declared + static("css/document.css")
    files |= {f"book/fonts/{name}": static(f"fonts/{name}") for name in fonts}
    return packed(files)


def static(name: str) -> bytes:
    return Path(str(finders.find(name))).read_bytes()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as a ZIP file that begins with its media type, as EPUB wants it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", BEGINNING), MEDIA_TYPE)
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()
