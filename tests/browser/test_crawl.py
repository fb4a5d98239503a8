"""Every page that a reader can reach from the first one."""

import re

import pytest

from tests.browser.visits import RTL_LANGUAGES, open_page, own_texts

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]

# Files are left out, and the ways to narrow and sort a list, which have no end: see test_lists.
LINKS = """[...document.querySelectorAll("a:not([type], [download])")]
    .filter((link) => !link.closest("[data-live]"))
    .map((link) => link.href.split("#")[0])"""


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


# Of each kind of page one is opened: rows are told apart by their number or their code.
# Where the admin shows rows, by code and in the language that they are in; what two libraries say
# in English whatever the language; and the form for one language, in it.
DATA = (
    "tbody, .readonly, select, .breadcrumbs, #content > h1, #content > h2, .delete-confirmation,"
    "#content ul, .select2, img[alt=Search], .field-password, .inline_label, .url"
)
# Codes and addresses, and what help texts name: accounts, languages, ways to sign in.
NAMED = re.compile(
    r"\b(?:(?:editor|author|reviewer)-in-browser|[PCX]\d+(?:-\d+)?(?::[a-z-]+)?|https?://\S+"
    r"|p1|closing|BCP 47|en|fa|de|Single Sign-On|SSO|LDAP)(?!\w)"
)
# Pages that are a library's alone: an old version of a row, whose template names what is not there,
# and the password of somebody else, where Django joins a translated text before it is translated.
OF_A_LIBRARY = re.compile(r"/history/\d+/$|/user/\d+/password/$")
ONE_OF_A_KIND = re.compile(r"\?.*|(?<=/)(?:\d+|[A-Z0-9]+-[0-9]+(?::[a-z-]+)?)(?=/)")


@pytest.mark.parametrize("language", RTL_LANGUAGES, ids=lambda language: language.code)
@pytest.mark.parametrize("start", ["workspace", "account/second-factor", "admin"])
def test_members_and_administrators_read_their_language_too(
    chromium, site, signed_in, language, start
):
    first = f"{site.url}/{language.code}/"
    waiting, seen, foreign = [f"{first}{start}/"], set(), {}

    with open_page(chromium, storage_state=signed_in) as page:
        while waiting:
            response = page.goto(waiting.pop())
            assert response.ok, page.url
            texts = (NAMED.sub("", text) for text in own_texts(page, DATA))
            foreign[page.url] = [text for text in texts if re.search("[A-Za-z]", text)]
            for link in page.evaluate(LINKS):
                kind = ONE_OF_A_KIND.sub("*", link)
                if OF_A_LIBRARY.search(link):
                    continue
                if link.startswith(f"{first}{start.split('/')[0]}") and kind not in seen:
                    seen.add(kind)
                    waiting.append(link)

    assert len(seen) > {"workspace": 10, "account/second-factor": 3, "admin": 30}[start]
    assert {url: texts for url, texts in foreign.items() if texts} == {}
