"""Tells what of a schema of the API breaks programs that were written for an older one.

python -m vienna_process.compatibility docs/openapi-released.yaml docs/openapi.yaml
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# What bounds a value: for what is sent a narrower one breaks, for what is answered a wider one.
LOWER = ("minimum", "minLength", "minItems")
UPPER = ("maximum", "maxLength", "maxItems")


class Comparison:
    """Two schemas, of which the newer may add to the older, and take nothing away."""

    def __init__(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        self.old, self.new = old, new
        self.seen: set[tuple[str, str, bool]] = set()

    def breaks(self) -> Iterator[str]:
        for path, operations in self.old["paths"].items():
            for method in METHODS:
                if method not in operations:
                    continue
                name = f"{method.upper()} {path}"
                operation = self.new["paths"].get(path, {}).get(method)
                if operation is None:
                    yield f"{name}: is gone"
                    continue
                yield from self.of_operation(name, operations[method], operation)

    def of_operation(self, name: str, old: Any, new: Any) -> Iterator[str]:
        if old["operationId"] != new["operationId"]:
            yield f"{name}: operationId is now {new['operationId']}"
        yield from self.of_parameters(name, old, new)
        yield from self.of_body(name, old.get("requestBody", {}), new.get("requestBody", {}))
        for status, answer in old["responses"].items():
            if status not in new["responses"]:
                yield f"{name}: {status} is gone"
            yield from self.of_contents(
                f"{name} {status}", answer, new["responses"].get(status, {}), is_sent=False
            )

    def of_parameters(self, name: str, old: Any, new: Any) -> Iterator[str]:
        before, after = (
            {(p["in"], p["name"]): p for p in each.get("parameters", ())} for each in (old, new)
        )
        for key, parameter in before.items():
            if key not in after:
                yield f"{name}: parameter {key[1]} is gone"
                continue
            place = f"{name} ?{key[1]}"
            yield from self.of_schema(
                place, parameter["schema"], after[key]["schema"], is_sent=True
            )
        for key, parameter in after.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                yield f"{name}: parameter {key[1]} is required now"

    def of_body(self, name: str, old: Any, new: Any) -> Iterator[str]:
        if new.get("required") and not old.get("required"):
            yield f"{name}: a body is required now"
        yield from self.of_contents(f"{name} body", old, new, is_sent=True)

    def of_contents(self, name: str, old: Any, new: Any, *, is_sent: bool) -> Iterator[str]:
        for media_type, content in old.get("content", {}).items():
            if media_type not in new.get("content", {}):
                yield f"{name}: {media_type} is gone"
                continue
            other = new["content"][media_type]
            yield from self.of_schema(name, content["schema"], other["schema"], is_sent=is_sent)

    def of_schema(self, name: str, old: Any, new: Any, *, is_sent: bool) -> Iterator[str]:
        """Compare what one place holds. Each component is looked into once for each direction."""
        key = (old.get("$ref", ""), new.get("$ref", ""), is_sent)
        if "$ref" in old and key in self.seen:
            return
        self.seen.add(key)
        if "$ref" in old:
            name = old["$ref"].rpartition("/")[2]
        old, new = resolve(self.old, old), resolve(self.new, new)
        yield from of_values(name, old, new, is_sent=is_sent)
        yield from self.of_properties(name, old, new, is_sent=is_sent)
        if "items" in old and "items" in new:
            yield from self.of_schema(f"{name}[]", old["items"], new["items"], is_sent=is_sent)
        yield from self.of_choices(name, old, new, is_sent=is_sent)

    def of_properties(self, name: str, old: Any, new: Any, *, is_sent: bool) -> Iterator[str]:
        before, after = old.get("properties", {}), new.get("properties", {})
        required = [set(each.get("required", ())) for each in (old, new)]
        for field, schema in before.items():
            if field not in after:
                yield f"{name}.{field}: is gone"
                continue
            yield from self.of_schema(f"{name}.{field}", schema, after[field], is_sent=is_sent)
        if is_sent:
            yield from (f"{name}.{f}: is required now" for f in sorted(required[1] - required[0]))
        else:
            lost = sorted((required[0] - required[1]) & set(after))
            yield from (f"{name}.{f}: may be missing now" for f in lost)

    def of_choices(self, name: str, old: Any, new: Any, *, is_sent: bool) -> Iterator[str]:
        """Compare alternatives by place: an answer has no new one, what is sent loses none."""
        for word in ("anyOf", "oneOf", "allOf"):
            before, after = old.get(word, []), new.get(word, [])
            for number, (one, other) in enumerate(zip(before, after, strict=False)):
                yield from self.of_schema(f"{name}|{number}", one, other, is_sent=is_sent)
            if word == "allOf" or len(before) == len(after):
                continue
            if (len(after) < len(before)) == is_sent:
                yield f"{name}: has {len(after)} alternatives instead of {len(before)}"


def resolve(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema that a reference leads to, with the words beside the reference."""
    if "$ref" not in schema:
        return schema
    found: Any = document
    for part in schema["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return resolve(document, found)


def of_values(name: str, old: Any, new: Any, *, is_sent: bool) -> Iterator[str]:
    """Compare types, values and bounds: what is sent may get wider, what is answered narrower."""
    for word in ("type", "enum"):
        before, after = listed(old.get(word)), listed(new.get(word))
        gone, added = before - after, after - before
        if is_sent and after and gone:
            yield f"{name}: {word} has no {', '.join(sorted(gone))} any more"
        if is_sent and after and not before and word == "enum":
            yield f"{name}: {word} is now one of {', '.join(sorted(after))}"
        if not is_sent and before and (added or not after):
            yield f"{name}: {word} has also {', '.join(sorted(added)) or 'anything'}"
        if not is_sent and word == "enum" and gone and after:
            yield f"{name}: {word} has no {', '.join(sorted(gone))} any more"
    for words, sign in ((LOWER, 1), (UPPER, -1)):
        for word in words:
            if is_sent and narrower(old.get(word), new.get(word), sign):
                yield f"{name}: {word} is now {new[word]}"
    if old.get("format") != new.get("format") and not (is_sent and "format" not in new):
        yield f"{name}: format is now {new.get('format')}"


def narrower(before: Any, after: Any, sign: int) -> bool:
    return after is not None and (before is None or sign * (after - before) > 0)


def listed(value: Any) -> set[str]:
    if value is None:
        return set()
    return {str(each) for each in value} if isinstance(value, list) else {str(value)}


def breaks(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Return what breaks, each in one line."""
    return list(dict.fromkeys(Comparison(old, new).breaks()))


def main(old: str, new: str) -> int:
    found = breaks(*(yaml.safe_load(Path(name).read_text()) for name in (old, new)))
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
