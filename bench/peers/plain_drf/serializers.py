"""Nested serializers, as the manual has them."""

from rest_framework import serializers

from bench.peers.plain_drf.models import (
    Addressee,
    Change,
    Citation,
    Clause,
    Entry,
    FollowUp,
    Item,
    Source,
    Theme,
    Update,
)


class AddresseeSerializer(serializers.ModelSerializer):
    class Meta:
        model = Addressee
        fields = ["code", "kind", "name_en", "name_fa_af", "name_ps"]


class ThemeSerializer(serializers.ModelSerializer):
    class Meta:
        model = Theme
        fields = ["code", "name_en", "name_fa_af", "name_ps"]


class ClauseSerializer(serializers.ModelSerializer):
    class Meta:
        model = Clause
        fields = ["code", "key"]


class FollowUpSerializer(serializers.ModelSerializer):
    addressee = AddresseeSerializer()

    class Meta:
        model = FollowUp
        fields = ["addressee", "is_explicit", "status"]


class ItemSerializer(serializers.ModelSerializer):
    clause = ClauseSerializer()
    speaker = AddresseeSerializer()
    themes = ThemeSerializer(many=True)
    follow_ups = FollowUpSerializer(many=True)

    class Meta:
        model = Item
        fields = [
            "code",
            "clause",
            "kind",
            "stance",
            "title_en",
            "title_fa_af",
            "title_ps",
            "quotation_en",
            "quotation_fa_af",
            "quotation_ps",
            "note_en",
            "note_fa_af",
            "note_ps",
            "speaker",
            "themes",
            "follow_ups",
        ]


class SourceSerializer(serializers.ModelSerializer):
    class Meta:
        model = Source
        fields = ["code", "kind", "title", "publisher", "address", "published_on"]


class CitationSerializer(serializers.ModelSerializer):
    source = SourceSerializer()

    class Meta:
        model = Citation
        fields = ["source", "polarity", "excerpt", "locator"]


class EntrySerializer(serializers.ModelSerializer):
    class Meta:
        model = Entry
        fields = ["number", "recorded_on", "digest"]


class UpdateSerializer(serializers.ModelSerializer):
    item = serializers.SlugRelatedField("code", read_only=True)
    entry = EntrySerializer()
    citations = CitationSerializer(many=True)

    class Meta:
        model = Update
        fields = [
            "kind",
            "item",
            "as_of_from",
            "as_of_to",
            "text_en",
            "text_fa_af",
            "text_ps",
            "status",
            "confidence",
            "entry",
            "citations",
        ]


class ChangeSerializer(serializers.ModelSerializer):
    # Its column "fields" has the name of what a serializer is made with.
    names = serializers.CharField(source="fields")

    class Meta:
        model = Change
        fields = ["number", "kind", "type", "code", "names", "language", "entry", "recorded_on"]
