"""The shape of declarations in the API."""

import datetime as dt
from typing import Any

from django.db.models import Model
from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from declarations.addresses import address_of, path_to
from declarations.calendars import write_solar_hijri
from declarations.kinds import TranslationState
from declarations.languages import LANGUAGES, Language, find, version, versions
from declarations.models import (
    Addressee,
    Clause,
    ClauseVariant,
    Declaration,
    Term,
    TextSource,
    Theme,
)
from declarations.moments import Moment, read_moment
from declarations.readers import RowSerializer
from declarations.shaping import Expansion, ShapedSerializer
from declarations.translation_states import standings

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


DAY = {"type": ["string", "null"], "format": "date"}
STANDING_SCHEMA = {
    "type": "object",
    "properties": {
        "state": {"type": "string", "enum": TranslationState.values},
        "translated_on": DAY,
        "reviewed_on": DAY,
    },
    "required": ["state", "translated_on", "reviewed_on"],
}


class VersionsField(serializers.Field):
    """A text in every language by tag, or as a string in the one that ``?lang=`` asks for.

    A text that is missing is "", whatever stands in other languages: the API never falls back.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Model) -> dict[str, str] | str:
        name = str(self.field_name)
        asked = self.context["request"].query_params.get("lang")
        return version(value, name, find(asked)) if asked else versions(value, name)


class TextSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]  # Its base's.
    """Gives the schema of a text one name, so that clients have one type for all texts."""

    target_class = "declarations.serializers.VersionsField"

    def get_name(self) -> str:
        return "Text"

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:  # noqa: ARG002
        return TEXT_SCHEMA


@extend_schema_field({"type": "string", "enum": sorted(x.tag for x in LANGUAGES.values())})
class LanguageField(serializers.Field):
    """A language by its tag of BCP 47."""

    def to_representation(self, value: str) -> str:
        language: Language = find(value)
        return language.tag


SOLAR_HIJRI_DAY = {
    "type": ["string", "null"],
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "description": "The day in the Solar Hijri calendar: 1402-02-04.",
}


@extend_schema_field(SOLAR_HIJRI_DAY)
class SolarHijriField(serializers.ReadOnlyField):
    """A day in the Solar Hijri calendar; of the field beside it, whose name its own begins with."""

    ENDING = "_solar_hijri"

    def bind(self, field_name: str, parent: Any) -> None:
        self.source = field_name.removesuffix(self.ENDING)
        super().bind(field_name, parent)

    def to_representation(self, value: dt.date | None) -> str | None:
        return write_solar_hijri(value) if value else None


def moment_of(request: Any) -> Moment:
    """Return the moment that a request asks for, read once. Raises Django's ValidationError."""
    if not hasattr(request, "moment"):
        request.moment = read_moment(request.query_params)
    moment: Moment = request.moment
    return moment


DAYS_ASKED = {"as_of": DAY, "recorded_by": DAY}


@extend_schema_field(
    {
        "type": "object",
        "description": "With `as_of` or `recorded_by`: the days that the row answers for.",
        "properties": {
            **DAYS_ASKED,
            "solar_hijri": {
                "type": "object",
                "properties": dict.fromkeys(DAYS_ASKED, SOLAR_HIJRI_DAY),
                "required": [*DAYS_ASKED],
            },
        },
        "required": [*DAYS_ASKED, "solar_hijri"],
    }
)
class AskedField(serializers.Field):
    """The days that a row answers for, in both calendars."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, _value: Any) -> dict[str, Any]:
        return moment_of(self.context["request"]).as_data()


class AddressField(serializers.HyperlinkedIdentityField):
    """The address of a row in the API."""

    def to_representation(self, value: Any) -> Any:
        path = path_to(str(self.view_name), getattr(value, str(self.lookup_field)))
        return address_of(self.context["request"], path)


class CodeField(serializers.SlugRelatedField):
    """Another row, by the code that names it."""

    def __init__(self, slug_field: str = "code", **kwargs: Any) -> None:
        super().__init__(slug_field, **kwargs)


@extend_schema_field(
    {
        "type": "object",
        "description": "With `?translations=state`: the state of each text by field and language.",
        "additionalProperties": {"type": "object", "additionalProperties": STANDING_SCHEMA},
    }
)
class TranslationsField(serializers.Field):
    """The state of every text of a row, by field and by tag of the language."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Any) -> dict[str, Any]:
        return {
            field: {tag: each._asdict() for tag, each in by_language.items()}
            for field, by_language in standings(value).items()
        }


class PublicSerializer(ShapedSerializer):
    # It knows the address of a row in the API and on the site. As a docstring, this would stand in
    # the schema as the description of every row.
    shaped_by = (*ShapedSerializer.shaped_by, "translations", *DAYS_ASKED)

    def get_fields(self) -> dict[str, Any]:
        """Leave states and days out unless they were asked for; inner rows have none."""
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        is_asked = request and "translations" in request.query_params and self.is_outermost()
        if request and not is_asked:
            fields.pop("translations", None)
        is_of_a_day = request and {*DAYS_ASKED} & {*request.query_params} and self.is_outermost()
        if request and not is_of_a_day:
            fields.pop("asked", None)
        return fields

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_html_url(self, row: Any) -> str:
        return address_of(self.context["request"], row.get_absolute_url())


class ThemeSerializer(PublicSerializer):
    url = AddressField(view_name="api:theme-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    name = VersionsField()
    translations = TranslationsField()

    class Meta:
        model = Theme
        fields = ["code", "url", "html_url", "name", "translations"]


class AddresseeSerializer(PublicSerializer):
    url = AddressField(view_name="api:addressee-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    name = VersionsField()
    description = VersionsField()
    part_of = CodeField(read_only=True, allow_null=True)
    translations = TranslationsField()

    class Meta:
        model = Addressee
        fields = [
            "code",
            "url",
            "html_url",
            "kind",
            "kind_label",
            "name",
            "description",
            "part_of",
            "translations",
        ]


class TextSourceSerializer(RowSerializer):
    title = VersionsField()
    publisher = VersionsField()
    seen_on_solar_hijri = SolarHijriField()
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
            "seen_on_solar_hijri",
            "language",
            "sha256",
            "is_tracked",
            "note",
        ]


class DeclarationSerializer(PublicSerializer):
    url = AddressField(view_name="api:declaration-detail", lookup_field="slug")
    html_url = serializers.SerializerMethodField()
    title = VersionsField()
    place = VersionsField()
    note = VersionsField()
    started_on_solar_hijri = SolarHijriField()
    ended_on_solar_hijri = SolarHijriField()
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
            "started_on_solar_hijri",
            "ended_on",
            "ended_on_solar_hijri",
            "date_as_printed",
            "upholds",
            "text_sources",
        ]


class ClauseVariantSerializer(RowSerializer):
    text_source = CodeField(read_only=True)
    wording = VersionsField()
    other_wording = VersionsField()

    class Meta:
        model = ClauseVariant
        fields = ["text_source", "kind", "wording", "other_wording"]


class ClauseSerializer(PublicSerializer):
    url = AddressField(view_name="api:clause-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    declaration = CodeField("slug", read_only=True)
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    text = VersionsField()
    note = VersionsField()
    variants = ClauseVariantSerializer(many=True, read_only=True)
    translations = TranslationsField()

    expansions = {
        "declaration": Expansion(
            "declarations.serializers.DeclarationSerializer",
            lambda rows: rows.prefetch_related("declaration__upholds"),
        )
    }

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
            "translations",
        ]


FORMS_SCHEMA = {
    "description": "Forms by language, or in the one that `lang` asks for.",
    "oneOf": [
        {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
        {"type": "array", "items": {"type": "string"}},
    ],
}


@extend_schema_field(FORMS_SCHEMA)
class FormsField(VersionsField):
    """Forms of a term in every language by tag, each a list."""

    def to_representation(self, value: Model) -> Any:
        texts = super().to_representation(value)
        if isinstance(texts, str):
            return texts.splitlines()
        return {tag: text.splitlines() for tag, text in texts.items()}


class TermSerializer(PublicSerializer):
    url = AddressField(view_name="api:term-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    section_label = serializers.CharField(source="get_section_display", read_only=True)
    term = VersionsField()
    also = FormsField()
    avoid = FormsField()
    checked = serializers.SerializerMethodField()

    class Meta:
        model = Term
        fields = [
            "code",
            "url",
            "html_url",
            "section",
            "section_label",
            "term",
            "also",
            "avoid",
            "checked",
            "note",
        ]

    @extend_schema_field({"type": "object", "additionalProperties": {"type": "boolean"}})
    def get_checked(self, term: Any) -> dict[str, bool]:
        return term.checked  # type: ignore[no-any-return]
