"""Drafts in the API, for programs of members: written, reviewed and published with a key.

The rules are those of the workspace, by the same functions of `reviews`.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError as Invalid
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from knox.auth import TokenAuthentication
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from commitments import reviews
from commitments.idempotency import KeyWasUsed, answer_once
from commitments.kinds import (
    Confidence,
    Polarity,
    Precision,
    ReplyPosition,
    Scope,
    SourceKind,
    State,
    UpdateKind,
)
from commitments.ledger import content_of
from commitments.models import FollowUp, Item, Organisation, Update
from commitments.roles import roles_of
from commitments.sources import source_for
from commitments.statuses import Status
from declarations.languages import LANGUAGES

TAGS = {language.tag: language for language in LANGUAGES.values()}
REVIEWS = {"return", "reject", "publish"}


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
    citations = DraftCitationSerializer(many=True, required=False)

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

    def citations_for(self, update: Update | None) -> list[dict[str, Any]] | None:
        """Return the columns of the citations that were sent, or None where none were."""
        sent = self.validated_data.get("citations")
        if sent is None:
            return None
        return [
            {name: value for name, value in each.items() if name != "source"}
            | {"source": source_for(each["source"], update=update)}
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


class HasKey(BasePermission):
    """Lets members in whose key is good for what they ask."""

    message = gettext_lazy("This key is not good for that.")

    def has_permission(self, request: Request, view: Any) -> bool:
        if not request.auth or not roles_of(request.user):
            return False
        key: Any = request.auth
        is_review = view.action == "take" and view.kwargs.get("step") in REVIEWS
        return request.method in SAFE_METHODS or not is_review or key.scope == Scope.REVIEW


class Precondition(Exception):
    """Raised for a change without the version seen, or with one that is not the current."""

    def __init__(self, status: int, current: Any = None) -> None:
        super().__init__(status)
        self.status, self.current = status, current


IF_MATCH = OpenApiParameter(
    "If-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag of the draft that you saw. Without it 428; with an older one 412.",
)
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="A name of your own for this request, up to 200 characters. A retry of the same "
    "name within 24 hours gets the first answer; another content gets 422.",
)


class DraftViewSet(GenericViewSet):
    """Drafts that the owner of the key wrote, or may review or translate."""

    authentication_classes = [TokenAuthentication]
    permission_classes = [HasKey]
    serializer_class = DraftSerializer
    filter_backends: list[Any] = []
    lookup_value_regex = "[0-9]{1,9}"
    queryset = Update.objects.exclude(state=State.PUBLISHED)

    def get_view_name(self) -> str:
        return str(Update._meta.verbose_name_plural)

    def get_queryset(self) -> QuerySet[Any]:
        if not self.request.user.is_authenticated:
            return self.queryset.none()
        mine, others = reviews.drafts_by(self.request.user), reviews.waiting_for(self.request.user)
        found = Update.objects.filter(Q(pk__in=mine.values("pk")) | Q(pk__in=others.values("pk")))
        return found.for_display().order_by("-pk")

    def get_object(self) -> Update:
        drafts = Update.objects.for_display().filter(pk=self.kwargs["pk"])
        found: Update | None = drafts.first()
        if found is None or not reviews.may_read(self.request.user, found):  # type: ignore[arg-type]  # HasKey lets no anonymous user in.
            raise Http404
        return found

    def list(self, _request: Request) -> Response:
        page = self.paginate_queryset(self.get_queryset())
        return self.get_paginated_response(self.get_serializer(page, many=True).data)

    def retrieve(self, _request: Request, **_kwargs: Any) -> Response:
        return self.answer(200, self.body_of(self.get_object()))

    @extend_schema(
        request=NewDraftSerializer,
        responses={201: DraftSerializer},
        parameters=[IDEMPOTENCY_KEY],
    )
    def create(self, request: Request) -> Response:
        def act() -> tuple[int, Any]:
            sent = NewDraftSerializer(data=request.data)
            sent.is_valid(raise_exception=True)
            draft = reviews.write(request.user, sent.columns(), sent.citations_for(None) or [])  # type: ignore[arg-type]  # As above.
            return 201, self.body_of(draft)

        return self.once(request, act)

    @extend_schema(
        request=ChangeSerializer,
        responses=DraftSerializer,
        parameters=[IF_MATCH, IDEMPOTENCY_KEY],
    )
    def partial_update(self, request: Request, **_kwargs: Any) -> Response:
        def act() -> tuple[int, Any]:
            draft = self.get_object()
            sent = ChangeSerializer(data=request.data)
            sent.is_valid(raise_exception=True)
            version = self.version_seen(request, draft)
            changed = reviews.edit(
                request.user,  # type: ignore[arg-type]  # As above.
                draft,
                sent.columns(),
                sent.citations_for(draft),
                version=version,
            )
            return 200, self.body_of(changed)

        return self.once(request, act)

    @extend_schema(
        operation_id="drafts_take",
        request=StepSerializer,
        responses=DraftSerializer,
        parameters=[
            IF_MATCH,
            IDEMPOTENCY_KEY,
            OpenApiParameter(
                "step", OpenApiTypes.STR, OpenApiParameter.PATH, enum=sorted(reviews.STEPS)
            ),
        ],
    )
    @action(["post"], detail=True, url_path=f"(?P<step>{'|'.join(reviews.STEPS)})")
    def take(self, request: Request, step: str, **_kwargs: Any) -> Response:
        """Take a step with a draft: submit, withdraw, return, reject, publish."""

        def act() -> tuple[int, Any]:
            draft = self.get_object()
            if not reviews.STEPS[step].may(request.user, draft):  # type: ignore[arg-type]  # As above.
                raise reviews.StepNotAllowed
            sent = StepSerializer(data=request.data)
            sent.is_valid(raise_exception=True)
            taken = reviews.take(
                step,
                request.user,  # type: ignore[arg-type]  # As above.
                draft,
                version=self.version_seen(request, draft),
                on=timezone.now().date(),
                **sent.validated_data,
            )
            return 200, self.body_of(taken)

        return self.once(request, act)

    @extend_schema(
        request=CommentSerializer, responses={201: DraftSerializer}, parameters=[IDEMPOTENCY_KEY]
    )
    @action(["post"], detail=True)
    def comments(self, request: Request, **_kwargs: Any) -> Response:
        """Say something to those who work on a draft. It is never public."""

        def act() -> tuple[int, Any]:
            draft = self.get_object()
            sent = CommentSerializer(data=request.data)
            sent.is_valid(raise_exception=True)
            reviews.say(request.user, draft, sent.validated_data["comment"])  # type: ignore[arg-type]  # As above.
            return 201, self.body_of(draft)

        return self.once(request, act)

    def once(self, request: Request, act: Callable[[], tuple[int, Any]]) -> Response:
        """Return the answer of ``act``, done in one transaction, and once for a key."""
        key = request.headers.get("Idempotency-Key")
        if key is None:
            with transaction.atomic():
                return self.answer(*act())
        if not 0 < len(key) <= 200 or not key.isprintable():  # noqa: PLR2004  The column's length.
            raise ValidationError({"Idempotency-Key": [_("1 to 200 characters.")]})
        plain = request._request
        seen = request.headers.get("If-Match", "")
        content = b"\n".join(
            [str(plain.method).encode(), plain.path.encode(), seen.encode(), plain.body]
        )
        status, body, is_retry = answer_once(request.user, key, content, act)  # type: ignore[arg-type]  # As above.
        answer = self.answer(status, body)
        if is_retry:
            answer.headers["Idempotency-Replayed"] = "true"
        return answer

    def answer(self, status: int, body: dict[str, Any]) -> Response:
        return Response(body, status=status, headers={"ETag": entity_tag(body)})

    def body_of(self, draft: Update) -> dict[str, Any]:
        shown = Update.objects.for_display().get(pk=draft.pk)
        return dict(self.get_serializer(shown).data)

    def version_seen(self, request: Request, draft: Update) -> int:
        """Return the version that If-Match names. Raises Precondition."""
        seen = request.headers.get("If-Match")
        if seen is None:
            raise Precondition(428)
        if seen.strip() != entity_tag({"id": draft.pk, "version": draft.version}):
            raise Precondition(412, draft)
        return draft.version

    def handle_exception(self, error: Exception) -> Response:
        if isinstance(error, reviews.VersionIsStale):
            error = Precondition(412, error.current)
        if isinstance(error, KeyWasUsed):
            error = Precondition(422)
        if isinstance(error, Precondition):
            return self.refuse(error)
        if isinstance(error, Invalid):
            error = ValidationError(getattr(error, "message_dict", error.messages))
        return super().handle_exception(error)

    def refuse(self, error: Precondition) -> Response:
        """Return a problem document, with the draft as it is now where that is what went wrong."""
        body = self.problem(error.status)
        if error.current:
            current = self.body_of(error.current)
            body["current"] = current
            return Response(
                body,
                status=error.status,
                headers={"ETag": entity_tag(current)},
                content_type="application/problem+json",
            )
        return Response(body, status=error.status, content_type="application/problem+json")

    def problem(self, status: int) -> dict[str, Any]:
        titles = {
            412: _("Somebody changed this meanwhile."),
            422: _("This key came before with another content."),
            428: _("Say which version you saw: If-Match is missing."),
        }
        return {"type": "about:blank", "title": titles[status], "status": status}


def entity_tag(draft: dict[str, Any]) -> str:
    """Return the strong ETag of a draft: its id and its version."""
    return f'"{draft["id"]}-v{draft["version"]}"'
