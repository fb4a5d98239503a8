"""What of a newer schema is told to break programs, and what is not."""

import copy
from pathlib import Path

import pytest
import yaml

from vienna_process.compatibility import breaks, main

SCHEMA = yaml.safe_load(Path("docs/openapi.yaml").read_text())
ITEMS = "/api/v1/items/"


def changed(change):
    new = copy.deepcopy(SCHEMA)
    change(new)
    return new


def parameter(schema, name, path=ITEMS):
    (found,) = (p for p in schema["paths"][path]["get"]["parameters"] if p["name"] == name)
    return found


def row(schema, name="Item"):
    return schema["components"]["schemas"][name]


def remove_parameter(schema):
    schema["paths"][ITEMS]["get"]["parameters"].remove(parameter(schema, "kind"))


def require_parameter(schema):
    new = {"name": "x", "in": "query", "required": True, "schema": {"type": "string"}}
    schema["paths"][ITEMS]["get"]["parameters"].append(new)


BREAKING = {
    "an operation": lambda s: s["paths"].pop("/api/v1/themes/"),
    "a method": lambda s: s["paths"]["/api/v1/drafts/"].pop("post"),
    "the name of an operation": lambda s: s["paths"][ITEMS]["get"].update(operationId="x"),
    "a field": lambda s: row(s)["properties"].pop("quotation"),
    "the type of a field": lambda s: row(s)["properties"].update(code={"type": "integer"}),
    "a value of a field": lambda s: row(s, "ItemKindEnum")["enum"].pop(),
    "a new value of a field": lambda s: row(s, "ItemKindEnum")["enum"].append("wish"),
    "what a field always had": lambda s: row(s, "Hit")["required"].remove("code"),
    "a parameter": remove_parameter,
    "a parameter that is required": require_parameter,
    "a value of a parameter": lambda s: parameter(s, "kind")["schema"]["enum"].pop(),
    "a bound of a parameter": lambda s: parameter(s, "page_size")["schema"].update(maximum=50),
    "a field that is required": lambda s: row(s, "NewDraft")["required"].append("status"),
    "a length of what is sent": lambda s: row(s, "Comment")["properties"]["comment"].update(
        maxLength=10
    ),
    "an answer": lambda s: s["paths"][ITEMS]["get"]["responses"].pop("200"),
    "a format": lambda s: s["paths"][ITEMS]["get"]["responses"]["200"]["content"].popitem(),
    "an alternative": lambda s: row(s)["properties"]["clause"]["anyOf"].append({"type": "null"}),
}
HARMLESS = {
    "nothing": lambda _: None,
    "a new operation": lambda s: s["paths"].update({"/api/v1/new/": s["paths"][ITEMS]}),
    "a new field": lambda s: row(s)["properties"].update(new={"type": "string"}),
    "a new value of a parameter": lambda s: parameter(s, "kind")["schema"]["enum"].append("x"),
    "a wider bound": lambda s: parameter(s, "page_size")["schema"].update(maximum=200),
    "a description": lambda s: row(s).update(description="Otherwise."),
    "a new problem": lambda s: s["paths"][ITEMS]["get"]["responses"].update(
        {"410": {"description": "Gone."}}
    ),
}


@pytest.mark.parametrize("name", BREAKING)
def test_what_breaks_programs_is_told(name):
    assert breaks(SCHEMA, changed(BREAKING[name])) != []


@pytest.mark.parametrize("name", HARMLESS)
def test_what_breaks_nothing_is_not(name):
    assert breaks(SCHEMA, changed(HARMLESS[name])) == []


def test_the_command_fails_and_names_what_breaks(tmp_path, capsys):
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(yaml.safe_dump(SCHEMA))
    new.write_text(yaml.safe_dump(changed(BREAKING["a field"])))

    assert main(str(old), str(new)) == 1
    assert capsys.readouterr().err == "Item.quotation: is gone\n"
    assert main(str(new), str(old)) == 0


def test_nothing_that_was_released_is_taken_away():
    released = yaml.safe_load(Path("docs/openapi-released.yaml").read_text())

    assert breaks(released, SCHEMA) == []
