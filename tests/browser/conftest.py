"""A server of the real declaration, and Chromium to look at it. Both are started once."""

import datetime as dt
import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from allauth.mfa.app_settings import TOTP_PERIOD
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from commitments.importer import import_file
from commitments.importer.updates import import_updates
from commitments.models import FollowUp, Organisation
from declarations.importer.glossary import import_glossary
from declarations.models import Clause
from tests import factories
from tests.browser.visits import open_page
from tests.people import PASSWORD, code, with_second_factor

DECLARATION = Path("declarations/data/second-vienna-2023.yaml")
GLOSSARY = DECLARATION.with_name("glossary.yaml")
UPDATES = Path("commitments/data/follow-up-2026-11.yaml")
EDITOR = {"username": "editor-in-browser", "password": PASSWORD}


@pytest.fixture(scope="package")
def transactional_db(django_db_setup, django_db_blocker):  # noqa: ARG001  It makes the database.
    """Let the server at the database of the tests, which is filled once for all of them.

    pytest-django's fixture of this name empties it after each test. One of this name there must
    be: without it pytest-django makes no database, and the site would be served from the real one.
    """
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="package")
def site(transactional_db):  # noqa: ARG001
    """Serve the declaration and its updates, and a ``draft`` of the editor's.

    ``clause`` is the one that `test_admin` may change.
    """
    import_file(DECLARATION)
    import_glossary(GLOSSARY)
    import_updates(UPDATES, on=dt.date(2026, 11, 24))
    editor = with_second_factor(get_user_model().objects.create_superuser(**EDITOR))
    editor.groups.set(Group.objects.all())
    for name, role in (("author-in-browser", "member"), ("reviewer-in-browser", "reviewer")):
        member = get_user_model().objects.create_user(name, password=PASSWORD)
        with_second_factor(member).groups.set(Group.objects.filter(name=role))
    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    draft = factories.assessment.make(
        item=follow_up.item,
        follow_up=follow_up,
        author=editor,
        text_fa_af="یک ارزیابی",
        text_ps="یوه ارزونه",
        attributed_to=Organisation.objects.first(),
    )
    server = LiveServer("localhost")
    yield SimpleNamespace(url=server.url, clause=Clause.objects.get(code="C12"), draft=draft)
    server.stop()


@pytest.fixture(scope="package")
def chromium(site):  # noqa: ARG001  Inside Playwright's event loop, Django refuses to use a database.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"],
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def signed_in(chromium, site):
    """Sign the editor in, and return the cookies."""
    with open_page(chromium) as page:
        sign_in(page, f"{site.url}/ps/admin/", EDITOR["username"])
        return page.context.storage_state()


def sign_in(page, address, name):
    """Go to an address that asks who is there, and answer with password and code."""
    page.goto(address)
    page.fill("[name=login]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("form:has([name=login]) [type=submit]")
    wait_for_a_code_that_lasts()
    page.fill("[name=code]", code())
    page.click("form:has([name=code]) [type=submit]")
    page.wait_for_url(address)


def wait_for_a_code_that_lasts():
    """Wait, where the code of the moment may have changed before a busy machine has sent it."""
    left = TOTP_PERIOD - time.time() % TOTP_PERIOD
    if left < TOTP_PERIOD / 3:
        time.sleep(left)
