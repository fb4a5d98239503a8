"""Dari and Pashto letters come from our font, and join."""

import re

import pytest

from tests.browser.visits import RTL_LANGUAGES, open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]

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
        # The first visit may be drawn before our font is there, and stays so. The next has it.
        for _ in range(2):
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


EXTENT = """(element) => {
    const style = getComputedStyle(element);
    const context = document.createElement("canvas").getContext("2d");
    context.font = `${style.fontSize} ${style.fontFamily}`;
    const drawn = context.measureText("ښځږڅئۍآأٱِّجحعغ");
    return {
        drawn: drawn.actualBoundingBoxAscent + drawn.actualBoundingBoxDescent,
        line: parseFloat(style.lineHeight),
    };
}"""
CLIPPED = """(element) => {
    for (let each = element; each; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const ways = [overflowX, overflowY];
        if (ways.includes("hidden") || ways.includes("clip")) return each.className;
    }
    return element.scrollWidth > element.clientWidth ? "sideways" : "";
}"""
PLACES = """([selector, words]) => {
    const line = document.querySelector(selector);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        return [...words].map((_, index) => {
            const range = document.createRange();
            range.setStart(walker.currentNode, at + index);
            range.setEnd(walker.currentNode, at + index + 1);
            return range.getBoundingClientRect().left;
        });
    }
}"""
LOOSE = """() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const loose = [];
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        const isForeign = /[A-Za-z]{3}/.test(data) && !/[\\u0600-\\u06ff]/.test(data);
        const isApart = parentElement.closest("bdi, [dir]") !== document.documentElement;
        if (isForeign && !isApart && parentElement.checkVisibility()) loose.push(data.trim());
    }
    return loose;
}"""


@pytest.mark.parametrize("selector", [".clause__text", "h1", ".item__title", ".clause__heading"])
def test_no_line_clips_its_letters(page, selector):
    line = page.locator(selector).first

    extent = line.evaluate(EXTENT)

    assert 0 < extent["drawn"] <= extent["line"]
    assert line.evaluate(CLIPPED) == ""


def test_a_number_reads_from_left_to_right_in_a_line_from_right_to_left(page):
    first, second = "۲۰۲۳", "۱۴۰۲"
    selector = ".occasion"

    places = {words: page.evaluate(PLACES, [selector, words]) for words in (first, second)}

    for digits in places.values():
        assert digits == sorted(digits)
    text = page.inner_text(selector)
    before, after = sorted(places, key=text.index)
    top = page.evaluate("(s) => document.querySelector(s).getClientRects().length", selector)
    assert top == 1
    assert places[before][0] > places[after][0]


@pytest.mark.parametrize("path", ["items/C10-1/", "updates/", "search/?q=ICC", "glossary/"])
def test_what_is_in_latin_letters_stands_apart_from_the_line(chromium, site, language, path):
    with open_page(chromium) as page:
        page.goto(f"{site.url}/{language.code}/{path}")

        assert page.evaluate(LOOSE) == []
