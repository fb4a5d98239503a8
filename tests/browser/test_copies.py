"""Copies as a reader opens them: from a disk, without any server, with scripts and without."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from playwright.sync_api import Page

from commitments.editions.offline import editions_of
from commitments.editions.site import export_site
from declarations.languages import LANGUAGES
from declarations.models import Declaration
from tests.browser.visits import open_page
from tests.commitments.editions.conftest import DAY

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
# What is typed as on another keyboard, and a word that the first thing found has.
ASKED = {
    "en": ("Sanctions", "Sanction leaders"),
    "fa-af": ("تحريم", "تحریم رهبران"),
    "ps": ("ښځې", "ښځ"),
}
LOADED_FONTS = """document.fonts.ready.then((fonts) =>
    [...fonts].filter((font) => font.status === "loaded" && /Arabic/.test(font.family)).length
)"""
SIZES = [(360, "dark"), (1280, "light")]


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory, django_db_blocker):  # noqa: ARG001  Its rows are copied.
    folder = tmp_path_factory.mktemp("copies")
    with django_db_blocker.unblock(), ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(write_copies, folder).result()
    return folder


def write_copies(folder):
    """Write them in a thread of their own: Playwright's event loop keeps Django off databases."""
    try:
        export_site(folder / "site", on=DAY)
        for edition in editions_of(Declaration.objects.get(), on=DAY):
            (folder / f"{edition.language.code}.html").write_bytes(edition.content)
    finally:
        connections.close_all()


@pytest.fixture(params=LANGUAGES)
def code(request):
    return request.param


def opened(page: Page, path):
    """Open a file, and return what the browser complains of and asks for from then on."""
    notes = []
    page.on("console", lambda message: notes.append(message.text))
    page.on("pageerror", lambda error: notes.append(str(error)))
    page.on("requestfailed", lambda request: notes.append(request.url))
    page.on("request", lambda r: r.url.startswith(("file:", "data:")) or notes.append(r.url))
    page.goto(path.as_uri())
    return notes


def search(page, words):
    page.fill("#search-words", words)
    page.keyboard.press("Enter")
    return page.locator(".hits li").first


def test_the_file_is_searched_in_any_spelling(chromium, folder, code):
    asked, expected = ASKED[code]
    with open_page(chromium) as page:
        notes = opened(page, folder / f"{code}.html")
        found = search(page, asked)
        assert expected in found.inner_text()
        found.get_by_role("link").click()

        assert page.evaluate("document.querySelector(':target') !== null")
        assert notes == []


def test_the_copy_of_the_site_is_searched_in_any_spelling(chromium, folder, code):
    asked, expected = ASKED[code]
    with open_page(chromium) as page:
        notes = opened(page, folder / f"site/{code}/index.html")
        page.locator(".sections a").last.click()
        found = search(page, asked)
        assert expected in found.inner_text()
        found.get_by_role("link").click()
        page.wait_for_url("**/index.html*")

        assert page.locator("html").get_attribute("lang") == LANGUAGES[code].tag
        assert notes == []


def test_the_copy_of_the_site_changes_its_language(chromium, folder, code):
    with open_page(chromium) as page:
        notes = opened(page, folder / "site/index.html")
        page.locator(f"a[lang={LANGUAGES[code].tag}]").click()
        page.locator("main a").first.click()
        for language in LANGUAGES.values():
            page.locator(f".languages a[lang={language.tag}]").click()
            page.wait_for_url(f"**/{language.code}/declarations/**")
            assert page.locator("html").get_attribute("dir") == language.direction

        assert notes == []


@pytest.mark.parametrize(("width", "colours"), SIZES, ids=["phone", "desktop"])
@pytest.mark.parametrize("place", ["{code}.html", "site/{code}/items/C09-2/index.html"])
def test_a_copy_is_never_wider_than_the_screen(chromium, folder, code, place, width, colours):
    size = {"width": width, "height": 740}
    with open_page(chromium, viewport=size, color_scheme=colours) as page:
        opened(page, folder / place.format(code=code))

        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("code", ["fa-af", "ps"])
@pytest.mark.parametrize("place", ["{code}.html", "site/{code}/index.html"])
def test_a_copy_brings_its_letters(chromium, folder, code, place):
    with open_page(chromium) as page:
        opened(page, folder / place.format(code=code))

        assert page.evaluate(LOADED_FONTS) > 0


def test_without_scripts_the_file_is_a_plain_document(chromium, folder, code):
    with open_page(chromium, java_script_enabled=False) as page:
        opened(page, folder / f"{code}.html")

        assert page.locator("input, form").count() == 0
        assert page.locator(".update").count() > 100


def test_a_copy_leaves_no_trace(chromium, folder, code):
    with open_page(chromium) as page:
        opened(page, folder / f"{code}.html")
        search(page, ASKED[code][0])

        assert page.context.cookies() == []
        assert page.evaluate("Object.keys(localStorage).length") == 0
