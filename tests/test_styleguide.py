"""The page of parts, the document that explains them, and the colours that it promises."""

import re
from pathlib import Path

import pytest

from declarations.languages import LANGUAGES
from tests.people import with_second_factor

DOCUMENT = Path("docs/design-system.md").read_text()
STYLES = Path("static/css/site.css").read_text()
FRAMED = Path("static/css/embed.css").read_text()
COMPONENTS = sorted(file.name for file in Path("templates/components").glob("*.html"))
OF_TEXT = ("ink", "faded", "accent", "open", "met", "not-met")


def colours_in(block):
    return dict(re.findall(r"--([\w-]+): (#\w+);", block))


PALETTES = [colours_in(block) for block in re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL)]


def luminance(colour):
    """Return the relative luminance of "#abc" or "#aabbcc" (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * each for each in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("component", COMPONENTS)
def test_every_component_is_explained(component):
    assert f"`{component}`" in DOCUMENT


def test_there_is_a_palette_for_every_wish():
    assert len([palette for palette in PALETTES if "paper" in palette]) == 5


@pytest.mark.parametrize("palette", [p for p in PALETTES if "paper" in p], ids=lambda p: p["paper"])
@pytest.mark.parametrize("name", OF_TEXT)
def test_text_can_be_read_on_paper_and_in_notices(palette, name):
    assert contrast(palette[name], palette["paper"]) >= 4.5
    assert contrast(palette[name], palette["wash"]) >= 4.5


def marks_in(styles):
    """Return what a style sheet says of the marks of statuses: pairs of selectors and rules."""
    rules = re.findall(r"((?:\.status[\w:-]*,?\s*)+)\{(.*?)\}", styles, re.DOTALL)
    return {(" ".join(names.split()), " ".join(said.split())) for names, said in rules}


def test_pages_in_frames_have_the_colours_and_the_marks_of_the_site():
    light, dark = PALETTES[:2]
    of_frames = [colours_in(block) for block in re.findall(r"\{([^{}]*--paper:[^{}]*)\}", FRAMED)]

    assert [palette["paper"] for palette in of_frames] == [
        light["paper"],
        dark["paper"],
        dark["paper"],
    ]
    for palette in of_frames:
        of_site = light if palette["paper"] == light["paper"] else dark
        assert palette.items() <= of_site.items()
    marks = marks_in(FRAMED)
    assert len(marks) > 8
    assert marks <= marks_in(STYLES)


@pytest.mark.django_db
@pytest.mark.usefixtures("real_updates")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_staff_see_every_part(editor, code):
    response = editor.get(f"/{code}/styleguide/")

    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    for part in ("families", "chart", "facet", "timeline", "update", "citation", "notice"):
        assert f'class="{part}' in response.content.decode()


@pytest.mark.django_db
def test_nobody_else_sees_it(client, django_user_model):
    assert client.get("/en/styleguide/").status_code == 302
    member = django_user_model.objects.create_user("member")
    client.force_login(with_second_factor(member))

    assert client.get("/en/styleguide/").status_code == 403
