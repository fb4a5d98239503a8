"""What others take along: frames on pages of somebody else, and the buttons that copy."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from declarations.languages import LANGUAGES
from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def elsewhere(chromium, tmp_path):
    """Return a function that opens a page of another site, with this HTML on it."""
    handler = partial(Quiet, directory=tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, open_page(chromium) as page:
        Thread(target=server.serve_forever, daemon=True).start()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))

        def elsewhere(html):
            icon = '<link rel="icon" href="data:,">'
            start = f"<!doctype html><title>Elsewhere</title>{icon}"
            (tmp_path / "index.html").write_text(start + html)
            page.goto(f"http://127.0.0.1:{server.server_port}/", wait_until="networkidle")
            return page, complaints

        yield elsewhere
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments):
        pass


def code_of(chromium, address):
    """Return the code that a page gives to copy."""
    with open_page(chromium) as page:
        page.goto(address)
        return page.input_value("#embed-code")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", ["items/C09-2/", "addressees/un/"])
def test_the_code_to_copy_shows_the_account_on_another_site(chromium, site, elsewhere, code, path):
    page, complaints = elsewhere(code_of(chromium, f"{site.url}/{code}/{path}"))

    frame = page.frames[1]
    border = "getComputedStyle(document.body).borderTopWidth"
    assert frame.inner_text("h1")
    assert frame.evaluate(border) == "4px"
    assert complaints == []
    assert page.context.cookies() == []


def test_a_frame_without_a_language_follows_the_reader(elsewhere, site):
    page, _complaints = elsewhere(f'<iframe src="{site.url}/embed/items/C09-2/?lang=ps"></iframe>')

    assert page.frames[1].evaluate("document.documentElement.lang") == "ps"


def test_no_other_page_is_shown_in_a_frame(elsewhere, site):
    page, complaints = elsewhere(f'<iframe src="{site.url}/en/items/C09-2/"></iframe>')

    assert page.frames[1].url.startswith("chrome-error")
    assert "frame-ancestors 'none'" in complaints[0]


def test_a_link_in_a_frame_opens_the_page_beside_it(chromium, site, elsewhere):
    page, _complaints = elsewhere(code_of(chromium, f"{site.url}/en/items/C09-2/"))

    with page.context.expect_page() as opened:
        page.frames[1].click("h1 a")
    opened.value.wait_for_load_state()

    assert opened.value.url == f"{site.url}/en/items/C09-2/"
    assert opened.value.evaluate("window.opener") is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_link_is_copied_by_a_button_and_the_page_says_so(chromium, site, code):
    address = f"{site.url}/{code}/items/C09-2/"
    with open_page(chromium, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}?x=1", wait_until="networkidle")
        page.click("#cite summary")
        page.click("#cite button")

        page.wait_for_selector("#cite [role=status]")
        assert page.evaluate(CLIPBOARD) == address


def test_without_scripts_the_address_is_there_as_text(chromium, site):
    with open_page(chromium, java_script_enabled=False) as page:
        page.goto(f"{site.url}/en/items/C09-2/")
        page.click("#cite summary")

        assert page.inner_text("#permalink") == f"{site.url}/en/items/C09-2/"
        assert not page.is_visible("#cite button")
