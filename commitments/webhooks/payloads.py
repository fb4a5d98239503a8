"""What is sent: the public content of an entry, as the API has it, and nothing else."""

from typing import Any

from django.urls import reverse
from django.utils import translation
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer

from commitments.kinds import Event, UpdateKind
from commitments.models import Delivery, Redaction, Update
from commitments.serializers import PeriodField
from declarations.languages import LANGUAGES, versions
from declarations.serializers import CodeField, VersionsField

TAGS = [language.tag for language in LANGUAGES.values()]
TEXTS: dict[str, Any] = {
    "type": "object",
    "properties": {tag: {"type": "string"} for tag in TAGS},
    "required": TAGS,
}
LINKS: dict[str, Any] = TEXTS | {
    "properties": {tag: {"type": "string", "format": "uri"} for tag in TAGS}
}


@extend_schema_field(TEXTS)
class TextsField(VersionsField):
    """A text in every language by tag. Nobody asks for one of them."""

    def to_representation(self, value: Any) -> dict[str, str]:
        return versions(value, str(self.field_name))


class LinksMixin(serializers.Serializer):
    """Addresses of an update, which begin with ``origin`` of the context."""

    url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()

    def update_of(self, row: Any) -> Update:
        update: Update = row
        return update

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_url(self, row: Any) -> str:
        path = reverse("api:update-detail", kwargs={"number": self.update_of(row).number})
        return f"{self.context['origin']}{path}"

    @extend_schema_field(LINKS)
    def get_html_url(self, row: Any) -> dict[str, str]:
        links = {}
        for language in LANGUAGES.values():
            with translation.override(language.code):
                path = self.update_of(row).get_absolute_url()
            links[language.tag] = f"{self.context['origin']}{path}"
        return links


class UpdateToldSerializer(LinksMixin, serializers.ModelSerializer):
    """An update as it is told to subscribers; ``url`` leads to the whole of it."""

    number = serializers.IntegerField(read_only=True)
    item = CodeField(read_only=True)
    follow_up = CodeField(read_only=True, allow_null=True)
    as_of = PeriodField()
    recorded_on = serializers.DateField(read_only=True)
    text = TextsField()
    supersedes = CodeField("number", read_only=True, allow_null=True)

    class Meta:
        model = Update
        fields = [
            "number",
            "url",
            "html_url",
            "item",
            "follow_up",
            "kind",
            "status",
            "as_of",
            "recorded_on",
            "text",
            "supersedes",
            "is_retraction",
        ]


class RedactionToldSerializer(LinksMixin, serializers.ModelSerializer):
    """A redaction: what ``redacts`` said is to be deleted by whoever kept it."""

    number = serializers.IntegerField(source="entry.number", read_only=True)
    redacts = CodeField("number", read_only=True)
    item = CodeField(source="redacts.update.item", read_only=True)
    follow_up = CodeField(source="redacts.update.follow_up", read_only=True, allow_null=True)
    kind = serializers.ChoiceField(UpdateKind.choices, source="redacts.update.kind", read_only=True)
    recorded_on = serializers.DateField(source="entry.recorded_on", read_only=True)
    reason = TextsField()

    class Meta:
        model = Redaction
        fields = [
            "number",
            "redacts",
            "url",
            "html_url",
            "item",
            "follow_up",
            "kind",
            "recorded_on",
            "reason",
        ]

    def update_of(self, row: Any) -> Update:
        update: Update = row.redacts.update
        return update


class UpdatePublishedSerializer(serializers.Serializer):
    type = serializers.ChoiceField([Event.PUBLISHED.value])
    timestamp = serializers.DateField(help_text="The day on which it was recorded.")
    data = UpdateToldSerializer()  # type: ignore[assignment]  # A field of that name.


class UpdateCorrectedSerializer(UpdatePublishedSerializer):
    type = serializers.ChoiceField([Event.CORRECTED.value])


class UpdateRedactedSerializer(UpdatePublishedSerializer):
    type = serializers.ChoiceField([Event.REDACTED.value])
    data = RedactionToldSerializer()  # type: ignore[assignment]  # As above.


class PingSerializer(serializers.Serializer):
    type = serializers.ChoiceField([Event.PING.value])
    timestamp = serializers.DateField()
    data = serializers.DictField(help_text="Empty.")  # type: ignore[assignment]  # As above.


SERIALIZERS: dict[str, type[serializers.Serializer]] = {
    Event.PUBLISHED: UpdatePublishedSerializer,
    Event.CORRECTED: UpdateCorrectedSerializer,
    Event.REDACTED: UpdateRedactedSerializer,
    Event.PING: PingSerializer,
}


def body_of(delivery: Delivery) -> bytes:
    """Return what is sent, as it is public at this moment."""
    entry = delivery.entry
    values = {
        "type": delivery.event,
        "timestamp": entry.recorded_on if entry else delivery.made_at.date(),
        "data": told(delivery),
    }
    context = {"origin": delivery.subscription.origin}
    body: bytes = JSONRenderer().render(SERIALIZERS[delivery.event](values, context=context).data)
    return body


def told(delivery: Delivery) -> Any:
    """Return the row that a delivery tells of; nothing for a test."""
    entry = delivery.entry
    if entry is None:
        return {}
    if delivery.event == Event.REDACTED:
        return Redaction.objects.get(entry=entry)
    return Update.objects.published().for_display().get(entry=entry)
