"""HTML set as PDF, on machines that have WeasyPrint and Pango. Nothing is fetched for it."""

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from django.conf import settings
from django.contrib.staticfiles import finders

SHEETS = [f"css/document{part}.css" for part in ("-arabic", "-latin", "", "-pages")]


class NotOurFile(ValueError):
    """Raised for an address that is none of our static files. The document goes without it."""


@lru_cache
def is_possible() -> bool:
    """Tell whether this machine can set PDF. It takes half a second, once."""
    try:
        import_module("weasyprint")
    except (ImportError, OSError):
        return False
    return True


def set_as_pdf(html: str, *, address: str) -> bytes:
    """Return ``html``, a whole page at ``address``, as tagged PDF (PDF/UA-1)."""
    weasyprint = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()
    fetcher = our_files()
    sheets = [
        weasyprint.CSS(filename=finders.find(name), font_config=fonts, url_fetcher=fetcher)
        for name in SHEETS
    ]
    page = weasyprint.HTML(string=html, base_url=address, url_fetcher=fetcher)
    made: bytes = page.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1")
    return made


def our_files() -> Any:
    """Return a fetcher of WeasyPrint's that opens our static files, and no other address."""
    base = import_module("weasyprint.urls").URLFetcher

    def fetch(self: Any, url: str, headers: Any = None) -> Any:
        if not is_ours(url):
            raise NotOurFile(url)
        return base.fetch(self, url, headers)

    return type("OurFiles", (base,), {"fetch": fetch})()


def is_ours(url: str) -> bool:
    """Tell whether ``url`` is the address of a file among our static ones."""
    parts = urlsplit(url)
    path = Path(url2pathname(parts.path)).resolve()
    folders = [Path(folder).resolve() for folder in settings.STATICFILES_DIRS]
    is_local = parts.scheme == "file" and not parts.netloc
    return is_local and any(path.is_relative_to(folder) for folder in folders)
