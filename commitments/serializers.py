"""The shape of items, follow-ups and the ledger in the API."""

import datetime as dt
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from commitments.expansions import (
    FOLLOW_UPS_HAVE,
    ITEMS_HAVE,
    OF_FOLLOW_UPS,
    OF_ITEMS,
    OF_UPDATES,
    UPDATES_HAVE,
)
from commitments.kinds import ReplyPosition, Response
from commitments.ledger import content_of_entry
from commitments.models import (
    Citation,
    Entry,
    FollowUp,
    Item,
    Organisation,
    SearchType,
    Source,
    Update,
)
from commitments.statuses import Status
from declarations.addresses import address_of, path_to
from declarations.calendars import write_solar_hijri
from declarations.readers import RowSerializer
from declarations.serializers import (
    SOLAR_HIJRI_DAY,
    AddressField,
    AskedField,
    CodeField,
    LanguageField,
    PublicSerializer,
    SolarHijriField,
    TranslationsField,
    VersionsField,
    moment_of,
)
from declarations.shaping import ShapedSerializer


class ItemFollowUpSerializer(RowSerializer):
    """A follow-up inside its item."""

    code = serializers.CharField(read_only=True)
    addressee = CodeField(read_only=True)
    status = serializers.ChoiceField(source="standing", choices=Status.choices, read_only=True)
    status_label = serializers.CharField(source="standing.label", read_only=True)

    class Meta:
        model = FollowUp
        fields = ["code", "addressee", "is_explicit", "status", "status_label"]


class ItemSerializer(PublicSerializer):
    url = AddressField(view_name="api:item-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    declaration = CodeField("slug", source="clause.declaration", read_only=True)
    clause = CodeField(read_only=True)
    clause_key = serializers.CharField(source="clause.key", read_only=True)
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    is_tracked = serializers.BooleanField(read_only=True)
    title = VersionsField()
    quotation = VersionsField()
    note = VersionsField()
    speaker = CodeField(read_only=True)
    about = CodeField(many=True, read_only=True)
    themes = CodeField(many=True, read_only=True)
    same = CodeField(many=True, read_only=True)
    follow_ups = ItemFollowUpSerializer(many=True, read_only=True)
    asked = AskedField()
    translations = TranslationsField()

    expansions = OF_ITEMS
    relations = ITEMS_HAVE

    class Meta:
        model = Item
        fields = [
            "code",
            "url",
            "html_url",
            "declaration",
            "clause",
            "clause_key",
            "kind",
            "kind_label",
            "stance",
            "is_tracked",
            "title",
            "quotation",
            "note",
            "speaker",
            "about",
            "themes",
            "same",
            "follow_ups",
            "asked",
            "translations",
        ]


class FollowUpSerializer(PublicSerializer):
    code = serializers.CharField(read_only=True)
    url = AddressField(view_name="api:follow-up-detail", lookup_field="code")
    html_url = serializers.SerializerMethodField()
    item = CodeField(read_only=True)
    addressee = CodeField(read_only=True)
    status = serializers.ChoiceField(source="standing", choices=Status.choices, read_only=True)
    status_label = serializers.CharField(source="standing.label", read_only=True)
    response = serializers.SerializerMethodField()
    position = serializers.SerializerMethodField()
    asked = AskedField()

    expansions = OF_FOLLOW_UPS
    relations = FOLLOW_UPS_HAVE

    class Meta:
        model = FollowUp
        fields = [
            "code",
            "url",
            "html_url",
            "item",
            "addressee",
            "is_explicit",
            "status",
            "status_label",
            "response",
            "position",
            "asked",
        ]

    @extend_schema_field(serializers.ChoiceField(choices=Response.choices))
    def get_response(self, follow_up: Any) -> str:
        day = moment_of(self.context["request"]).day
        response: Response = follow_up.response(on=day or timezone.now().date())
        return response.value

    @extend_schema_field(serializers.ChoiceField(choices=["", *ReplyPosition.values]))
    def get_position(self, follow_up: Any) -> str:
        return str(follow_up.answer.position) if follow_up.answer else ""


class SourceSerializer(PublicSerializer):
    url = AddressField(view_name="api:source-detail", lookup_field="code")
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    published_on_solar_hijri = SolarHijriField()
    copy_url = serializers.SerializerMethodField()

    class Meta:
        model = Source
        fields = [
            "code",
            "url",
            "kind",
            "kind_label",
            "title",
            "publisher",
            "address",
            "archived_address",
            "published_on",
            "published_on_solar_hijri",
            "published_precision",
            "language",
            "sha256",
            "copy_url",
        ]

    @extend_schema_field({"type": ["string", "null"], "format": "uri"})
    def get_copy_url(self, source: Source) -> str | None:
        copy = getattr(source, "copy", None)
        if copy is None or copy.is_confidential:
            return None
        return address_of(self.context["request"], path_to("commitments:copy", source.sha256))


class OrganisationSerializer(RowSerializer):
    name = VersionsField()

    class Meta:
        model = Organisation
        fields = ["code", "name"]


class CitationSerializer(RowSerializer):
    source = SourceSerializer(read_only=True)  # type: ignore[assignment]  # A field of that name.

    class Meta:
        model = Citation
        fields = ["source", "polarity", "excerpt", "locator"]


PERIOD_SCHEMA = {
    "type": "object",
    "properties": {
        "from": {"type": "string", "format": "date"},
        "to": {"type": "string", "format": "date"},
        "precision": {"type": "string", "enum": ["day", "month", "year", "range"]},
        "solar_hijri": {
            "type": "object",
            "properties": {"from": SOLAR_HIJRI_DAY, "to": SOLAR_HIJRI_DAY},
            "required": ["from", "to"],
        },
    },
    "required": ["from", "to", "precision", "solar_hijri"],
}


@extend_schema_field(PERIOD_SCHEMA)
class PeriodField(serializers.ReadOnlyField):
    """When something was so: the first and the last day, and how exactly that is known."""

    def to_representation(self, value: dict[str, str]) -> dict[str, Any]:
        days = {name: dt.date.fromisoformat(value[name]) for name in ("from", "to")}
        other = {name: write_solar_hijri(day) for name, day in days.items()}
        return {**value, "solar_hijri": other}


class UpdateSerializer(PublicSerializer):
    number = serializers.IntegerField(read_only=True)
    url = AddressField(view_name="api:update-detail", lookup_field="number")
    html_url = serializers.SerializerMethodField()
    kind_label = serializers.CharField(source="get_kind_display", read_only=True)
    item = CodeField(read_only=True)
    follow_up = CodeField(read_only=True, allow_null=True)
    as_of = PeriodField()
    recorded_on = serializers.DateField(read_only=True)
    recorded_on_solar_hijri = SolarHijriField()
    text = VersionsField()
    original_language = LanguageField()
    attributed_to = OrganisationSerializer(read_only=True, allow_null=True)
    status_label = serializers.CharField(source="get_status_display", read_only=True)
    searched = VersionsField()
    reply_due_on_solar_hijri = SolarHijriField()
    supersedes = CodeField("number", read_only=True, allow_null=True)
    superseded_by = serializers.SerializerMethodField()
    citations = CitationSerializer(many=True, read_only=True)
    digest = serializers.CharField(source="entry.digest", read_only=True)
    translations = TranslationsField()

    expansions = OF_UPDATES
    relations = UPDATES_HAVE

    class Meta:
        model = Update
        fields = [
            "number",
            "url",
            "html_url",
            "kind",
            "kind_label",
            "item",
            "follow_up",
            "as_of",
            "recorded_on",
            "recorded_on_solar_hijri",
            "text",
            "original_language",
            "attributed_to",
            "status",
            "status_label",
            "confidence",
            "searched",
            "position",
            "reply_due_on",
            "reply_due_on_solar_hijri",
            "method_version",
            "supersedes",
            "is_retraction",
            "superseded_by",
            "override_reason",
            "citations",
            "digest",
            "translations",
        ]

    @extend_schema_field({"type": "array", "items": {"type": "integer"}})
    def get_superseded_by(self, update: Any) -> list[int]:
        return [correction.number for correction in update.published_corrections]


class CorrectionSerializer(RowSerializer):
    """What superseded an update."""

    number = serializers.IntegerField(read_only=True)
    url = AddressField(view_name="api:update-detail", lookup_field="number")
    recorded_on = serializers.DateField(read_only=True)
    recorded_on_solar_hijri = SolarHijriField()
    text = VersionsField()

    class Meta:
        model = Update
        fields = [
            "number",
            "url",
            "recorded_on",
            "recorded_on_solar_hijri",
            "is_retraction",
            "text",
        ]


class PastStatusSerializer(PublicSerializer):
    """A status that a follow-up has had, by an assessment, and what became of that."""

    number = serializers.IntegerField(read_only=True)
    url = AddressField(view_name="api:update-detail", lookup_field="number")
    html_url = serializers.SerializerMethodField()
    follow_up = CodeField(read_only=True)
    status_label = serializers.CharField(source="get_status_display", read_only=True)
    as_of = PeriodField()
    recorded_on = serializers.DateField(read_only=True)
    recorded_on_solar_hijri = SolarHijriField()
    text = VersionsField()
    searched = VersionsField()
    attributed_to = OrganisationSerializer(read_only=True)
    is_redacted = serializers.BooleanField(source="entry.is_redacted", read_only=True)
    corrections = CorrectionSerializer(source="published_corrections", many=True, read_only=True)

    class Meta:
        model = Update
        fields = [
            "number",
            "url",
            "html_url",
            "follow_up",
            "status",
            "status_label",
            "as_of",
            "recorded_on",
            "recorded_on_solar_hijri",
            "text",
            "searched",
            "confidence",
            "attributed_to",
            "method_version",
            "is_redacted",
            "corrections",
        ]


class EntrySerializer(ShapedSerializer):
    recorded_on_solar_hijri = SolarHijriField()
    content = serializers.SerializerMethodField()

    class Meta:
        model = Entry
        fields = [
            "number",
            "recorded_on",
            "recorded_on_solar_hijri",
            "salt",
            "content",
            "commitment",
            "previous",
            "digest",
        ]

    @extend_schema_field({"type": ["object", "null"], "additionalProperties": True})
    def get_content(self, entry: Entry) -> dict[str, Any] | None:
        return content_of_entry(entry)


class HeadSerializer(serializers.Serializer):
    """The last link of the chain."""

    number = serializers.IntegerField(min_value=0)
    digest = serializers.RegexField(r"^[0-9a-f]{64}$")


class HitSerializer(serializers.Serializer):
    """One thing found, in the language that fits best."""

    type = serializers.ChoiceField(SearchType.choices, source="entry.type")
    code = serializers.CharField(source="entry.code")
    language = serializers.CharField(source="entry.language", help_text="Tag of BCP 47.")
    title = serializers.CharField(source="entry.title_shown")
    score = serializers.FloatField(help_text="For comparing within one answer.")
    highlight = serializers.CharField(
        help_text="A part of the text as HTML: escaped, with found words in `<mark>`."
    )
    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()

    def to_representation(self, hit: Any) -> dict[str, Any]:
        """Return what the fields say, without asking each of them."""
        entry = hit.entry
        return {
            "type": entry.type,
            "code": entry.code,
            "language": entry.language,
            "title": entry.title_shown,
            "score": hit.score,
            "highlight": hit.highlight,
            "url": self.get_url(hit),
            "html_url": self.get_html_url(hit),
        }

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_url(self, hit: Any) -> str:
        path = path_to(f"api:{hit.entry.type}-detail", hit.entry.code)
        return address_of(self.context["request"], path)

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_html_url(self, hit: Any) -> str:
        return address_of(self.context["request"], hit.entry.get_absolute_url())


class FoundSerializer(serializers.Serializer):
    """What a search found, a page at a time."""

    count = serializers.IntegerField(help_text="Things found, 1000 at most.")
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    whole = serializers.IntegerField(help_text="How many of them have all words. They come first.")
    suggestion = serializers.CharField(
        help_text="The spelling searched for, where nothing has the words as typed."
    )
    facets = serializers.DictField(
        child=serializers.DictField(child=serializers.IntegerField()),
        help_text="How many of each value there are among what fits the other parameters.",
    )
    results = HitSerializer(many=True)
