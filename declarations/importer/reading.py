"""Reading a declaration from a file: everything is checked before anything is written.

The format is declaration.schema.json; what a schema cannot say is checked in `cross_check`.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend

SCHEMA = json.loads(Path(__file__).parent.with_name("declaration.schema.json").read_text())
LARGEST_FILE = 1_000_000
MOST_VALUES = 50_000
MOST_PROBLEMS = 20
# Controls, direction marks, halves of surrogate pairs and what is no character: YAML can escape
# each of them, and some stand in the way of PostgreSQL, some of readers.
UNWANTED = re.compile(
    r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufeff\ufffe\uffff]"
)


class FileRefused(ValueError):
    """Raised for a file that cannot be imported. The message names the place, one line each."""


class StrictLoader(yaml.SafeLoader):
    """Reads YAML without the features that let a file surprise: aliases, tags, doubled keys.

    Words without quotation marks are text, but for those of `PLAIN`.
    """

    yaml_implicit_resolvers: dict[str, Any] = {}
    values = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        self.values += 1
        if problem := objection(event, self.values):
            raise yaml.composer.ComposerError(None, None, problem, event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002  PyYAML's signature.
        seen = set()
        for key, _value in node.value:
            problem = "a key is one word" if not isinstance(key, yaml.ScalarNode) else ""
            if not problem and key.value in seen:
                problem = f"the key {key.value!r} stands twice"
            if problem:
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


PLAIN = {"null": r"(~|null)?", "bool": "true|false", "int": "0|[1-9][0-9]{0,8}"}
for kind, words in PLAIN.items():
    StrictLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{kind}", re.compile(rf"(?:{words})\Z"), None
    )


def objection(event: Any, values: int) -> str:
    """Return what the format has against the next of a file's ``values``, or ""."""
    if values > MOST_VALUES:
        return f"more than {MOST_VALUES:,} values"
    if isinstance(event, yaml.AliasEvent):
        return "aliases are not allowed"
    if event.tag:
        return "tags are not allowed"
    unwanted = UNWANTED.search(getattr(event, "value", ""))
    return f"the character U+{ord(unwanted[0]):04X} is not allowed" if unwanted else ""


Problem = tuple[list[str | int], str]


def read(path: Path) -> dict[str, Any]:
    """Return the declaration in the file at ``path``, checked. Raises FileRefused."""
    return read_checked(path, SCHEMA, cross_check)


def read_checked(
    path: Path, schema: dict[str, Any], cross_check: Callable[[dict[str, Any]], Iterator[Problem]]
) -> dict[str, Any]:
    """Return the data of the file at ``path``, which ``schema`` and ``cross_check`` accept.

    ``cross_check`` yields places and problems of what the schema accepts. Raises FileRefused.
    """
    data, node = parse(load_text(path))
    validator = Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    errors = ((list(error.absolute_path), explain(error)) for error in deepest(validator, data))
    problems = list(islice(errors, MOST_PROBLEMS))
    problems = problems or list(islice(cross_check(data), MOST_PROBLEMS))
    if problems:
        raise FileRefused("\n".join(f"{place(node, at)}: {what}" for at, what in problems))
    checked: dict[str, Any] = data
    return checked


def load_text(path: Path) -> str:
    """Return the text of a file. Raises FileRefused if it is absent, too large or not UTF-8."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            message = f"{path.name}: larger than {LARGEST_FILE:,} bytes; no file here is."
            raise FileRefused(message)
        return content.decode()
    except OSError as error:
        message = f"{path}: {error.strerror}."
        raise FileRefused(message) from error
    except UnicodeDecodeError as error:
        message = f"{path.name}: not UTF-8 at byte {error.start:,}."
        raise FileRefused(message) from error


def parse(text: str) -> tuple[Any, yaml.Node | None]:
    """Return the data that a YAML text says, and its node, which knows the lines."""
    try:
        loader = StrictLoader(text)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = f"line {line}: the character U+{error.character:04X} is not allowed."
        raise FileRefused(message) from error
    try:
        node = loader.get_single_node()
        return (loader.construct_document(node) if node else None), node
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "the file"
        message = f"{where}: not readable as YAML: {error.problem or error.context}."
        raise FileRefused(message) from error
    except (RecursionError, ValueError, OverflowError) as error:
        what = "nested too deeply, or a value is malformed"
        message = f"line {loader.line + 1}: not readable as YAML: {what}."
        raise FileRefused(message) from error


def standing_twice(validator: Any, _: Any, values: Any, _schema: Any) -> Iterator[ValidationError]:
    """Yield an error for each text that a list has twice; jsonschema compares each with each."""
    if validator.is_type(values, "array"):
        texts = Counter(value for value in values if isinstance(value, str))
        for text in texts - Counter(set(texts)):
            yield ValidationError(f"{text} stands twice")


Validator = extend(Draft202012Validator, {"uniqueItems": standing_twice})  # type: ignore[no-untyped-call]


def deepest(validator: Any, data: Any) -> Iterator[Any]:
    """Yield the errors of ``data``, each alternative resolved to the error that explains it."""
    return (best_match([error]) for error in validator.iter_errors(data))


def explain(error: Any) -> str:
    """Return one sentence on a schema error, without repeating long values."""
    if error.validator == "pattern":
        return f"{error.schema['description']}."
    if "anyOf" in error.absolute_schema_path:
        return "a demand, a commitment or a condition needs at least one addressee."
    if error.validator == "maxItems" and error.absolute_path[-1] in {
        "addressees",
        "implied_addressees",
    }:
        return "a position has no addressee: nothing is asked."
    if error.schema is False:
        return "only a position has a stance."
    message: str = error.message
    return f"{message if len(message) < 200 else error.validator + ' is violated'}."  # noqa: PLR2004


def place(node: Any, path: Iterable[str | int]) -> str:
    """Return where ``path`` leads in the file, as in "line 210, clauses[12].items[0].kind"."""
    names = ""
    for step in path:
        names += f"[{step}]" if isinstance(step, int) else f".{step}"
        if isinstance(node, yaml.SequenceNode):
            node = node.value[step]
        else:
            node = next((value for key, value in node.value if key.value == step), node)
    line = node.start_mark.line + 1 if node else 1
    return f"line {line}, {names.lstrip('.') or 'the whole file'}"


def cross_check(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong between the parts of data that the schema accepts."""
    yield from doubles(data)
    yield from unknown_references(data)
    yield from unfaithful_spans(data)
    yield from untrue_sources(data)


def doubles(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield codes and numbers that stand twice."""
    for part in ("text_sources", "addressees", "themes", "clauses"):
        yield from repeated(part, [entry["code"] for entry in data[part]])
    numbers = [f"{clause['kind']} {clause['number']}" for clause in data["clauses"]]
    yield from repeated("clauses", numbers)
    codes = Counter(item["code"] for clause in data["clauses"] for item in clause["items"])
    for at, item in items_of(data):
        if codes[item["code"]] > 1:
            yield [*at, "code"], f"{item['code']} stands twice."


def repeated(part: str, values: list[str]) -> Iterator[Problem]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield [part, index], f"{value} stands twice."


def items_of(data: dict[str, Any]) -> Iterator[tuple[list[str | int], dict[str, Any]]]:
    for clause_at, clause in enumerate(data["clauses"]):
        for item_at, item in enumerate(clause["items"]):
            yield ["clauses", clause_at, "items", item_at], item


def unknown_references(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield codes that name nothing in the file, and bodies that are part of themselves."""
    known = {part: {entry["code"] for entry in data[part]} for part in ("addressees", "themes")}
    sources = {source["code"] for source in data["text_sources"]}
    wholes = {entry["code"]: entry.get("part_of") for entry in data["addressees"]}
    for index, (code, whole) in enumerate(wholes.items()):
        if whole and whole not in wholes:
            yield ["addressees", index, "part_of"], f"{whole} is not an addressee of this file."
        if code in chain(wholes, code):
            yield ["addressees", index, "part_of"], f"{code} would be a part of itself."
    for at, item in items_of(data):
        for name in ("addressees", "implied_addressees", "about"):
            for code in set(item.get(name, [])) - known["addressees"]:
                yield [*at, name], f"{code} is not an addressee of this file."
        if item["speaker"] not in known["addressees"]:
            yield [*at, "speaker"], f"{item['speaker']} is not an addressee of this file."
        for code in set(item.get("addressees", [])) & set(item.get("implied_addressees", [])):
            yield [*at, "implied_addressees"], f"{code} is either named or implied, not both."
        for code in set(item.get("themes", [])) - known["themes"]:
            yield [*at, "themes"], f"{code} is not a theme of this file."
    for index, clause in enumerate(data["clauses"]):
        for number, variant in enumerate(clause.get("variants", [])):
            if variant["source"] not in sources:
                at = ["clauses", index, "variants", number, "source"]
                yield at, f"{variant['source']} is not a text source of this file."


def chain(wholes: dict[str, str | None], code: str) -> set[str]:
    """Return the bodies that ``code`` is a part of, directly or through others."""
    above: set[str] = set()
    whole = wholes.get(code)
    while whole and whole not in above:
        above.add(whole)
        whole = wholes.get(whole)
    return above


def unfaithful_spans(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield quotations and wordings that do not stand in the text of their clause."""
    for index, clause in enumerate(data["clauses"]):
        spans = [("items", at, "quotation", i) for at, i in enumerate(clause["items"])]
        spans += [("variants", at, "wording", v) for at, v in enumerate(clause.get("variants", []))]
        for part, at, name, entry in spans:
            for tag, words in entry.get(name, {}).items():
                if words not in clause["text"][tag]:
                    where = ["clauses", index, part, at, name, tag]
                    yield where, f"these words do not stand in the text of {clause['code']}."


def untrue_sources(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield tracked sources that stand twice in a language or whose digest the text has not."""
    tracked: set[str] = set()
    for index, source in enumerate(data["text_sources"]):
        if not source.get("is_tracked"):
            continue
        if source["language"] in tracked:
            yield ["text_sources", index], "another source is tracked in this language already."
        tracked.add(source["language"])
        digest = text_digest(clause["text"][source["language"]] for clause in data["clauses"])
        if source.get("sha256", digest) != digest:
            yield ["text_sources", index, "sha256"], f"the clauses of this file have {digest}."


def text_digest(texts: Iterable[str]) -> str:
    """Return the SHA-256 of ``texts`` joined, without white space, in UTF-8."""
    return hashlib.sha256("".join("".join(texts).split()).encode()).hexdigest()
