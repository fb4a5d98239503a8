"""An assessment from the first draft to the public, in Dari, on a phone, without scripts."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import sign_in
from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
PHONE = {"width": 360, "height": 740}
TEXT = "محکمه هنوز هیچ کسی را بازداشت نکرده است."


@pytest.fixture
def workspace(site):
    return f"{site.url}/fa-af/workspace/"


@contextmanager
def phone_of(chromium, workspace, name):
    with open_page(chromium, viewport=PHONE, java_script_enabled=False) as page:
        sign_in(page, workspace, name)
        yield page


def button(page, name):
    return page.locator(f"main button:has-text('{name}')")


def write(page, workspace):
    page.goto(f"{workspace}updates/write/?follow_up=C10-1:icc")
    page.click("main >> text=ارزیابی")
    page.fill("[name=as_of_from]", "2026-11-20")
    page.fill("[name=text_fa_af]", TEXT)
    page.select_option("[name=status]", "underway")
    page.select_option("[name=confidence]", "medium")
    page.select_option("[name=attributed_to]", index=1)
    page.fill("[name=form-0-address]", "https://example.org/a-report")
    page.fill("[name=form-0-publisher]", "A court")
    page.click("main [type=submit]:not([aria-hidden])")


def test_an_assessment_is_written_returned_and_published(chromium, site, workspace):
    with (
        phone_of(chromium, workspace, "author-in-browser") as author,
        phone_of(chromium, workspace, "reviewer-in-browser") as reviewer,
    ):
        write(author, workspace)
        draft = author.url
        button(author, "فرستادن به بازبینی").click()

        author.goto(draft)
        expect(button(author, "نشر کردن")).to_have_count(0)

        reviewer.goto(draft)
        reviewer.fill("[name=comment]", "شمارۀ صفحه؟")
        button(reviewer, "برگرداندن با نظر").click()
        author.goto(draft)
        expect(author.get_by_text("شمارۀ صفحه؟")).to_be_visible()
        author.click("text=ویرایش مسوده")
        author.fill("[name=form-0-locator]", "۱۲")
        author.click("main [type=submit]:not([aria-hidden])")
        button(author, "فرستادن به بازبینی").click()
        reviewer.goto(draft)
        button(reviewer, "نشر کردن").click()

    with open_page(chromium, viewport=PHONE) as reader:
        reader.goto(f"{site.url}/fa-af/items/C10-1/")
        expect(reader.get_by_text(TEXT).first).to_be_visible()
        assert TEXT in reader.request.get(f"{site.url}/fa-af/updates/feed/").text()
        latest = reader.request.get(f"{site.url}/api/v1/updates/?ordering=-number&page_size=1")
        assert latest.json()["results"][0]["text"]["fa-AF"] == TEXT
