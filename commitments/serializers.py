"""The shape of items and follow-ups in the API."""

from rest_framework import serializers

from commitments.models import FollowUp, Item
from declarations.serializers import CodeField, PublicSerializer, VersionsField


class ItemFollowUpSerializer(serializers.ModelSerializer):
    """A follow-up inside its item."""

    code = serializers.CharField(read_only=True)
    addressee = CodeField(read_only=True)
    status_label = serializers.CharField(source="get_status_display", read_only=True)

    class Meta:
        model = FollowUp
        fields = ["code", "addressee", "is_explicit", "status", "status_label"]


class ItemSerializer(PublicSerializer):
    url = serializers.HyperlinkedIdentityField(view_name="api:item-detail", lookup_field="code")
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
    follow_ups = ItemFollowUpSerializer(many=True, read_only=True)

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
            "follow_ups",
        ]


class FollowUpSerializer(PublicSerializer):
    code = serializers.CharField(read_only=True)
    url = serializers.HyperlinkedIdentityField(
        view_name="api:follow-up-detail", lookup_field="code"
    )
    html_url = serializers.SerializerMethodField()
    item = CodeField(read_only=True)
    addressee = CodeField(read_only=True)
    status_label = serializers.CharField(source="get_status_display", read_only=True)

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
        ]
