"""Lists that change in place, and do the same by plain links and forms without scripts."""

import csv
import io

import pytest

from declarations.languages import LANGUAGES
from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
LISTS = ["items/", "updates/"]


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def page(request, chromium):
    with open_page(chromium, java_script_enabled=request.param) as page:
        yield page


def status(page):
    return page.inner_text("[data-list] [role=status]")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", LISTS)
def test_a_facet_narrows_a_list_and_back_widens_it(page, site, path, code):
    address = f"{site.url}/{code}/{path}"
    page.goto(address)
    before = status(page)
    page.click(".facet summary >> nth=0")
    value = page.locator(".facet >> nth=0").locator("li a").last
    count = value.locator(".count").inner_text()

    value.click()
    page.wait_for_url("**/?kind=*")
    page.wait_for_selector(".chip")

    assert count in status(page)
    assert page.get_attribute(".languages a >> nth=0", "href").endswith(page.url.split("/")[-1])
    page.go_back()
    page.wait_for_selector(".chip", state="detached")
    assert page.url == address
    assert status(page) == before


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", LISTS)
def test_files_are_of_what_is_shown_after_a_filter_was_chosen(page, site, path, code):
    page.goto(f"{site.url}/{code}/{path}")
    page.click(".facet summary >> nth=0")
    value = page.locator(".facet >> nth=0").locator("li a").last
    count = int(value.locator(".count").inner_text())
    value.click()
    page.wait_for_url("**/?kind=*")
    page.wait_for_selector(".chip")

    query = page.url.partition("?")[2]
    links = page.locator("[data-list] [href^='/api/v1/'][href*='format=']")
    addresses = [link.get_attribute("href") for link in links.all()]
    assert len(addresses) == 3
    assert all(f"?{query}&format=" in address for address in addresses)
    answer = page.request.get(f"{site.url}{addresses[0]}")
    rows = list(csv.DictReader(io.StringIO(answer.text(), newline="")))
    assert len(rows) == count
    assert {row["kind"] for row in rows} == {query.removeprefix("kind=")}


@pytest.mark.parametrize("path", LISTS)
def test_the_next_page_of_a_list_is_another_one(page, site, path):
    page.goto(f"{site.url}/en/{path}")
    first = page.get_attribute("[data-list] article >> nth=0", "id")
    page.click(".pages [rel=next]")
    page.wait_for_url("**page=2")
    page.wait_for_selector(f"#{first}", state="detached")

    assert page.locator("[data-list] article").count() > 0


@pytest.mark.parametrize("path", LISTS)
def test_words_narrow_a_list(page, site, path):
    page.goto(f"{site.url}/en/{path}")
    page.fill("[data-list] [type=search]", "sanction")
    page.click("[data-list] [type=submit]")
    page.wait_for_url("**search=sanction*")
    page.wait_for_selector(".chip")

    assert page.input_value("[data-list] [type=search]") == "sanction"


def test_the_number_of_results_is_read_out_after_a_change(chromium, site):
    with open_page(chromium) as page:
        page.goto(f"{site.url}/ps/items/")
        page.click(".orders a >> nth=1")
        page.wait_for_url("**ordering=kind")
        page.wait_for_function("document.activeElement.getAttribute('role') === 'status'")


def test_a_list_that_cannot_be_fetched_is_gone_to(chromium, site):
    with open_page(chromium) as page:
        page.goto(f"{site.url}/en/items/")
        page.evaluate("() => { window.fetch = () => Promise.reject(new Error('away')); }")
        page.click(".orders a >> nth=1")
        page.wait_for_url("**ordering=kind")

        assert page.locator("[data-list] article").count() > 0
