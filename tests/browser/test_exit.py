"""Leaving in a hurry: by the link and by the Shift key, with scripts and without."""

import pytest

from declarations.languages import LANGUAGES
from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
AWAY = "https://www.google.com/"
LEAVE_AND_LOOK = """() => {
    document.querySelector("[data-exit]").click();
    return document.body.innerText;
}"""
WORDS = {"en": "Exit this page", "fa-af": "خروج فوری", "ps": "ژر وتل"}


@pytest.fixture(params=LANGUAGES)
def page(chromium, site, request):
    """Open the ICC demand after a page that is not ours; what is away answers from here."""
    with open_page(chromium) as page:
        page.route(f"{AWAY}**", lambda route: route.fulfill(body="<title>Away</title>"))
        page.goto(f"{AWAY}before")
        page.goto(f"{site.url}/{request.param}/items/C10-1/")
        page.language = request.param
        yield page


def test_the_link_leaves_and_going_back_does_not_return(page):
    page.get_by_role("link", name=WORDS[page.language]).click()
    page.wait_for_url(AWAY)

    page.go_back()

    assert page.url == f"{AWAY}before"
    page.go_forward()
    assert page.url == AWAY


def test_shift_three_times_leaves(page):
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(AWAY)


@pytest.mark.parametrize("keys", [["Shift", "Shift"], ["Shift", "a", "Shift", "b", "Shift", "c"]])
def test_other_keys_do_not_leave(page, keys):
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert "/items/C10-1/" in page.url


def test_who_types_capital_letters_stays(chromium, site):
    with open_page(chromium) as page:
        page.goto(f"{site.url}/en/search/")
        page.focus("#id_q")
        for _ in range(4):
            page.keyboard.press("Shift")
        page.wait_for_timeout(300)
        assert page.url.endswith("/en/search/")


def test_the_page_is_empty_at_once_however_slow_the_other_is(chromium, site):
    with open_page(chromium) as page:
        page.route(f"{AWAY}**", lambda route: route.abort())
        page.goto(f"{site.url}/en/items/C10-1/")
        assert page.evaluate(LEAVE_AND_LOOK) == ""


def test_without_scripts_the_link_leads_away(chromium, site):
    with open_page(chromium, java_script_enabled=False) as page:
        page.route(f"{AWAY}**", lambda route: route.fulfill(body="<title>Away</title>"))
        page.goto(f"{site.url}/ps/items/C10-1/")
        page.get_by_role("link", name=WORDS["ps"]).click()
        page.wait_for_url(AWAY)


def test_the_link_is_seen_and_covers_no_other(chromium, site):
    with open_page(chromium, viewport={"width": 360, "height": 640}) as page:
        page.goto(f"{site.url}/ps/")
        box = page.locator("[data-exit]").bounding_box()
        assert box["height"] >= 24
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["x"] < 180  # The end of a line from right to left.
