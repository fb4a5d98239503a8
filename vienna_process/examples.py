"""Examples in the schema of the API, in three languages: what was really asked and answered.

They are kept in ``examples.json``, by operation. The tests of the contract write them anew.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.utils.translation import override

from declarations.languages import LANGUAGES
from vienna_process.problems import problem

FILE = Path(__file__).with_name("examples.json")


@lru_cache
def stored() -> dict[str, Any]:
    """Return, by operation, the examples of requests and of answers, each by language."""
    kept: dict[str, Any] = json.loads(FILE.read_text())
    return kept


def named(values: dict[str, Any]) -> dict[str, Any]:
    """Return values by the tag of a language, as OpenAPI has examples."""
    languages = {language.tag: language for language in LANGUAGES.values()}
    return {
        tag: {"summary": languages[tag].name, "value": values[tag]}
        for tag in sorted(values, key=list(languages).index)
    }


def of_problem(status: int) -> dict[str, Any]:
    """Return references to the examples of a problem: many operations have the same."""
    return {
        language.tag: {"$ref": f"#/components/examples/problem-{status}-{language.tag}"}
        for language in LANGUAGES.values()
    }


def of_problems(statuses: Iterable[int]) -> dict[str, Any]:
    """Return what those references lead to."""
    found = {}
    for language in LANGUAGES.values():
        with override(language.code):
            for status in statuses:
                value = {"summary": language.name, "value": problem(status)}
                found[f"problem-{status}-{language.tag}"] = value
    return dict(sorted(found.items()))


def json_of(said: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for kind, each in said.get("content", {}).items() if kind == "application/json"]


def put_into(operation: dict[str, Any]) -> None:
    """Put the examples of an operation into its schema, beside each content but files of lists."""
    kept = stored().get(operation["operationId"], {})
    body = operation.get("requestBody", {})
    for content in body.get("content", {}).values():
        if "request" in kept:
            content["examples"] = named(kept["request"])
    for status, response in operation["responses"].items():
        if status.startswith("2") and "response" in kept:
            for content in json_of(response):
                content["examples"] = named(kept["response"])
