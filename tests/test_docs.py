"""The documentation names what there is, and its links lead somewhere."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import get_commands

import dev
from declarations import calendars
from vienna_process.api import router

OURS = ("declarations", "commitments")
README = Path("README.md").read_text()
API = Path("docs/api.md").read_text()
DATA_MODEL = Path("docs/data-model.md").read_text()
LIBRARIES = Path("docs/decisions/libraries.md").read_text()
TRANSLATING = Path("docs/translating.md").read_text()
DECISIONS = sorted(Path("docs/decisions").glob("[!R]*.md"))
FOLDERS = [
    "docs",
    "static",
    "deploy",
    "clients",
    "declarations",
    "commitments",
    "vienna_process",
    "tests",
]
PAGES = sorted([*Path().glob("*.md"), *(p for f in FOLDERS for p in Path(f).rglob("*.md"))])
MODELS = [
    model
    for app in OURS
    for model in apps.get_app_config(app).get_models()
    if not model.__name__.startswith("Historical")
]
PROJECT = tomllib.loads(Path("pyproject.toml").read_text())
COMMANDS = re.findall(r"^python3 dev\.py (\w+)", dev.__doc__, re.MULTILINE)
DEPENDENCIES = [
    re.match(r"[a-z0-9-]+", requirement)[0]
    for requirements in (
        PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"].values(),
        *PROJECT["dependency-groups"].values(),
    )
    for requirement in requirements
]
SCHEMAS = [
    json.loads(Path(name).read_text())
    for name in ("declarations/declaration.schema.json", "commitments/updates.schema.json")
]


def keys_of(schema):
    """Yield the keys that a file may have, at any depth; those of a text are languages."""
    for name, part in schema.items():
        if name == "properties":
            yield from part
        if isinstance(part, dict):
            yield from keys_of(part)


def links_of(page):
    """Return the addresses that a page links to in this repository, without their anchors."""
    addresses = re.findall(r"\]\(([^)\s]+)\)", page.read_text())
    return [a.partition("#")[0] for a in addresses if not re.match(r"[a-z]+:|#", a)]


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readme_begins_with_the_two_commands(command):
    assert f"python3 dev.py {command}" in "\n".join(README.splitlines()[:25])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_describes_every_command(command):
    assert f"| `python3 dev.py {command}` |" in README


def test_every_command_that_dev_py_knows_is_in_its_own_description():
    assert list(dev.COMMANDS) == COMMANDS


@pytest.mark.parametrize("command", sorted(c for c, app in get_commands().items() if app in OURS))
def test_every_management_command_is_described(command):
    assert f"python3 manage.py {command}" in DATA_MODEL


@pytest.mark.parametrize("prefix", [prefix for prefix, _viewset, _name in router.registry])
def test_every_route_of_the_api_is_described(prefix):
    assert f"| `/api/v1/{prefix}/` |" in API


@pytest.mark.parametrize(("prefix", "viewset"), [route[:2] for route in router.registry])
def test_every_filter_of_a_list_is_in_its_row(prefix, viewset):
    (row,) = [line for line in API.splitlines() if re.match(rf"\| [^|/]*`{prefix}`", line)]
    filters = set(viewset.filterset_class.base_filters)
    orders = viewset.filterset_class.base_filters["ordering"].param_map

    _empty, _list, named, ordering, _end = row.split("|")

    assert set(re.findall(r"`(\w+)`", named)) == filters - {"ordering"}
    assert set(re.findall(r"`(\w+)`", ordering)) == set(orders)


@pytest.mark.parametrize(("prefix", "viewset"), [route[:2] for route in router.registry])
def test_every_field_of_a_row_is_described(prefix, viewset):
    fields = API.split("## Fields")[1].split("## Examples")[0]
    rows = [
        set(re.findall(r"`(\w+)`", line.split("|", 2)[2]))
        for line in fields.splitlines()[4:]
        if "|" in line
    ]

    assert set(viewset.serializer_class.Meta.fields) in rows, prefix


@pytest.mark.parametrize("name", ["lang", "format", "page", "page_size", "ordering"])
def test_what_lists_have_in_common_is_described(name):
    assert f"`{name}`" in API


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_described(model):
    assert f"`{model.__name__}`" in DATA_MODEL


@pytest.mark.parametrize(
    "rule", sorted({rule.name for model in MODELS for rule in model._meta.constraints})
)
def test_every_rule_is_described(rule):
    assert f"`{rule}`" in DATA_MODEL


@pytest.mark.parametrize("key", sorted({key for schema in SCHEMAS for key in keys_of(schema)}))
def test_every_key_of_the_import_formats_is_described(key):
    assert f"`{key}`" in DATA_MODEL.split("## The import format")[1]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_every_decision_is_in_the_index(page):
    assert f"]({page.name})" in Path("docs/decisions/README.md").read_text()


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_has_its_three_parts(page):
    parts = re.findall(r"^## (.+)", page.read_text(), re.MULTILINE)

    assert parts == ["Context", "Decision", "Consequences"]


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_every_dependency_has_a_reason(dependency):
    assert f"`{dependency}`" in LIBRARIES


@pytest.mark.parametrize(
    "months", [calendars.SOLAR_HIJRI_MONTHS, calendars.GREGORIAN_MONTHS], ids=["solar", "gregorian"]
)
def test_the_months_are_those_that_the_site_writes(months):
    rows = list(zip(*(months[code] for code in ("en", "fa-af", "ps")), strict=True))

    assert [row for row in rows if f"| {' | '.join(row)} |" not in TRANSLATING] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_leads_to_a_file(page):
    assert [link for link in links_of(page) if not (page.parent / link).exists()] == []
