"""What programs of members send of a draft, and what they are told of it."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from commitments import reviews
from commitments.kinds import (
    Confidence,
    Polarity,
    Precision,
    ReplyPosition,
    SourceKind,
    UpdateKind,
)
from commitments.ledger import content_of
from commitments.models import FollowUp, Item, Organisation, Update
from commitments.sources import source_for
from commitments.statuses import Status
from declarations.languages import LANGUAGES

MOST_CITATIONS = 30
TAGS = {language.tag: language for language in LANGUAGES.values()}


class TextsField(serializers.Serializer):
    """A text by language. A language that is not named stays as it is."""

    def get_fields(self) -> dict[str, Any]:
        return {
            tag: serializers.CharField(required=False, allow_blank=True, max_length=20_000)
            for tag in TAGS
        }


class PeriodSerializer(serializers.Serializer):
    """When something was so. Without "to", it is the day, month or year that "from" is in."""

    def get_fields(self) -> dict[str, Any]:
        return {
            "from": serializers.DateField(),
            "to": serializers.DateField(required=False),
            "precision": serializers.ChoiceField(Precision.choices),
        }

    def validate(self, values: dict[str, Any]) -> dict[str, Any]:
        if values["precision"] == Precision.RANGE:
            if "to" not in values:
                raise ValidationError({"to": _("A range has a last day.")})
            return values
        first, last = Precision(values["precision"]).period(values["from"])
        return {"from": first, "to": last, "precision": values["precision"]}


class DraftSourceSerializer(serializers.Serializer):
    address = serializers.URLField(max_length=1000)
    title = serializers.CharField(required=False, allow_blank=True, max_length=500)
    publisher = serializers.CharField(required=False, allow_blank=True, max_length=200)
    kind = serializers.ChoiceField(SourceKind.choices)
    language = serializers.RegexField(
        r"^[A-Za-z]{2,3}(-[A-Za-z]{2})?$", required=False, allow_blank=True, max_length=12
    )
    published_on = serializers.DateField(required=False, allow_null=True)

    def validate(self, values: dict[str, Any]) -> dict[str, Any]:
        return values | {"published_precision": "day" if values.get("published_on") else ""}


class DraftCitationSerializer(serializers.Serializer):
    source = DraftSourceSerializer()  # type: ignore[assignment]  # A field of that name.
    polarity = serializers.ChoiceField(Polarity.choices)
    excerpt = serializers.CharField(required=False, allow_blank=True, max_length=10_000)
    locator = serializers.CharField(required=False, allow_blank=True, max_length=200)


class ChangeSerializer(serializers.Serializer):
    """What may be changed of a draft. What is not named stays as it is."""

    as_of = PeriodSerializer(required=False)
    text = TextsField(required=False)
    original_language = serializers.ChoiceField(sorted(TAGS), required=False)
    searched = TextsField(required=False)
    status = serializers.ChoiceField(Status.choices, required=False)
    confidence = serializers.ChoiceField(Confidence.choices, required=False)
    attributed_to = serializers.SlugRelatedField(
        "code", queryset=Organisation.objects.all(), required=False
    )
    position = serializers.ChoiceField(ReplyPosition.choices, required=False)
    reply_due_on = serializers.DateField(required=False, allow_null=True)
    is_retraction = serializers.BooleanField(required=False)
    citations = DraftCitationSerializer(
        many=True,
        required=False,
        max_length=MOST_CITATIONS,  # type: ignore[call-arg]  # Of the list.
    )

    def columns(self) -> dict[str, Any]:
        """Return the columns of an update that were sent."""
        sent = dict(self.validated_data)
        sent.pop("citations", None)
        period = sent.pop("as_of", None)
        columns = {f"as_of_{name}": value for name, value in (period or {}).items()}
        if "original_language" in sent:
            columns["original_language"] = TAGS[sent.pop("original_language")].code
        for name in ("text", "searched"):
            for tag, text in sent.pop(name, {}).items():
                columns[name + TAGS[tag].suffix] = text
        return columns | sent

    def citations_for(self, user: Any) -> list[dict[str, Any]] | None:
        """Return the columns of the citations that were sent, or None where none were."""
        sent = self.validated_data.get("citations")
        if sent is None:
            return None
        return [
            {name: value for name, value in each.items() if name != "source"}
            | {"source": source_for(each["source"], user=user)}
            for each in sent
        ]


class NewDraftSerializer(ChangeSerializer):
    """A new draft: of a follow-up, of an item that has none, or of what it corrects."""

    as_of = PeriodSerializer()
    text = TextsField()
    original_language = serializers.ChoiceField(sorted(TAGS))
    kind = serializers.ChoiceField(UpdateKind.choices)
    follow_up = serializers.CharField(required=False, max_length=100)
    item = serializers.SlugRelatedField("code", queryset=Item.objects.all(), required=False)
    supersedes = serializers.IntegerField(
        required=False, min_value=1, max_value=999_999_999, help_text="A number in the ledger."
    )

    def validate_supersedes(self, number: int) -> Update:
        published = Update.objects.published().select_related("item", "follow_up")
        found: Update | None = published.filter(entry__number=number).first()
        if found is None:
            raise ValidationError(_("There is no such update."))
        return found

    def validate_follow_up(self, code: str) -> FollowUp:
        found = FollowUp.objects.with_code(code).select_related("item").first()
        if found is None:
            raise ValidationError(_("There is no such follow-up."))
        return found

    def validate(self, values: dict[str, Any]) -> dict[str, Any]:
        about = values.get("supersedes") or values.get("follow_up")
        if about:
            follow_up = about.follow_up if isinstance(about, Update) else about
            return values | {"item": about.item, "follow_up": follow_up}
        if "item" not in values:
            raise ValidationError({"follow_up": _("Say what it is about.")})
        return values


class StepSerializer(serializers.Serializer):
    comment = serializers.CharField(required=False, allow_blank=True, max_length=10_000)
    override_reason = serializers.CharField(required=False, allow_blank=True, max_length=10_000)


class CommentSerializer(serializers.Serializer):
    comment = serializers.CharField(max_length=10_000)


class CopySerializer(serializers.Serializer):
    """A copy of a source that the draft cites."""

    source = serializers.SlugField(help_text="Its code, as `content` has it.")  # type: ignore[assignment]  # A field of that name.
    file = serializers.FileField(help_text="PDF, JPEG or PNG, up to 20 MB.")
    is_confidential = serializers.BooleanField(
        required=False, default=False, help_text="Never public, even when it is cited."
    )


class DraftSerializer(serializers.ModelSerializer):
    """A draft: its state, and the content that the ledger would seal."""

    state_label = serializers.CharField(source="get_state_display", read_only=True)
    number = serializers.SerializerMethodField()
    steps = serializers.SerializerMethodField()
    content = serializers.SerializerMethodField()

    class Meta:
        model = Update
        fields = ["id", "state", "state_label", "version", "number", "steps", "content"]

    @extend_schema_field({"type": ["integer", "null"]})
    def get_number(self, update: Update) -> int | None:
        return update.number if update.entry else None

    @extend_schema_field({"type": "array", "items": {"type": "string"}})
    def get_steps(self, update: Update) -> list[str]:
        return reviews.steps_for(self.context["request"].user, update)

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_content(self, update: Update) -> dict[str, Any]:
        return content_of(update)
