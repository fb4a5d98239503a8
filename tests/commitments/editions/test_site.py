"""The whole site, exported once from the real data; then every link of every page is followed."""

import json
import re
from collections import defaultdict
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest
from django.core.management import CommandError, call_command

from commitments.editions import links
from commitments.editions.site import (
    NotExported,
    SiteCopy,
    export_site,
    file_to_keep,
    is_copied,
    named,
    page_file,
    put_in_place,
)
from commitments.ledger import Head, head
from commitments.models import Item, Update
from declarations.languages import LANGUAGES
from declarations.models import Addressee, Clause, Declaration, Theme
from tests.commitments.editions.conftest import DAY

MARKED = '{"ledger": {}, "made_on": "", "origin": "", "pages": 1}'

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("updates")]


@pytest.fixture(scope="module")
def site(updates, tmp_path_factory, django_db_blocker):  # noqa: ARG001  They are in it.
    folder = tmp_path_factory.mktemp("site") / "copy"
    with django_db_blocker.unblock():
        export_site(folder, on=DAY)
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {path: links.parse(path.read_bytes()) for path in site.rglob("index.html")}


@pytest.fixture(scope="module")
def anchors(pages):
    return {path.resolve(): links.anchors_of(page) for path, page in pages.items()}


def broken(path, address, anchors):
    """Return whether an address in the file at ``path`` leads to no file or to no place in it."""
    parts = urlsplit(address)
    if parts.scheme:
        return parts.scheme not in {"http", "https", "mailto", "data"}
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
    if not target.is_file() or parts.query:
        return True
    return bool(parts.fragment) and parts.fragment not in anchors.get(target, {parts.fragment})


def test_every_address_in_every_page_leads_to_a_file_and_its_place(pages, anchors):
    wrong = [
        (str(path), address)
        for path, page in pages.items()
        for _element, _attribute, addresses in links.linking(page)
        for address in addresses
        if broken(path, address, anchors)
    ]

    assert wrong == []


def test_every_address_in_every_style_sheet_leads_to_a_file(site):
    sheets = list(site.rglob("*.css"))
    addresses = [
        (sheet, found[2])
        for sheet in sheets
        for found in links.CSS_ADDRESS.finditer(sheet.read_text())
    ]

    assert addresses
    assert [(s, address) for s, address in addresses if broken(s, address, {})] == []


def test_what_a_page_loads_lies_in_the_copy(pages):
    for path, page in pages.items():
        loaded = page.xpath("//link[not(@hreflang)]/@href | //script/@src | //img/@src")
        assert loaded
        assert [a for a in loaded if urlsplit(a).scheme or a.startswith("/")] == [], path


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_public_row_has_its_page_in_every_language(site, code):
    rows = [
        *Addressee.objects.all(),
        *Clause.objects.select_related("declaration"),
        *Declaration.objects.all(),
        *Item.objects.all(),
        *Theme.objects.all(),
        *Update.objects.published().select_related("entry"),
    ]
    for row in rows:
        place = row.get_absolute_url().split("/", 2)[2]
        assert (site / code / place / "index.html").is_file(), place


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_pages_of_a_list_follow_one_another(site, code):
    assert (site / code / "updates/page-2/index.html").is_file()
    assert not (site / code / "updates/page-1").exists()


def test_nothing_that_needs_a_server_is_left(pages):
    for path, page in pages.items():
        assert page.xpath("//form | //*[@data-live]") == [], path
        assert not page.xpath("//a[contains(@href, 'account/') or contains(@href, '/api/')]"), path


def test_nothing_of_members_is_copied(site):
    folders = {path.name for code in LANGUAGES for path in (site / code).iterdir()}

    assert not folders & {"account", "admin", "workspace"}


def test_every_page_says_that_it_is_a_copy(pages):
    for path, page in pages.items():
        (banner, *_others) = page.xpath("//p[contains(@class, 'copy')]")
        assert head().digest in banner.text_content(), path


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "made on 26 November 2026"),
        ("fa-af", "۵ قوس ۱۴۰۵"),
        ("ps", "۵ لیندۍ ۱۴۰۵"),
    ],
)
def test_the_day_is_written_as_readers_write_it(pages, site, code, words):
    (banner,) = pages[site / code / "index.html"].xpath("//p[contains(@class, 'copy')]")

    assert words in banner.text_content()


def test_the_first_page_chooses_among_the_languages(pages, site):
    page = pages[site / "index.html"]

    assert set(page.xpath("//a/@href")) == {f"{code}/index.html" for code in LANGUAGES}


def test_the_policy_of_each_page_forbids_everything_else(pages):
    for path, page in pages.items():
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'; "), path
        assert "unsafe" not in policy
        assert not page.xpath("//style | //script[not(@src)] | //@style"), path


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_can_be_found_has_its_file_and_its_place(site, anchors, code):
    script = (site / f"search/{code}.js").read_text()
    data = json.loads(script.removeprefix("globalThis.SEARCH=").removesuffix(";"))
    page = site / code / "search/index.html"

    found = defaultdict(set)
    for kind, title, _text, address in data["entries"]:
        found[kind].add(address)
        assert title
        assert not broken(page, address, anchors), address

    assert len(found) == 6


def test_links_outward_do_not_tell_where_the_reader_came_from(pages):
    for page in pages.values():
        for link in page.xpath("//a[starts-with(@href, 'http')]"):
            assert link.get("rel") == "noreferrer noopener"


def test_feeds_are_for_the_living_site(site):
    assert not (site / "en/updates/feed").exists()


def test_files_to_keep_are_copied(site):
    place = site / "ps/declarations/second-vienna-2023"

    assert (site / "en/glossary/terms.csv").is_file()
    assert (place / "offline.html.sig").stat().st_size == 64
    assert (place / "offline.zip").is_file()
    assert (site / "signing-key.pem").read_text().startswith("-----BEGIN PUBLIC KEY-----")


# A part of it


@pytest.fixture(autouse=True)
def _has_a_name(settings):
    settings.ALLOWED_HOSTS = ["testserver", "example.org"]


def complete(html, tmp_path, origin="https://example.org", address="/en/items/C10-1/"):
    """Return a page of the copy made of ``html``, where the home and the item are copied."""
    copy = SiteCopy(tmp_path, made_on=DAY, head=Head(3, "d" * 64), origin=origin)
    copy.files = {"/en/": "en/index.html", address: page_file(address)}
    page = links.parse(f"<html><head><meta charset=utf-8></head><body>{html}</body></html>")
    copy.complete(page, address)
    return lxml.html.tostring(page, encoding="unicode")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/en/">x</a>', '<a href="../../index.html">x</a>'),
        ('<a href="/en/#a">x</a>', '<a href="../../index.html#a">x</a>'),
        ('<a href="#a">x</a>', '<a href="#a">x</a>'),
        (
            '<a href="/en/workspace/" rel="nofollow">x</a>',
            '<a href="https://example.org/en/workspace/" rel="noreferrer noopener">x</a>',
        ),
        (
            '<a href="/en/updates/?kind=claim#b">x</a>',
            '<a href="https://example.org/en/updates/?kind=claim#b" rel="noreferrer noopener">x',
        ),
        ('<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'),
        (
            '<img src="/static/icon.svg" srcset="/static/a.png 1x, /static/b.png 2x">',
            'srcset="../../../static/a.png 1x, ../../../static/b.png 2x">',
        ),
    ],
)
def test_a_link_leads_to_the_copy_or_to_the_living_site(tmp_path, html, expected):
    assert expected in complete(html, tmp_path)


@pytest.mark.parametrize(
    ("html", "expected", "gone"),
    [
        ('<a href="/en/workspace/" hreflang="en">x</a>', "<span>x</span>", "workspace"),
        ('<img src="/en/plot.svg">after', "after", "<img"),
        ('<meta property="og:url" content="https://a.example/">after', "after", "a.example"),
        ('<script type="application/ld+json">{}</script>after', "after", "ld+json"),
    ],
)
def test_without_a_living_site_a_link_to_it_is_plain_text(tmp_path, html, expected, gone):
    html = complete(html, tmp_path, origin="")

    assert expected in html
    assert gone not in html


def test_the_banner_leads_to_the_same_page_of_the_living_site(tmp_path):
    assert 'href="https://example.org/en/items/C10-1/"' in complete("", tmp_path)


def test_files_with_a_digest_in_their_names_are_copied_under_plain_ones(tmp_path):
    copy = SiteCopy(tmp_path, made_on=DAY, head=Head(0, "0" * 64))
    copy.plain_names = {"css/site.0123456789ab.css": "css/site.css"}

    assert copy.static_name("/static/css/site.0123456789ab.css") == "static/css/site.css"


def test_of_a_file_that_is_shown_as_a_folder_the_name_is_kept():
    attached = Answer(**{"Content-Disposition": 'attachment; filename="report.pdf"'})

    assert file_to_keep("/en/copies/abc/", attached) == "en/copies/abc/report.pdf"
    assert file_to_keep("/en/copies/abc/", Answer(**{"Content-Type": "image/png"})) == (
        "en/copies/abc/file.png"
    )


def test_the_canonical_address_is_that_of_the_living_site(tmp_path):
    html = '<link rel="canonical" href="http://127.0.0.1/en/items/C10-1/">'

    assert 'href="https://example.org/en/items/C10-1/"' in complete(html, tmp_path)
    assert "canonical" not in complete(html, tmp_path, origin="")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/en/updates/", True),
        ("/en/updates/?page=3", True),
        ("/en/updates/?page=x", False),
        ("/en/updates/?kind=claim", False),
        ("/en/updates/?kind=claim&page=2", False),
        ("/", True),
        ("/healthz", False),
        ("/api/v1/items/", False),
        ("/en/workspace/", False),
        ("/en/account/login/", False),
        ("/en/admin/", False),
        ("/nowhere/", False),
    ],
)
def test_only_public_pages_without_a_question_are_copied(address, expected):
    assert is_copied(address) is expected


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("/en/updates/", "", "/en/updates/"),
        ("/en/updates/", "page=1", "/en/updates/"),
        ("/en/updates/", "&page=2", "/en/updates/?page=2"),
        ("/en/updates/", "kind=", "/en/updates/"),
    ],
)
def test_a_page_has_one_address(path, query, expected):
    assert named(path, query) == expected


# Writing


class Answer:
    """What a server that is not as it should be answers."""

    def __init__(self, status=200, cookies=None, **headers):
        self.status_code, self.cookies = status, cookies or {}
        self.headers = {"Content-Type": "text/html", **headers}


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(302), "answers 302"),
        (Answer(404), "answers 404"),
        (Answer(**{"Cache-Control": "no-store"}), "may not be stored"),
        (Answer(cookies={"sessionid": "x"}), "sets a cookie"),
    ],
)
def test_what_is_not_for_everybody_ends_the_export(tmp_path, answer, message):
    copy = SiteCopy(tmp_path, made_on=DAY, head=Head(0, "0" * 64))

    with pytest.raises(NotExported, match=message):
        copy.refuse("/en/", answer)


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")

    with pytest.raises(CommandError, match=re.escape(f"{tmp_path} is there and is no copy")):
        call_command("export_site", tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_that_only_looks_like_a_copy_is_left_alone(tmp_path):
    (tmp_path / "export.json").write_text(MARKED)
    (tmp_path / "thesis").mkdir()

    with pytest.raises(CommandError, match="is no copy"):
        call_command("export_site", tmp_path)
    (tmp_path / "thesis").rmdir()
    (tmp_path / "export.json").write_text('{"my": "data"}')
    with pytest.raises(CommandError, match="is no copy"):
        call_command("export_site", tmp_path)

    assert (tmp_path / "export.json").read_text() == '{"my": "data"}'


def test_a_link_to_a_folder_is_left_alone(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")

    with pytest.raises(CommandError, match="is no copy"):
        call_command("export_site", tmp_path / "link")

    assert (tmp_path / "link").is_symlink()


def test_a_copy_names_no_host_that_is_not_the_sites(tmp_path):
    with pytest.raises(CommandError, match="is no host of this site"):
        call_command("export_site", tmp_path / "copy", "--origin=https://elsewhere.example")


def test_a_copy_without_an_origin_gives_no_address_to_cite(tmp_path):
    html = '<details id="cite">http://testserver/en/</details><p>x</p>'

    assert "testserver" not in complete(html, tmp_path, origin="")
    assert "testserver" in complete(html, tmp_path)


DOCUMENTS = [f"/ps/declarations/second-vienna-2023.{e}" for e in ("epub", "txt", "md", "akn.xml")]


def test_documents_are_copied_where_the_copy_says_where_the_site_is(tmp_path):
    copy = SiteCopy(tmp_path, made_on=DAY, head=head(), origin="https://example.org")

    found = copy.fetch("/ps/declarations/second-vienna-2023/")
    for address in DOCUMENTS:
        copy.fetch(address)

    assert set(DOCUMENTS) <= set(found)
    assert not [address for address in found if address.startswith("/api/")]
    for address in DOCUMENTS:
        assert (tmp_path / address.lstrip("/")).is_file()
    text = (tmp_path / "ps/declarations/second-vienna-2023.md").read_text()
    assert "https://example.org/ps/items/C10-1/" in text


def test_documents_name_the_site_and_so_are_not_in_a_copy_that_does_not(tmp_path):
    copy = SiteCopy(tmp_path, made_on=DAY, head=head())

    found = copy.fetch("/ps/declarations/second-vienna-2023/")

    assert not set(DOCUMENTS) & set(found)
    html = (tmp_path / "ps/declarations/second-vienna-2023/index.html").read_text()
    assert 'id="downloads"' not in html


def test_an_export_that_fails_leaves_the_former_one(tmp_path, settings):
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "export.json").write_text(MARKED)
    settings.SIGNING_KEY = "/nowhere"
    settings.ALLOWED_HOSTS = ["*.example"]  # No host that the site answers to.

    with pytest.raises(CommandError, match=r"Nothing was written\. / answers 400"):
        call_command("export_site", folder)

    assert [path.name for path in tmp_path.iterdir()] == ["copy"]
    assert (folder / "export.json").read_text() == MARKED


def test_a_finished_copy_takes_the_place_of_the_former_one(tmp_path):
    new, folder, former = (tmp_path / name for name in ("new", "copy", "former"))
    for path in (new, folder):
        path.mkdir()
        (path / path.name).touch()

    put_in_place(new, folder, former)

    assert [path.name for path in folder.iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]


def test_the_former_copy_comes_back_where_the_new_one_cannot_be_moved(tmp_path):
    folder = tmp_path / "copy"
    folder.mkdir()

    with pytest.raises(OSError, match="missing"):
        put_in_place(tmp_path / "missing", folder, tmp_path / "former")

    assert folder.is_dir()


@pytest.mark.parametrize(
    "origin", ["example.org", "ftp://example.org", "https://example.org/path", "https://a b"]
)
def test_the_living_site_is_named_by_its_address_alone(tmp_path, origin):
    with pytest.raises(CommandError, match="is no address of a site"):
        call_command("export_site", str(tmp_path), f"--origin={origin}")
