"""Editing a clause, by an editor whose language is Pashto."""

import pytest
from playwright.sync_api import expect

from declarations.languages import LANGUAGES
from tests.browser.conftest import EDITOR
from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]


@pytest.fixture
def address(site):
    return f"{site.url}/ps/admin/declarations/clause/{site.clause.pk}/"


@pytest.fixture
def form(chromium, signed_in, address):
    with open_page(chromium, storage_state=signed_in) as page:
        page.goto(f"{address}change/")
        yield page


def tabs_of(form):
    return form.get_by_role("tablist").first.get_by_role("tab")


def languages_shown(page):
    """Return the languages whose version of the text is to be seen."""
    return [
        language.code
        for language in LANGUAGES.values()
        if page.is_visible(f"[name=text{language.suffix}]")
    ]


def test_the_form_opens_in_the_language_of_the_editor(form):
    assert tabs_of(form).count() == len(LANGUAGES)
    assert languages_shown(form) == ["ps"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_tab_shows_its_language_only(form, code):
    tab = tabs_of(form).nth(list(LANGUAGES).index(code))

    tab.click()

    expect(tab).to_have_attribute("aria-selected", "true")
    assert languages_shown(form) == [code]


@pytest.mark.parametrize(("key", "step"), [("ArrowLeft", 1), ("ArrowRight", -1)])
def test_arrows_move_to_the_tab_in_their_direction(form, key, step):
    codes = list(LANGUAGES)
    start = codes.index("ps")

    tabs_of(form).nth(start).press(key)

    expect(tabs_of(form).nth(start + step)).to_be_focused()
    assert languages_shown(form) == [codes[start + step]]


@pytest.mark.parametrize("name", ["text", "note"])
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_a_field_has_the_language_and_direction_of_its_text(form, language, name):
    field = form.locator(f"[name={name}{language.suffix}]")

    expect(field).to_have_attribute("lang", language.tag)
    expect(field).to_have_css("direction", language.direction)


def test_without_scripts_every_language_is_shown(chromium, signed_in, address):
    with open_page(chromium, storage_state=signed_in, java_script_enabled=False) as page:
        page.goto(f"{address}change/")

        assert languages_shown(page) == list(LANGUAGES)


def test_a_changed_note_is_published_and_kept_in_the_history(form):
    form.fill("[name=note_ps]", "نوې یادونه")
    form.click("[name=_continue]")
    expect(form.locator(".messagelist .success")).to_be_visible()

    form.click(".viewsitelink")
    expect(form.get_by_text("نوې یادونه")).to_be_visible()
    form.go_back()
    form.click(".historylink")
    expect(form.locator("#change-history tbody tr").first).to_contain_text(EDITOR["username"])
