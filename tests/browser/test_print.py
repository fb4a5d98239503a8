"""Pages on paper: what acts on a screen is gone, and addresses of sources are there."""

import pytest

from declarations.languages import LANGUAGES
from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
AFTER = "link => getComputedStyle(link, '::after').content"


@pytest.fixture(params=LANGUAGES)
def on_paper(chromium, site, request):
    """Return a function that opens a page as it is printed."""
    with open_page(chromium) as page:
        page.emulate_media(media="print")

        def on_paper(path):
            page.goto(f"{site.url}/{request.param}/{path}")
            return page

        yield on_paper


@pytest.mark.parametrize(
    "path", ["declarations/second-vienna-2023/", "items/C10-1/", "updates/", "search/?q=icc"]
)
def test_what_acts_on_a_screen_alone_is_not_printed(on_paper, path):
    page = on_paper(path)

    live = page.locator("nav, form, button, .exit, .skip, [data-live]")
    assert live.count() > 2
    assert [live.nth(i).is_visible() for i in range(live.count())] == [False] * live.count()
    assert page.locator("h1").is_visible()


def test_the_address_of_a_source_is_printed(on_paper):
    link = on_paper("items/C10-1/").locator(".citation__source a").first

    assert link.evaluate(AFTER) == f'" {link.get_attribute("href")}"'


def test_a_status_is_told_without_colour(on_paper):
    page = on_paper("items/C10-1/")

    mark = page.locator(".status").first
    assert mark.is_visible()
    assert mark.evaluate("mark => getComputedStyle(mark).color") == "rgb(0, 0, 0)"
    shown = "mark => getComputedStyle(mark, '::before').printColorAdjust"
    assert mark.evaluate(shown) == "exact"
