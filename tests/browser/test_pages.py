"""What holds on every page, in every language."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.visits import (
    ALL_PAGES,
    MEMBERS_PAGES,
    PUBLIC_PAGES,
    READING_PAGES,
    SIGNED_IN,
    SITE,
    TRANSLATED_PAGES,
    Address,
    open_page,
    own_texts,
)

pytestmark = pytest.mark.browser

# 320 pixels are 1280 at 400 % (WCAG 2.2, 1.4.10).
NARROW = {"width": 320, "height": 640}
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"

# axe leaves the rule of WCAG 2.2 on the size of targets out by default.
AXE = {"rules": {"target-size": {"enabled": True}}}

# What depends on colours alone is looked at again where the reader asks for more contrast. Where
# the system forces colours, it answers for contrast: axe would read those of the page.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}

TRACES = """async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map((database) => database.name),
    ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
]"""


@dataclass(frozen=True)
class Visit:
    """An open page, the addresses that it asked for, and what the browser complained of."""

    address: Address
    page: Page
    requests: list[str]
    complaints: list[str]


def visiting(addresses):
    """Open each page once for all its tests: workers share the pages, not the tests of one."""
    pages = [
        pytest.param(address, id=str(address), marks=pytest.mark.xdist_group(str(address)))
        for address in addresses
    ]
    return pytest.mark.parametrize("visit", pages, indirect=True, scope="module")


@pytest.fixture(scope="module")
def visit(request, chromium, site, signed_in):
    address = request.param
    state = signed_in if address.kind in SIGNED_IN else None
    with open_page(chromium, locale=address.accept_language, storage_state=state) as page:
        visit = Visit(address, page, requests=[], complaints=[])
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("requestfailed", lambda request: visit.complaints.append(request.url))
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.on("console", lambda message: visit.complaints.append(message.text))
        path = address.path.format(code=address.language.code, clause=site.clause, draft=site.draft)
        page.goto(site.url + path, wait_until="networkidle")
        yield visit


@visiting(ALL_PAGES)
def test_a_page_is_in_its_language_and_direction(visit):
    language = visit.page.evaluate("document.documentElement.lang")
    direction = visit.page.evaluate("getComputedStyle(document.body).direction")

    assert language.lower() == visit.address.language.tag.lower()
    assert direction == visit.address.language.direction


@visiting(ALL_PAGES)
def test_the_browser_finds_nothing_to_complain_of(visit):
    assert visit.complaints == [NOT_FOUND] * (visit.address.kind == "not-found")


@visiting(ALL_PAGES)
def test_nobody_else_is_asked_for_anything(visit, site):
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(site.url).netloc}


@visiting(ALL_PAGES)
@pytest.mark.parametrize("size", [NARROW, PHONE, DESKTOP], ids=["narrow", "phone", "desktop"])
def test_a_page_is_never_wider_than_the_screen(visit, size):
    visit.page.set_viewport_size(size)

    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@visiting(PUBLIC_PAGES)
def test_reading_leaves_no_trace(visit):
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate(TRACES) == []


@visiting([*READING_PAGES, *MEMBERS_PAGES])
@pytest.mark.parametrize(
    ("size", "colours"), [(NARROW, "dark"), (DESKTOP, "light")], ids=["narrow", "desktop"]
)
def test_a_page_has_no_barriers(visit, size, colours):
    visit.page.set_viewport_size(size)
    visit.page.emulate_media(color_scheme=colours)

    found = Axe().run(visit.page, options=AXE)

    assert found.violations_count == 0, found.generate_report()


@visiting([*READING_PAGES, *MEMBERS_PAGES])
def test_colours_tell_enough_apart_with_more_contrast(visit):
    found = {}
    for colours in ("light", "dark"):
        visit.page.emulate_media(color_scheme=colours, contrast="more")
        found[colours] = Axe().run(visit.page, options=COLOURS).response["violations"]
    visit.page.emulate_media(color_scheme="light", contrast="no-preference")

    assert found == {"light": [], "dark": []}


@visiting(READING_PAGES)
def test_a_page_shows_its_text_without_scripts(visit, chromium):
    language = visit.address.accept_language
    with open_page(chromium, locale=language, java_script_enabled=False) as page:
        page.goto(visit.page.url)

        assert page.inner_text("body") == visit.page.inner_text("body")


@visiting(SITE)
def test_the_first_tab_stop_leads_past_the_navigation(visit):
    visit.page.keyboard.press("Tab")
    first = visit.page.evaluate("document.activeElement.className")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")

    assert first == "skip"
    assert visit.page.evaluate("document.querySelector(':target').localName") == "main"
    assert visit.page.evaluate("document.activeElement.closest('header')") is None


@visiting(TRANSLATED_PAGES)
def test_digits_are_those_of_the_language(visit):
    assert [text for text in own_texts(visit.page) if re.search("[0-9٠-٩]", text)] == []


@visiting(TRANSLATED_PAGES)
def test_nothing_is_in_english(visit):
    assert [text for text in own_texts(visit.page) if re.search("[A-Za-z]", text)] == []
