"""An address of the API that is to go away says so, in its answers and in the schema."""

import datetime as dt

import pytest
from drf_spectacular.generators import SchemaGenerator

from declarations.viewsets import ThemeViewSet
from vienna_process.deprecation import Deprecation

pytestmark = pytest.mark.django_db
ENDING = Deprecation(
    dt.date(2023, 6, 30), sunset=dt.date(2024, 6, 30), link="https://example.org/changes"
)


@pytest.fixture
def _themes_end(monkeypatch):
    monkeypatch.setattr(ThemeViewSet, "deprecation", ENDING, raising=False)


@pytest.mark.usefixtures("_themes_end")
@pytest.mark.parametrize("path", ["", "sanctions/", "none/", "?nothing=1"])
def test_every_answer_says_that_the_address_ends(client, path):
    answer = client.get(f"/api/v1/themes/{path}")

    assert answer.headers["Deprecation"] == "@1688083200"
    assert answer.headers["Sunset"] == "Sun, 30 Jun 2024 00:00:00 GMT"
    assert answer.headers["Link"] == (
        '<https://example.org/changes>; rel="deprecation"; type="text/html"'
    )


@pytest.mark.usefixtures("_themes_end")
def test_an_answer_that_has_not_changed_says_so_too(client):
    tag = client.get("/api/v1/themes/").headers["ETag"]

    answer = client.get("/api/v1/themes/", headers={"If-None-Match": tag})

    assert (answer.status_code, answer.headers["Deprecation"]) == (304, "@1688083200")


@pytest.mark.usefixtures("_themes_end")
def test_the_schema_marks_its_operations_and_no_other():
    paths = SchemaGenerator().get_schema(request=None, public=True)["paths"]

    marked = {path for path, each in paths.items() if each.get("get", {}).get("deprecated")}
    assert marked == {"/api/v1/themes/", "/api/v1/themes/{code}/"}


@pytest.mark.parametrize("path", ["/api/v1/themes/", "/en/themes/", "/healthz", "/nothing"])
def test_nothing_else_says_so(client, path):
    assert "Deprecation" not in client.get(path).headers
