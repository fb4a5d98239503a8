"""The shape of declarations in the API."""

from typing import Any

from django.db.models import Model
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from declarations.languages import LANGUAGES, Language, find, versions
from declarations.models import Addressee, Clause, ClauseVariant, Declaration, TextSource, Theme

TEXT_SCHEMA = {
    "description": "The text by language, or in the one that `lang` asks for.",
    "oneOf": [
        {
            "type": "object",
            "properties": {language.tag: {"type": "string"} for language in LANGUAGES.values()},
            "required": sorted(language.tag for language in LANGUAGES.values()),
        },
        {"type": "string"},
    ],
}


@extend_schema_field(TEXT_SCHEMA)
class VersionsField(serializers.Field):
    """A text in every language by tag, or as a string in the one that ``?lang=`` asks for.

    A text that is missing is "", whatever stands in other languages: the API never falls back.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Model) -> dict[str, str] | str:
        texts = versions(value, str(self.field_name))
        asked = self.context["request"].query_params.get("lang")
        return texts[find(asked).tag] if asked else texts


@extend_schema_field({"type": "string", "enum": sorted(x.tag for x in LANGUAGES.values())})
class LanguageField(serializers.Field):
    """A language by its tag of BCP 47."""

    def to_representation(self, value: str) -> str:
        language: Language = find(value)
        return language.tag


class CodeField(serializers.SlugRelatedField):
    """Another row, by the code that names it."""

    def __init__(self, slug_field: str = "code", **kwargs: Any) -> None:
        super().__init__(slug_field, **kwargs)


class PublicSerializer(serializers.ModelSerializer):
    """A serializer that knows the address of a row in the API and on the site."""

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_html_url(self, row: Any) -> str:
        address: str = self.context["request"].build_absolute_uri(row.get_absolute_url())
        return address


class ThemeSerializer(PublicSerializer):
    url = serializers.HyperlinkedIdentityField(view_name="api:theme-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    name = VersionsField()

    class Meta:
        model = Theme
        fields = ["code", "url", "html_url", "name"]


class AddresseeSerializer(PublicSerializer):
    url = serializers.HyperlinkedIdentityField(
        view_name="api:addressee-detail", lookup_field="code"
    )
    html_url = serializers.SerializerMethodField()
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    name = VersionsField()
    description = VersionsField()
    part_of = CodeField(read_only=True)

    class Meta:
        model = Addressee
        fields = ["code", "url", "html_url", "kind", "kind_label", "name", "description", "part_of"]


class TextSourceSerializer(serializers.ModelSerializer):
    title = VersionsField()
    publisher = VersionsField()
    language = LanguageField()
    note = VersionsField()

    class Meta:
        model = TextSource
        fields = [
            "code",
            "title",
            "publisher",
            "url",
            "seen_on",
            "language",
            "sha256",
            "is_tracked",
            "note",
        ]


class DeclarationSerializer(PublicSerializer):
    url = serializers.HyperlinkedIdentityField(
        view_name="api:declaration-detail", lookup_field="slug"
    )
    html_url = serializers.SerializerMethodField()
    title = VersionsField()
    place = VersionsField()
    note = VersionsField()
    upholds = CodeField("slug", many=True, read_only=True)
    text_sources = TextSourceSerializer(many=True, read_only=True)

    class Meta:
        model = Declaration
        fields = [
            "slug",
            "url",
            "html_url",
            "title",
            "place",
            "note",
            "started_on",
            "ended_on",
            "date_as_printed",
            "upholds",
            "text_sources",
        ]


class ClauseVariantSerializer(serializers.ModelSerializer):
    text_source = CodeField(read_only=True)
    wording = VersionsField()
    other_wording = VersionsField()

    class Meta:
        model = ClauseVariant
        fields = ["text_source", "kind", "wording", "other_wording"]


class ClauseSerializer(PublicSerializer):
    url = serializers.HyperlinkedIdentityField(view_name="api:clause-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    declaration = CodeField("slug", read_only=True)
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    text = VersionsField()
    note = VersionsField()
    variants = ClauseVariantSerializer(many=True, read_only=True)

    class Meta:
        model = Clause
        fields = [
            "code",
            "url",
            "html_url",
            "declaration",
            "key",
            "kind",
            "kind_label",
            "number",
            "position",
            "text",
            "note",
            "variants",
        ]
