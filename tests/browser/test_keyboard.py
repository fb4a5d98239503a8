"""Pages without a mouse: everything is reached, in order, and can be seen when it has the focus."""

import pytest

from tests.browser.visits import open_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group(__name__)]
PAGES = ["", "items/", "items/C09-2/", "dashboard/", "updates/", "search/?q=ICC"]
REACHABLE = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, summary, textarea, [tabindex='0']"
)].filter((element) => element.checkVisibility({ visibilityProperty: true })).length"""
FOCUS = """() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) =>
        [box.left + x * box.width, box.top + y * box.height]));
    const isSeen = points.some(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found && (element.contains(found) || found.contains(element));
    });
    element.dataset.reached = "yes";
    return {
        is: element.outerHTML.slice(0, 120),
        isSeen,
        hasOutline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    };
}"""


@pytest.mark.parametrize("code", ["en", "ps"])
@pytest.mark.parametrize("path", PAGES)
def test_everything_is_reached_and_seen_by_the_tab_key(chromium, site, path, code):
    with open_page(chromium, viewport={"width": 360, "height": 740}) as page:
        page.goto(f"{site.url}/{code}/{path}")
        reachable = page.evaluate(REACHABLE)
        for _ in range(reachable):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS)
            assert focus["isSeen"], focus["is"]
            assert focus["hasOutline"], focus["is"]

        assert page.locator("[data-reached]").count() == reachable


@pytest.mark.parametrize("code", ["en", "fa-af"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_shapes_tell_families_apart_where_colours_are_forced(chromium, site, code, colours):
    with open_page(chromium, forced_colors="active", color_scheme=colours) as page:
        page.goto(f"{site.url}/{code}/method/")
        shapes = page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll(".status")].map((mark) => {
                const shape = getComputedStyle(mark, "::before");
                const family = [...mark.classList].at(-1);
                return [family, [shape.borderStyle, shape.borderRadius, shape.transform,
                    shape.backgroundImage, shape.backgroundColor].join(" ")];
            }))"""
        )

        assert len(shapes) == 5
        assert len(set(shapes.values())) == 5
