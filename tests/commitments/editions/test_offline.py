import base64
import datetime as dt
import hashlib
import io
import re
import zipfile
from urllib.parse import unquote

import lxml.html
import pytest
from django.contrib.auth.models import Group
from django.core.cache import caches
from django.core.management import CommandError, call_command

from commitments.editions.offline import cache_key, editions_of, made
from commitments.editions.views import today
from commitments.ledger import head
from commitments.models import Item, Update
from commitments.redactions import approve, propose
from commitments.statuses import Status
from declarations.languages import LANGUAGES
from declarations.models import Clause, Declaration
from tests import factories
from tests.commitments.editions.conftest import DAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("updates")]
PLACE = "declarations/second-vienna-2023"
LIMIT = 500_000


@pytest.fixture(scope="module")
def editions(updates, django_db_blocker):  # noqa: ARG001  They are in it.
    with django_db_blocker.unblock():
        return {e.language.code: e for e in editions_of(Declaration.objects.get(), on=DAY)}


@pytest.fixture(autouse=True)
def _made_once(db, editions):  # noqa: ARG001
    """Keep the files from test to test, which each begin with an empty cache."""
    contents = [edition.content for edition in editions.values()]
    for day in (DAY, today()):
        caches["files"].set(cache_key(Declaration.objects.get(), on=day), contents)


@pytest.fixture(params=LANGUAGES)
def edition(request, editions):
    return editions[request.param]


@pytest.fixture
def page(edition):
    return lxml.html.document_fromstring(edition.content.decode())


def test_a_file_is_small_enough_for_a_slow_phone(edition):
    assert len(edition.content) <= LIMIT


def test_a_file_says_its_language_and_direction(edition, page):
    assert (page.get("lang"), page.get("dir")) == (edition.language.tag, edition.language.direction)


def test_every_clause_is_there_word_for_word(edition, page):
    for clause in Clause.objects.all():
        text = getattr(clause, f"text{edition.language.suffix}")
        assert text in page.get_element_by_id(clause.key).text_content()


def test_every_item_every_update_and_every_status_has_its_place(page):
    anchors = set(page.xpath("//@id"))

    assert {item.code for item in Item.objects.all()} <= anchors
    assert {update.anchor for update in Update.objects.published()} <= anchors
    assert set(Status.values) <= anchors


def test_every_source_is_linked(page):
    addresses = {unquote(address) for address in page.xpath("//a/@href")}

    for update in Update.objects.published().for_display():
        assert {unquote(each.source.address) for each in update.citations.all()} <= addresses


def test_links_lead_within_the_file_or_out_without_telling_from_where(page):
    anchors = set(page.xpath("//@id"))
    for link in page.xpath("//a[@href]"):
        address = link.get("href")
        is_within = address.startswith("#") and address[1:] in anchors
        assert is_within or link.get("rel") == "noreferrer noopener", address


def test_an_anchor_stands_once(page):
    anchors = page.xpath("//@id")

    assert len(anchors) == len(set(anchors))


def test_nothing_is_loaded_from_anywhere(edition, page):
    style = page.xpath("string(//style)")

    assert page.xpath("//link | //*[@src] | //img | //form | //iframe") == []
    assert all(
        address.startswith(("data:", "#")) for address in re.findall(r'url\("([^"]*)', style)
    )
    assert ("font/woff2" in style) == edition.language.is_rtl
    assert "@import" not in style


def test_the_policy_allows_what_is_in_the_file_and_nothing_else(page):
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    parts = [*page.xpath("//style/text()"), *page.xpath("//script/text()")]
    hashes = [base64.b64encode(hashlib.sha256(p.encode()).digest()).decode() for p in parts]

    assert policy.startswith("default-src 'none'; ")
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert "unsafe" not in policy
    assert not page.xpath("//@style | //@*[starts-with(name(), 'on')]")


def test_the_head_of_the_ledger_is_printed(page):
    assert head().digest in page.text_content()


def test_the_day_of_issue_is_printed(edition, page):
    shown = {"en": "26 November 2026", "fa-af": "۵ قوس ۱۴۰۵", "ps": "۵ لیندۍ ۱۴۰۵"}

    assert shown[edition.language.code] in page.text_content()


@pytest.mark.parametrize("code", ["fa-af", "ps"])
def test_a_translation_says_that_it_is_one(editions, code):
    page = lxml.html.document_fromstring(editions[code].content.decode())

    assert page.xpath("//p[@class='translation-state translation-state--working']")


def test_the_same_content_makes_the_same_file(edition):
    assert made(Declaration.objects.get(), edition.language, on=DAY) == edition.content


def test_another_day_makes_another_file(edition):
    day_after = DAY + dt.timedelta(days=1)

    assert made(Declaration.objects.get(), edition.language, on=day_after) != edition.content


def test_a_declaration_of_which_nothing_is_recorded_has_its_file():
    declaration = factories.declaration.make(title_ps="درېیمه اعلامیه")
    factories.clause.make(declaration=declaration, text_ps="موږ غواړو.")

    content = made(declaration, LANGUAGES["ps"], on=DAY).decode()

    assert "درېیمه اعلامیه" in content
    assert "موږ غواړو." in content


def test_what_is_redacted_is_gone_from_the_file_at_once(client, django_user_model):
    update = Update.objects.published().filter(kind="development").first()
    assert update.text_en in client.get(f"/en/{PLACE}/offline.html").content.decode()

    people = [django_user_model.objects.create_user(name) for name in ("c", "d")]
    for user in people:
        user.groups.add(Group.objects.get(name="coordinator"))
    proposed = propose(people[0], update, {"reason_en": "A name."})
    approve(people[1], proposed, on=DAY)

    content = client.get(f"/en/{PLACE}/offline.html").content.decode()
    page = lxml.html.document_fromstring(content)
    assert "A name." in page.get_element_by_id(update.anchor).text_content()
    assert update.text_en not in page.get_element_by_id(update.anchor).text_content()


# Pages


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_offers_each_file_with_its_digest_and_signature(client, code):
    html = client.get(f"/{code}/{PLACE}/offline/").content.decode()

    for language in LANGUAGES.values():
        content = client.get(f"/{language.code}/{PLACE}/offline.html").content
        assert f'href="/{language.code}/{PLACE}/offline.html"' in html
        assert f'href="/{language.code}/{PLACE}/offline.html.sig"' in html
        assert hashlib.sha256(content).hexdigest() in html
    assert "/signing-key.pem" in html


def test_the_declaration_leads_to_the_page(client):
    assert f'href="/ps/{PLACE}/offline/"' in client.get(f"/ps/{PLACE}/").content.decode()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_file_is_kept_and_not_shown(client, code):
    response = client.get(f"/{code}/{PLACE}/offline.html")

    name = f"second-vienna-2023.{LANGUAGES[code].tag}.html"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "public, no-cache"
    assert not response.cookies


def test_the_archive_holds_all_files_and_what_checks_them(client):
    response = client.get(f"/en/{PLACE}/offline.zip")

    with zipfile.ZipFile(io.BytesIO(response.content)) as zipped:
        names = [f"second-vienna-2023.{language.tag}.html" for language in LANGUAGES.values()]
        signatures = [f"{name}.sig" for name in names]
        assert set(zipped.namelist()) == {*names, *signatures, "SHA256SUMS", "signing-key.pem"}
        for line in zipped.read("SHA256SUMS").decode().splitlines():
            digest, name = line.split("  ")
            assert hashlib.sha256(zipped.read(name)).hexdigest() == digest


def test_without_a_key_the_page_says_so_and_there_is_no_signature(client, settings):
    settings.SIGNING_KEY = ""

    html = client.get(f"/en/{PLACE}/offline/").content.decode()

    assert "The files are not signed" in html
    assert ".sig" not in html
    assert client.get(f"/en/{PLACE}/offline.html.sig").status_code == 404
    assert client.get("/signing-key.pem").status_code == 404


@pytest.mark.parametrize("name", ["offline/", "offline.html", "offline.html.sig", "offline.zip"])
def test_there_is_nothing_of_a_declaration_that_is_not_there(client, name):
    assert client.get(f"/ps/declarations/third-vienna/{name}").status_code == 404


def test_a_file_that_was_made_is_kept_for_the_data_version(client, django_assert_max_num_queries):
    client.get(f"/ps/{PLACE}/offline.html")

    with django_assert_max_num_queries(4):
        client.get(f"/ps/{PLACE}/offline.html")


# The command


def test_the_command_writes_what_the_archive_holds(tmp_path, capsys):
    call_command("make_editions", tmp_path / "new")

    assert len(list((tmp_path / "new").iterdir())) == 8
    assert capsys.readouterr().out == "8 files.\n"


def test_the_command_knows_no_other_declaration(tmp_path):
    with pytest.raises(CommandError, match="There is no declaration third-vienna"):
        call_command("make_editions", tmp_path, declaration="third-vienna")


def test_the_command_makes_one_declaration(tmp_path):
    call_command("make_editions", tmp_path, declaration="second-vienna-2023")

    assert {path.name.partition(".")[0] for path in tmp_path.glob("*.html")} == {
        "second-vienna-2023"
    }
