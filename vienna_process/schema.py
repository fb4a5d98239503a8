"""The schema of the API: what every operation has in common, and where examples are put in."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from declarations.shaping import MOST_EXPANDED, ShapedSerializer, inside, names_of
from vienna_process import examples

PROBLEM = {
    "type": "object",
    "description": "What went wrong, by RFC 9457.",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "example": "about:blank"},
        "title": {"type": "string", "description": "In the reader's language."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "More of it, in the reader's language."},
        "errors": {
            "type": "object",
            "description": "Messages by the name of the parameter or field that is wrong.",
            "additionalProperties": True,
        },
        "current": {"type": "object", "description": "With 412: the draft as it is now."},
    },
}
RETRY_AFTER = {
    "Retry-After": {
        "description": "Seconds to wait.",
        "required": True,
        "schema": {"type": "integer", "minimum": 0},
    }
}
REASONS = {
    400: "A parameter or a field is not known, or its value is not valid.",
    401: "There is no key, or it is not good any more.",
    403: "The key, or its owner, may not do this.",
    404: "There is no such row or page.",
    406: "The format asked for is not available.",
    412: "Somebody changed the draft meanwhile.",
    415: "The format of the request is not supported.",
    422: "The Idempotency-Key came before with another content.",
    428: "If-Match is missing.",
    429: "There were too many requests.",
    503: "A query took too long, or the database is away.",
}
OF_ALL = [400, 404, 406, 429, 503]
OF_KEYS = [401, 403]
OF_WRITING = [412, 415, 422, 428]
BOUNDS = {"max_length": "maxLength", "min_value": "minimum", "max_value": "maximum"}
# No database has a text with this character in it.
NO_NUL = r"^[^\u0000]*$"
DAY = {
    "type": "string",
    "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$",
    "description": "A day of either calendar: the year tells which.",
    "examples": ["2024-06-01", "1403-03-12"],
}
# A list given whole: see "Files" in docs/api.md.
FILES: dict[str, Any] = {
    "text/csv": {"schema": {"type": "string"}},
    "application/x-ndjson": {"schema": {"type": "string"}},
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
        "schema": {"type": "string", "format": "binary"}
    },
}
BOM = OpenApiParameter("bom", enum=["0", "1"], description="With CSV, `1` tells Excel: UTF-8.")
BLANK = {"type": "string", "maxLength": 0}
SHAPED = "A row. `fields` and `expand` decide which fields it has."


class Schema(AutoSchema):
    """An operation with its problems, its examples, and whether it is to go away."""

    def get_override_parameters(self) -> list[Any]:
        parameters: list[Any] = list(super().get_override_parameters())
        serializer = getattr(self.view, "serializer_class", None)
        if not (isinstance(serializer, type) and issubclass(serializer, ShapedSerializer)):
            return parameters
        if getattr(self.view, "action", "list") not in {"list", "retrieve"}:
            return parameters
        if self.is_list_of_files():
            parameters.append(BOM)
        parameters.append(names("fields", names_of(serializer), "Fields that are wanted."))
        if serializer.expansions:
            known = sorted(serializer.expansions)
            text = f"What is shown whole, up to {MOST_EXPANDED} names."
            parameters.append(names("expand", known, text, most=MOST_EXPANDED))
        return parameters

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        """Add the bounds that filters have, which drf-spectacular does not ask for."""
        parameters: list[dict[str, Any]] = super()._get_filter_parameters()  # type: ignore[no-untyped-call]  # Of drf-spectacular.
        filters = getattr(getattr(self.view, "filterset_class", None), "base_filters", {})
        for parameter in parameters:
            filter_ = filters.get(parameter["name"])
            parameter["schema"] |= bounds(filter_.extra) if filter_ else {}
            listed = parameter["schema"].get("items", parameter["schema"])
            if "enum" in listed:  # Forms send what is not chosen as nothing.
                listed["enum"] = ["", *listed["enum"]]
            if parameter["schema"].get("format") == "date":
                parameter["schema"] = DAY
        return parameters

    def is_list_of_files(self) -> bool:
        """Tell whether the operation is a list that is also given whole."""
        return hasattr(self.view, "table") and not getattr(self.view, "detail", True)

    def map_renderers(self, attribute: str) -> list[Any]:
        """Return the formats of an answer; the files of a list have no rows that a schema tells."""
        if attribute == "media_type" and hasattr(self.view, "table"):
            return ["application/json"]
        found: list[Any] = super().map_renderers(attribute)
        return found

    def is_deprecated(self) -> bool:
        return bool(getattr(self.view, "deprecation", None)) or bool(super().is_deprecated())

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation: dict[str, Any] | None = super().get_operation(*args, **kwargs)
        if operation is None:
            return None
        if self.is_list_of_files():
            operation["responses"]["200"]["content"] |= FILES
        statuses = list(OF_ALL)
        if self.view.authentication_classes:
            statuses += OF_KEYS
        if self.method not in {"GET", "HEAD"}:
            statuses += OF_WRITING
        for status in statuses:
            operation["responses"].setdefault(str(status), problem_response(status))
        operation["responses"] = dict(sorted(operation["responses"].items()))
        return operation


def bounds(extra: dict[str, Any]) -> dict[str, Any]:
    """Return what a schema says of the bounds of a form field."""
    found = {word: extra[name] for name, word in BOUNDS.items() if name in extra}
    return found | ({"pattern": NO_NUL} if "max_length" in extra else {})


def names(name: str, known: list[str], text: str, *, most: int | None = None) -> OpenApiParameter:
    schema: dict[str, Any] = {"type": "array", "minItems": 1, "items": {"enum": known}}
    schema["items"] |= {"type": "string"}
    if most:
        schema["maxItems"] = most
    return OpenApiParameter(
        name,
        schema,
        description=f"{text} Parted by commas.",
        style="form",
        explode=False,
    )


def problem_response(status: int) -> dict[str, Any]:
    reference = {"$ref": "#/components/schemas/Problem"}
    content = {"schema": reference, "examples": examples.of_problem(status)}
    response: dict[str, Any] = {
        "description": REASONS[status],
        "content": {"application/problem+json": content},
    }
    if status in {429, 503}:
        response["headers"] = RETRY_AFTER
    return response


def complete(result: dict[str, Any], generator: Any, **_others: Any) -> dict[str, Any]:
    """Put in what no single operation knows: problems, shapes of rows, examples."""
    schemas = result["components"]["schemas"]
    schemas["Problem"] = PROBLEM
    result["components"]["examples"] = examples.of_problems(REASONS)
    for serializer in shaped_serializers(generator):
        loosen(schemas, serializer)
    schemas.update({name: plainer(schema) for name, schema in schemas.items()})
    for operations in result["paths"].values():
        for operation in operations.values():
            examples.put_into(operation)
    result["components"]["schemas"] = dict(sorted(schemas.items()))
    return result


def shaped_serializers(generator: Any) -> set[type[ShapedSerializer]]:
    found = set()
    for _path, _pattern, _method, view in generator.endpoints or ():
        serializer = getattr(view, "serializer_class", None) or getattr(
            getattr(view, "cls", None), "serializer_class", None
        )
        if isinstance(serializer, type) and issubclass(serializer, ShapedSerializer):
            found.add(serializer)
    return found


def component_of(path: str) -> str:
    return path.rpartition(".")[2].removesuffix("Serializer")


def loosen(schemas: dict[str, Any], serializer: type[ShapedSerializer]) -> None:
    """Say that a row has what was asked for: by a code, or whole."""
    row = schemas.get(component_of(serializer.__name__))
    if row is None:
        return
    row.pop("required", None)
    for field in serializer().fields.values():
        inner = inside(field)
        if inner:  # A dot in `fields` leaves out what is inside too.
            schemas[component_of(type(inner).__name__)].pop("required", None)
    row["description"] = SHAPED
    for name, expansion in serializer.expansions.items():
        whole: Any = {"$ref": f"#/components/schemas/{component_of(expansion.serializer)}"}
        if expansion.is_many:
            whole = {"type": "array", "items": whole}
        if name not in row["properties"]:
            also = [whole] if expansion.is_many else [whole, {"type": "null"}]
            row["properties"][name] = {"anyOf": also, "description": "With `expand`."}
        else:
            row["properties"][name] = {"anyOf": [row["properties"][name], whole]}


def plainer(schema: Any) -> Any:
    """Return a schema without what drf-spectacular says of fields that cannot be written.

    Where it lets a text be blank, both of its alternatives can fit.
    """
    if isinstance(schema, list):
        return [plainer(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: plainer(value) for name, value in schema.items() if name != "readOnly"}
    if BLANK in kept.get("oneOf", ()):
        kept["anyOf"] = kept.pop("oneOf")
    return kept
