"""Dari and Pashto letters come from our font, and join."""

import re

import pytest

from tests.browser.visits import RTL_LANGUAGES, open_page

pytestmark = pytest.mark.browser

NASKH = "Noto Naskh Arabic"
LETTERS_OF_PASHTO = "ټ ډ ړ ږ ښ ګ ڼ ې ۍ ځ څ ئ"
NON_JOINER = "\u200c"
WORDS = {"fa-af": "جنسیتی", "ps": "ښځینه"}

ADD = """([text, language]) => {
    const line = document.createElement("span");
    line.id = "added";
    line.lang = language;
    line.textContent = text;
    document.querySelector("#added")?.remove();
    document.querySelector("main").append(line);
    return document.fonts.ready.then(() => line.getBoundingClientRect().width);
}"""


@pytest.fixture(params=RTL_LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def page(chromium, site, language):
    with open_page(chromium) as page:
        page.goto(f"{site.url}/{language.code}/declarations/second-vienna-2023/")
        page.evaluate("document.fonts.ready.then(() => null)")
        yield page


def fonts_of(page, selector):
    """Return how many glyphs of each font the first element of ``selector`` is drawn with."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    node = devtools.send("DOM.querySelector", {"nodeId": root, "selector": selector})
    fonts = devtools.send("CSS.getPlatformFontsForNode", node)["fonts"]
    return {(font["familyName"], font["isCustomFont"]): font["glyphCount"] for font in fonts}


def test_clauses_are_drawn_in_our_font_but_for_latin_letters(page):
    for clause in page.locator(".clause").all():
        text = clause.locator(".clause__text").inner_text()
        fonts = fonts_of(page, f"[id='{clause.get_attribute('id')}'] .clause__text")

        assert fonts.pop((NASKH, True)) > 0
        assert sum(fonts.values()) == len(re.findall("[A-Za-z]", text))


def test_our_font_has_every_letter_of_pashto(page, language):
    page.evaluate(ADD, [LETTERS_OF_PASHTO, language.tag])

    assert set(fonts_of(page, "#added")) == {(NASKH, True)}


def test_letters_join(page, language):
    word = WORDS[language.code]

    joined = page.evaluate(ADD, [word, language.tag])
    apart = page.evaluate(ADD, [NON_JOINER.join(word), language.tag])

    assert 0 < joined < apart


def test_a_reader_of_dari_sees_the_afghan_date(chromium, site):
    with open_page(chromium) as page:
        page.goto(f"{site.url}/fa-af/declarations/second-vienna-2023/clauses/10/")

        assert "۴ ثور ۱۴۰۲" in page.inner_text(".occasion")
