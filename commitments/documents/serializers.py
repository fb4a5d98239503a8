"""What a declaration can be taken away as, in the API."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.citing import FORMATS
from commitments.templatetags.downloads import JSON, offers
from declarations import serializers as declarations
from declarations.languages import LANGUAGES, address_in
from declarations.models import Declaration

TAGS = sorted(language.tag for language in LANGUAGES.values())
DOCUMENTS_SCHEMA = {
    "type": "object",
    "description": "Addresses of its files by ending (`pdf`, `akn.xml`, `csl.json`) and language.",
    "additionalProperties": {
        "type": "object",
        "properties": {tag: {"type": "string", "format": "uri"} for tag in TAGS},
        "required": TAGS,
    },
}


class DeclarationSerializer(declarations.DeclarationSerializer):
    """A declaration, with the addresses of its documents."""

    documents = serializers.SerializerMethodField()

    class Meta(declarations.DeclarationSerializer.Meta):
        fields = [*declarations.DeclarationSerializer.Meta.fields, "documents"]

    @extend_schema_field(DOCUMENTS_SCHEMA)
    def get_documents(self, declaration: Declaration) -> dict[str, dict[str, str]]:
        routes = [each.route for each in offers(Declaration) if each.media_type != JSON]
        routes += [f"commitments:declaration-{each.ending}" for each in FORMATS]
        paths = [reverse(route, args=[declaration.slug]) for route in routes]
        return {ending_of(path): self.in_each_language(path) for path in paths}

    def in_each_language(self, path: str) -> dict[str, str]:
        absolute: Any = self.context["request"].build_absolute_uri
        by_tag = {language.tag: language for language in LANGUAGES.values()}
        return {tag: absolute(address_in(by_tag[tag], path)) for tag in TAGS}


def ending_of(path: str) -> str:
    """Return what the name of a file ends with: "akn.xml"."""
    return path.rpartition("/")[2].partition(".")[2]
