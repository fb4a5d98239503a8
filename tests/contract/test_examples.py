"""Examples in the schema are what the API really answers, in three languages, and fit the schema.

WRITE_EXAMPLES=1 writes them anew.
"""

import json
import os
from pathlib import Path

import pytest
import yaml
from django.contrib.auth.models import Group
from jsonschema import Draft202012Validator

from commitments.models import Token
from declarations.languages import LANGUAGES
from vienna_process.examples import FILE
from vienna_process.schema import FILES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_updates")]
SCHEMA = yaml.safe_load(Path("docs/openapi.yaml").read_text())
OPERATIONS = {
    operation["operationId"]: operation
    for operations in SCHEMA["paths"].values()
    for operation in operations.values()
}
TAGS = [language.tag for language in LANGUAGES.values()]
HERE, THERE = "http://testserver", "https://example.org"
# What is asked for the answer of each operation that reads.
ASKED = {
    "addressees_list": "addressees/?kind=court",
    "addressees_retrieve": "addressees/icc/",
    "changes": "changes/?page_size=1&kind=corrected&kind=published",
    "clauses_list": "clauses/?clause=10",
    "clauses_retrieve": "clauses/C10/",
    "commitments_history_list": "commitments/C01-1/history/?page_size=1",
    "commitments_list": "commitments/?page_size=1",
    "commitments_retrieve": "commitments/C01-1/",
    "declarations_list": "declarations/?page_size=1",
    "declarations_retrieve": "declarations/second-vienna-2023/",
    "demands_history_list": "demands/C10-1/history/?page_size=1",
    "demands_list": "demands/?addressee=icc",
    "demands_retrieve": "demands/C10-1/",
    "follow_ups_list": "follow-ups/?addressee=icc",
    "follow_ups_retrieve": "follow-ups/C10-1:icc/",
    "items_history_list": "items/C10-1/history/?page_size=1",
    "items_list": "items/?addressee=icc",
    "items_retrieve": "items/C10-1/",
    "ledger_entries_list": "ledger/entries/?page_size=1",
    "ledger_entries_retrieve": "ledger/entries/1/",
    "ledger_head": "ledger/head/",
    "search": "search/?q=ICC&page_size=1",
    "sources_list": "sources/?page_size=1",
    "sources_retrieve": "sources/{source}/",
    "statistics": "statistics/?addressee=icc&as_of=2024-06-30",
    "terms_list": "terms/?page_size=1",
    "terms_retrieve": "terms/school/",
    "themes_list": "themes/?search=sanctions",
    "themes_retrieve": "themes/sanctions/",
    "updates_list": "updates/?page_size=1&kind=assessment",
    "updates_retrieve": "updates/1/",
}
WITHOUT_LANGUAGE = {"ledger_head"}
# What depends on the day, or on chance: only that it fits the schema is looked at.
BY_CHANCE = {
    "changes",
    "ledger_entries_list",
    "ledger_entries_retrieve",
    "ledger_head",
    "search",  # Databases count the likeness of words apart.
    "updates_list",
    "updates_retrieve",
}
TEXTS = {
    "en": "The court has begun.",
    "fa-AF": "محکمه آغاز کرد.",
    "ps": "محکمې پیل وکړ.",
}
COMMENTS = {
    "en": "Which page says so?",
    "fa-AF": "در کدام صفحه آمده است؟",
    "ps": "په کومه پاڼه کې راغلي دي؟",
}


def plain(body):
    return json.loads(json.dumps(body, ensure_ascii=False).replace(HERE, THERE))


def asked(client, operation, tag):
    """Return what an operation that reads answers in a language."""
    path = ASKED[operation]
    if "{source}" in path:
        path = path.format(source=client.get("/api/v1/sources/").json()["results"][0]["code"])
    if operation not in WITHOUT_LANGUAGE:
        path += f"{'&' if '?' in path else '?'}lang={tag}"
    response = client.get(f"/api/v1/{path}", headers={"Accept-Language": tag})
    assert response.status_code == 200, response.content
    return plain(response.json())


def draft_in(tag):
    return {
        "kind": "development",
        "follow_up": "C10-1:icc",
        "as_of": {"from": "2026-11-20", "precision": "day"},
        "text": {tag: TEXTS[tag]},
        "original_language": tag,
        "citations": [
            {
                "source": {"address": "https://example.org/report", "kind": "report"},
                "polarity": "supports",
            }
        ],
    }


@pytest.fixture
def written(client, django_user_model):
    """Return the examples of the operations that write, as one member's program meets them."""
    member = django_user_model.objects.create_user("member")
    member.groups.set(Group.objects.filter(name="member"))
    _token, key = Token.objects.create(member, name="a program", scope="write")
    found = {}
    for tag in TAGS:
        named = {"Authorization": f"Token {key}", "Accept-Language": tag}

        def call(method, path="", body=None, named=named, **headers):
            answer = client.generic(
                method,
                f"/api/v1/drafts/{path}",
                json.dumps(body),
                content_type="application/json",
                headers=named | headers,
            )
            assert answer.status_code < 300, answer.content
            return answer

        new = draft_in(tag)
        made = call("POST", body=new)
        path = f"{made.json()['id']}/"
        change = {"text": {tag: TEXTS[tag]}}
        changed = call("PATCH", path, change, **{"If-Match": made["ETag"]})
        comment = {"comment": COMMENTS[tag]}
        commented = call("POST", f"{path}comments/", comment)
        taken = call("POST", f"{path}submit/", comment, **{"If-Match": changed["ETag"]})
        for operation, request, answer in (
            ("drafts_create", new, made),
            ("drafts_partial_update", change, changed),
            ("drafts_comments_create", comment, commented),
            ("drafts_take", comment, taken),
            ("drafts_retrieve", None, call("GET", path)),
            ("drafts_list", None, call("GET", "?page_size=1")),
        ):
            kept = found.setdefault(operation, {})
            if request:
                kept.setdefault("request", {})[tag] = request
            kept.setdefault("response", {})[tag] = plain(answer.json())
        copy = {"source": "report", "file": "report.pdf", "is_confidential": False}
        kept = found.setdefault("drafts_copies_create", {"request": {}, "response": {}})
        kept["request"][tag] = copy
        kept["response"][tag] = plain(made.json())
    return found


def test_every_operation_that_reads_has_a_line_above():
    reads = {name for name in OPERATIONS if not name.startswith("drafts_")}

    assert set(ASKED) == reads


@pytest.fixture
def kept(client, written):
    """Return the examples that are kept; with WRITE_EXAMPLES, write them first."""
    if "WRITE_EXAMPLES" in os.environ:
        read = {n: {"response": {tag: asked(client, n, tag) for tag in TAGS}} for n in ASKED}
        text = json.dumps(dict(sorted((read | written).items())), ensure_ascii=False, indent=1)
        FILE.write_text(text + "\n")
    return json.loads(FILE.read_text())


def test_examples_are_what_the_api_answers(client, kept):
    for operation in sorted(set(ASKED) - BY_CHANCE):
        answers = {tag: asked(client, operation, tag) for tag in TAGS}
        assert kept[operation]["response"] == answers, operation


def test_examples_of_writing_are_accepted(kept, written):
    for operation, example in written.items():
        assert kept[operation].get("request") == example.get("request")


def validator_of(schema):
    """Return what checks values by a schema whose references lead into ours."""
    return Draft202012Validator({"components": SCHEMA["components"], **schema})


def resolved(example):
    name = example.get("$ref", "").rpartition("/")[2]
    return SCHEMA["components"]["examples"][name] if name else example


def contents(operation):
    """Yield every content of an operation: of its request, and of its answers."""
    yield from operation.get("requestBody", {}).get("content", {}).items()
    for response in operation["responses"].values():
        yield from response.get("content", {}).items()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_examples_fit_the_schema_in_three_languages(operation):
    for media_type, content in contents(OPERATIONS[operation]):
        if media_type in FILES:
            continue
        assert list(content["examples"]) == TAGS, (operation, media_type)
        validator = validator_of(content["schema"])
        for example in map(resolved, content["examples"].values()):
            if media_type != "multipart/form-data":
                validator.validate(example["value"])


def test_an_example_that_does_not_fit_would_be_seen():
    validator = validator_of({"$ref": "#/components/schemas/Item"})

    assert validator.is_valid({"code": "C10-1"})
    assert not validator.is_valid({"code": 7})
