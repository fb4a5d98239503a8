"""The Python client is that of the API as it is now: python3 dev.py client writes it."""

import filecmp
import json
import sys
import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command

from clients.python.generate import adapted, generate

CLIENT = Path("clients/python")
GENERATED = CLIENT / "vienna_followup/generated"
LOCK = Path("requirements/dev.txt").read_text()


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    file = tmp_path_factory.mktemp("schema") / "schema.json"
    call_command("spectacular", "--format=openapi-json", f"--file={file}")
    return json.loads(file.read_text())


def names(folder):
    return {
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.django_db
def test_writing_the_client_again_leaves_no_difference(schema, tmp_path):
    again = tmp_path / "generated"

    generate(schema, again)

    there = names(GENERATED)
    assert names(again) == there
    _same, different, failed = filecmp.cmpfiles(again, GENERATED, map(str, there), shallow=False)
    assert (different, failed) == ([], [])


def test_the_version_of_the_generator_is_locked():
    assert "\nopenapi-python-client==" in LOCK
    assert "\nruff==" in LOCK


@pytest.mark.django_db
def test_what_the_generator_does_not_understand_is_taken_out(schema):
    def of(each, path):
        return each["paths"][path]["get"]

    ours = adapted(schema)

    assert {} in of(schema, "/api/v1/items/")["security"]
    assert "security" not in of(ours, "/api/v1/items/")
    assert of(ours, "/api/v1/drafts/")["security"] == of(schema, "/api/v1/drafts/")["security"]
    (ordering,) = [p for p in of(ours, "/api/v1/items/")["parameters"] if p["name"] == "ordering"]
    assert ordering["schema"] == {"type": "string"}


def test_the_package_says_what_it_needs_and_no_more():
    project = tomllib.loads((CLIENT / "pyproject.toml").read_text())["project"]
    imported = {
        line.split()[1].partition(".")[0]
        for path in (CLIENT / "vienna_followup").rglob("*.py")
        for line in path.read_text().splitlines()
        if line.startswith(("import ", "from ")) and not line.startswith("from .")
    }
    named = {requirement.partition(">")[0] for requirement in project["dependencies"]}

    assert imported - set(sys.stdlib_module_names) - {"vienna_followup", "__future__"} == named
    assert (CLIENT / "vienna_followup/py.typed").exists()
