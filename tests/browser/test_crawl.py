"""Every page that a reader can reach from the first one."""

import re

import pytest

from tests.browser.visits import RTL_LANGUAGES, open_page, own_texts

pytestmark = pytest.mark.browser

LINKS = "[...document.querySelectorAll('a:not([type])')].map((link) => link.href.split('#')[0])"


@pytest.mark.parametrize("language", RTL_LANGUAGES, ids=lambda language: language.code)
def test_wherever_links_lead_there_is_a_page_in_the_language(chromium, site, language):
    first = f"{site.url}/{language.code}/"
    waiting, seen, foreign = [first], {first}, {}

    with open_page(chromium) as page:
        while waiting:
            response = page.goto(waiting.pop())
            assert response.ok, page.url
            foreign[page.url] = [x for x in own_texts(page) if re.search("[A-Za-z0-9٠-٩]", x)]
            new = {link for link in page.evaluate(LINKS) if link.startswith(first)} - seen
            waiting += new
            seen |= new

    assert len(seen) > 100
    assert {url: texts for url, texts in foreign.items() if texts} == {}
