"""The kinds of pages that the site has, the opening of one, and the texts on it."""

import re
from contextlib import contextmanager
from dataclasses import dataclass

from declarations.languages import LANGUAGES, Language

RTL_LANGUAGES = [language for language in LANGUAGES.values() if language.is_rtl]
READING = {
    "home": "/{code}/",
    "declarations": "/{code}/declarations/",
    "declaration": "/{code}/declarations/second-vienna-2023/",
    "clause": "/{code}/declarations/second-vienna-2023/clauses/10/",
    "clause-in-two-versions": "/{code}/declarations/second-vienna-2023/clauses/2/",
    "side-by-side": "/{code}/declarations/second-vienna-2023/side-by-side/",
    "clause-side-by-side": (
        "/{code}/declarations/second-vienna-2023/clauses/10/side-by-side/?languages=ps,en"
    ),
    "without-a-connection": "/{code}/declarations/second-vienna-2023/offline/",
    "versions": "/{code}/declarations/second-vienna-2023/versions/nrf/",
    "items": "/{code}/items/",
    "items-narrowed": "/{code}/items/?kind=demand&addressee=un",
    "item": "/{code}/items/C09-2/",
    "item-on-another-day": "/{code}/items/C09-2/?as_of=2024-06-01",
    "dashboard": "/{code}/dashboard/",
    "position": "/{code}/items/C04-1/",
    "updates": "/{code}/updates/",
    "updates-of-a-year": "/{code}/updates/?since=2024-01-01&until=2024-12-31&kind=development",
    "update": "/{code}/updates/150/",
    "addressees": "/{code}/addressees/",
    "addressee": "/{code}/addressees/un/",
    "themes": "/{code}/themes/",
    "theme": "/{code}/themes/education/",
    "method": "/{code}/method/",
    "glossary": "/{code}/glossary/",
    "search": "/{code}/search/?q=ICC",
    "search-in-dari": "/{code}/search/?q=تحریم&type=item",
    "about": "/{code}/about/",
    "privacy": "/{code}/privacy/",
    "reading-safely": "/{code}/reading-safely/",
    "data": "/{code}/data/",
    "developers": "/{code}/developers/",
    "not-found": "/{code}/nothing-here/",
    "api": "/api/v1/items/",
}
FRAMED = {
    "embedded-item": "/{code}/embed/items/C09-2/",
    "embedded-position": "/{code}/embed/items/C04-1/?theme=light",
    "embedded-addressee": "/{code}/embed/addressees/un/?theme=dark",
}
ADMIN = {
    "styleguide": "/{code}/styleguide/",
    "admin-form": "/{code}/admin/declarations/clause/{clause.pk}/change/",
}
SIGNING_IN = {
    "sign-in": "/{code}/account/login/",
    "new-password": "/{code}/account/password/reset/",
    "no-sign-up": "/{code}/account/signup/",
}
ACCOUNT = {
    "second-factor": "/{code}/account/second-factor/",
    "sessions": "/{code}/account/sessions/",
    "sign-out": "/{code}/account/logout/",
    "workspace": "/{code}/workspace/",
    "to-write-about": "/{code}/workspace/follow-ups/",
    "kind": "/{code}/workspace/updates/write/?follow_up=C10-1:icc",
    "form": "/{code}/workspace/updates/write/?follow_up=C10-1:icc&kind=assessment",
    "form-of-a-development": (
        "/{code}/workspace/updates/write/?follow_up=C10-1:icc&kind=development"
    ),
    "draft": "/{code}/workspace/updates/{draft.pk}/",
    "translations": "/{code}/workspace/translations/?language=ps&state=working&kind=clause",
    "translation": "/{code}/workspace/translations/clause/{clause.pk}/text/ps/",
    "bringing-in": "/{code}/workspace/translations/import/",
    "keys": "/{code}/workspace/keys/",
    "redactions": "/{code}/workspace/redactions/",
    "members": "/{code}/workspace/members/",
    "invite": "/{code}/workspace/members/invite/",
    "webhooks": "/{code}/workspace/webhooks/",
    "new-webhook": "/{code}/workspace/webhooks/new/",
}
REPORT_VIOLATIONS = """
    document.addEventListener("securitypolicyviolation", (event) =>
        console.error("CSP", event.effectiveDirective, event.blockedURI, event.sourceFile));
"""

# What a page of Dari or Pashto may say in Latin letters and digits.
NAMES = (
    r"A/HRC/56/25|API|English|Africa Legal Aid|Akoma Ntoso|AnewZ|CC BY 4\.0|CEDAW|CSV|C\d\d-\d+"
    r"|DCAT|DID Press|EPUB|Excel|H\.Res\. 1433|HTML|HTTPS|ICC|IFP News|JSON-LD|JSON|Just Security"
    r"|KabulNow|MENAFN|MIT|Markdown|OIC|OR|OpenSSL|PDF|PO|RD|SHA-256|Shift|Tor Browser|UTF-8"
    r"|Vindobona|Voice of Vienna|ZIP|oiip"
)

# The texts that a reader of the page's language is shown or read out: what is marked as another
# language or as code is left out, and so is what a text of the declaration quotes.
TEXTS = """(besides) => {
    const language = document.documentElement.lang;
    const isOwn = (element) =>
        element.closest("[lang]").lang === language &&
        !element.closest(`.code, script, style, ${besides}`);
    const texts = [document.title, document.querySelector("[name=description]")?.content ?? ""];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        if (!isOwn(parentElement) || !parentElement.checkVisibility()) continue;
        const quotes = parentElement.closest("p[lang], textarea");
        texts.push(quotes ? data.replace(/«[^»]*»/g, "") : data);
    }
    for (const name of ["alt", "aria-label", "placeholder", "title"])
        for (const element of document.body.querySelectorAll(`[${name}]`))
            if (isOwn(element)) texts.push(element.getAttribute(name));
    return texts.map((text) => text.trim()).filter(Boolean);
}"""


@dataclass(frozen=True)
class Address:
    """A page: its kind, its path, and the language that it should come in."""

    kind: str
    path: str
    language: Language
    accept_language: str

    def __str__(self):
        return f"{self.kind}-{self.language.code}"


def in_each_language(paths):
    return [
        Address(kind, path, language, accept_language=language.tag)
        for language in LANGUAGES.values()
        for kind, path in paths.items()
    ]


# Each list begins with the one before it, so that pytest opens a page once for all its tests.
SITE = in_each_language(READING)
READING_PAGES = [
    *SITE,
    *in_each_language(FRAMED),
    Address("choose-language", "/", LANGUAGES["en"], accept_language="de"),
]
PUBLIC_PAGES = [
    *READING_PAGES,
    Address("api-docs", "/api/v1/docs/", LANGUAGES["en"], accept_language="en"),
]
MEMBERS_PAGES = in_each_language(SIGNING_IN | ACCOUNT)
ALL_PAGES = [*PUBLIC_PAGES, *MEMBERS_PAGES, *in_each_language(ADMIN)]
TRANSLATED_PAGES = [
    address for address in [*READING_PAGES, *MEMBERS_PAGES] if address.language in RTL_LANGUAGES
]
# The kinds of pages that are opened by somebody who is signed in.
SIGNED_IN = {*ACCOUNT, *ADMIN}


@contextmanager
def open_page(browser, **options):
    """Open an empty page of a browser that has been nowhere yet."""
    with browser.new_context(**options) as context:
        context.add_init_script(REPORT_VIOLATIONS)
        yield context.new_page()


def own_texts(page, besides="nothing"):
    """Return the texts of a page in the page's language, without the names that it may have.

    ``besides`` selects elements that are left out.
    """
    texts = page.evaluate(TEXTS, besides)
    return [re.sub(rf"\b(?:{NAMES})\b", "", text) for text in texts]
