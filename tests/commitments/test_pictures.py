"""Pictures of pages: their size, the side that lines begin on, and machines that cannot draw."""

import datetime as dt
from io import BytesIO

import pytest
from django.utils import translation
from PIL import Image, features

from commitments import pictures
from commitments.models import FollowUp, Item
from commitments.statuses import Family
from commitments.subjects import SUBJECTS
from declarations.languages import LANGUAGES

PATHS = ["declarations/second-vienna-2023", "items/C09-2", "items/C04-1", "addressees/un"]
DAY = dt.date(2026, 11, 3)
drawing = pytest.mark.skipif(not pictures.are_available(), reason="FriBiDi is missing here")


@pytest.fixture
def cannot_draw(monkeypatch):
    """Take FriBiDi away."""
    monkeypatch.setattr(features, "check", lambda name: name != "fribidi")
    pictures.are_available.cache_clear()
    yield
    pictures.are_available.cache_clear()


def picture_of(response):
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    return Image.open(BytesIO(response.content)).convert("L")


def card(code, kind="item", **arguments):
    subject = SUBJECTS[kind].named(**arguments).get()
    with translation.override(code):
        return pictures.card_of(subject, LANGUAGES[code], changed_on=DAY)


@drawing
@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_a_picture_has_the_size_that_others_show(client, code, path):
    response = client.get(f"/{code}/{path}.png")

    assert picture_of(response).size == (1200, 630)
    assert len(response.content) < 60_000
    assert not response.cookies


@drawing
@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
def test_lines_begin_where_the_language_does(client, code):
    sheet = picture_of(client.get(f"/{code}/addressees/un.png"))

    left, _top, right, _bottom = sheet.crop((0, 40, 1200, 500)).point(lambda v: v < 200).getbbox()
    margins = left, 1200 - right
    assert min(margins) in range(60, 85)
    assert (margins[0] > margins[1]) is LANGUAGES[code].is_rtl


@drawing
@pytest.mark.django_db
@pytest.mark.parametrize("text", ["حقوق", "پښتو", "ۍ"])
def test_letters_are_joined_and_none_is_missing(text):
    regular = pictures.font(40, is_bold=False)
    shape = {"direction": "rtl", "language": "ps"}

    joined = regular.getlength(text, **shape)
    apart = sum(regular.getlength(letter, **shape) for letter in text)

    assert joined < apart or len(text) == 1
    assert regular.getmask(text, **shape).getbbox() != regular.getmask("\uffff").getbbox()


@drawing
@pytest.mark.django_db
def test_what_is_not_there_has_no_picture(client):
    for path in ("items/C99-1", "addressees/none", "themes/education", "declarations/none"):
        assert client.get(f"/en/{path}.png").status_code == 404


@drawing
@pytest.mark.django_db
def test_a_picture_follows_the_data(client):
    before = client.get("/en/items/C10-1.png").content
    item = Item.objects.get(code="C10-1")
    item.title_en = "Another title"
    item.save()

    assert client.get("/en/items/C10-1.png").content != before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "foot"), [("en", "3 November 2026"), ("fa-af", "۱۲ عقرب ۱۴۰۵"), ("ps", "۱۲ لړم ۱۴۰۵")]
)
def test_a_card_says_status_and_day_in_the_language_of_the_reader(code, foot):
    said = card(code, slug="C10-1")

    follow_up = FollowUp.objects.with_code("C10-1:icc").get()
    language = LANGUAGES[code]
    assert said.title == getattr(follow_up.item, "title" + language.suffix)
    assert getattr(follow_up.addressee, "name" + language.suffix) in said.lines[0][1]
    assert said.lines[0][0] == Family.UNKNOWN
    assert said.foot.endswith(foot)


@pytest.mark.django_db
def test_a_position_says_why_it_is_not_tracked():
    said = card("en", slug="C04-1")

    assert said.lines == [(None, "Not tracked: it states a view and asks nothing of anybody.")]


def test_more_lines_than_there_is_room_for_are_counted():
    lines = [(Family.MET, str(n)) for n in range(6)]

    assert pictures.shortened(lines, LANGUAGES["en"]) == [
        *lines[:2],
        (None, "and more: 4"),
    ]


@drawing
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_long_title_ends_in_an_ellipsis_within_the_sheet(code):
    sheet = pictures.Sheet(LANGUAGES[code])

    lines = list(sheet.wrapped("accountability " * 60, 62, limit=4))

    assert len(lines) == 4
    assert lines[-1].endswith("…")
    assert all(sheet.fits(line, 62, 1200 - 2 * 72) for line in lines)


@drawing
@pytest.mark.parametrize("words", [1, 8, 14, 40])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_title_of_any_length_leaves_room_for_what_stands_below(code, words):
    sheet = pictures.Sheet(LANGUAGES[code])

    for line, size in sheet.headline("accountability " * words, below=200):
        sheet.line(line, size, is_bold=True)

    assert 52 < sheet.top <= 630 - 84 - 200


@drawing
@pytest.mark.django_db
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_names_its_picture(client, code):
    html = client.get(f"/{code}/items/C09-2/").content.decode()

    assert f'property="og:image" content="http://testserver/{code}/items/C09-2.png"' in html


@pytest.mark.django_db
@pytest.mark.usefixtures("cannot_draw")
def test_where_lines_cannot_be_set_there_is_no_picture_and_no_page_speaks_of_one(client):
    html = client.get("/ps/items/C09-2/").content.decode()

    assert "og:image" not in html
    assert 'property="og:title"' in html
    assert client.get("/ps/items/C09-2.png").status_code == 404


@pytest.mark.parametrize("family", Family)
def test_every_family_of_statuses_has_a_mark_of_its_own(family):
    marks = {each: pictures.shape_of(each).tobytes() for each in Family}

    assert list(marks.values()).count(marks[family]) == 1
    assert pictures.COLOURS[family]
