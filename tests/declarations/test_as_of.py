import datetime as dt
import re

import pytest
from django.test import RequestFactory

from commitments.models import Item
from declarations.as_of import NoSuchDay, day_asked
from declarations.languages import LANGUAGES
from declarations.models import Addressee, Theme

PAGES = [
    "dashboard/",
    "declarations/second-vienna-2023/",
    "declarations/second-vienna-2023/clauses/10/",
    "items/C09-2/",
    "addressees/un/",
    "themes/education/",
]


@pytest.mark.parametrize(
    "text", ["2024-06-01", "1403-03-12", "۱۴۰۳-۰۳-۱۲", "۱۴۰۳/۳/۱۲", " 2024-6-1 "]
)
def test_a_day_is_read_in_either_calendar(text):
    asked = RequestFactory().get("/", {"as_of": text})

    assert day_asked(asked) == dt.date(2024, 6, 1)


@pytest.mark.parametrize("query", [{}, {"as_of": ""}])
def test_without_a_day_it_is_today(query):
    assert day_asked(RequestFactory().get("/", query)) is None


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2024-13-01", "1403-12-31", "2024-06", "0000-01-01", "9999-01-01", "²-1-1"],
)
def test_what_is_no_day_and_what_is_to_come_is_refused(text):
    with pytest.raises(NoSuchDay):
        day_asked(RequestFactory().get("/", {"as_of": text}))


@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_another_day_says_so_and_is_not_indexed(client, page, code):
    past = client.get(f"/{code}/{page}?as_of=2024-06-01").content.decode()
    today = client.get(f"/{code}/{page}").content.decode()

    for html, is_past in ((past, True), (today, False)):
        assert ('<body class="past">' in html) is is_past
        assert ('<meta name="robots" content="noindex">' in html) is is_past
        assert ("past__notice" in html) is is_past
    assert f'<a href="/{code}/{page}">' in past
    assert '<time datetime="2024-06-01">' in past


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "reason"),
    [("en", "There is no such day."), ("fa-af", "چنین روزی وجود ندارد."), ("ps", "داسې ورځ نشته.")],
)
def test_a_reader_is_told_in_their_language_that_there_is_no_such_day(client, code, reason):
    response = client.get(f"/{code}/dashboard/?as_of=2024-02-30")

    assert response.status_code == 400
    assert reason in response.content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("real_updates")
def test_before_the_first_assessment_no_page_knows_a_status(client):
    pages = ["declarations/second-vienna-2023/", "dashboard/"]
    for kind, model in (("addressees", Addressee), ("themes", Theme), ("items", Item)):
        pages += [f"{kind}/{code}/" for code in model.objects.values_list("code", flat=True)]

    for page in pages:
        html = client.get(f"/en/{page}?as_of=2026-10-31").content.decode()
        shown = set(re.findall(r'class="status status--(\w+)">[^<]+</span>\n', html))
        assert page == "dashboard/" or shown <= {"unknown"}, page
