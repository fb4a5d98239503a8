"""The requests that receivers get, for the schema of the API."""

from drf_spectacular.utils import OpenApiWebhook, extend_schema

from commitments.webhooks.payloads import (
    PingSerializer,
    UpdateCorrectedSerializer,
    UpdatePublishedSerializer,
    UpdateRedactedSerializer,
)

ANSWERS = {"2XX": None}

update_published = OpenApiWebhook(
    "update.published",
    extend_schema(
        summary="An update was published",
        request=UpdatePublishedSerializer,
        responses=ANSWERS,
    ),
)
update_corrected = OpenApiWebhook(
    "update.corrected",
    extend_schema(
        summary="A correction was published",
        request=UpdateCorrectedSerializer,
        responses=ANSWERS,
    ),
)
update_redacted = OpenApiWebhook(
    "update.redacted",
    extend_schema(
        summary="What an update says was removed: delete what you kept of it",
        request=UpdateRedactedSerializer,
        responses=ANSWERS,
    ),
)
ping = OpenApiWebhook(
    "ping",
    extend_schema(summary="A test", request=PingSerializer, responses=ANSWERS),
)
