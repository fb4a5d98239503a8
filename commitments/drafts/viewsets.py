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
from drf_spectacular.utils import OpenApiParameter, extend_schema
from knox.auth import TokenAuthentication
from rest_framework.decorators import action
from rest_framework.exceptions import MethodNotAllowed, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from commitments import copies, reviews
from commitments.drafts.serializers import (
    ChangeSerializer,
    CommentSerializer,
    CopySerializer,
    DraftSerializer,
    NewDraftSerializer,
    StepSerializer,
)
from commitments.idempotency import KeyWasUsed, answer_once
from commitments.kinds import Scope, State
from commitments.models import Update
from commitments.roles import roles_of
from declarations.viewsets import refuse_unknown_parameters

REVIEWS = {"return", "reject", "publish"}


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
        found: Update | None = Update.objects.filter(pk=self.kwargs["pk"]).first()
        if found is None or not reviews.may_read(self.request.user, found):  # type: ignore[arg-type]  # HasKey lets no anonymous user in.
            raise Http404
        return found

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method not in self.allowed_methods:
            raise MethodNotAllowed(str(request.method))
        pages: Any = self.paginator
        known = {"lang", "format", *(pages.parameters if self.action == "list" else ())}
        refuse_unknown_parameters(request, known)

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
            cited = sent.citations_for(request.user) or []
            draft = reviews.write(request.user, sent.columns(), cited)  # type: ignore[arg-type]  # As above.
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
                sent.citations_for(request.user),
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
            return 200, dict(self.get_serializer(taken).data)

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

    @extend_schema(
        request={"multipart/form-data": CopySerializer},
        responses={201: DraftSerializer},
        parameters=[IDEMPOTENCY_KEY],
    )
    @action(["post"], detail=True, parser_classes=[MultiPartParser])
    def copies(self, request: Request, **_kwargs: Any) -> Response:
        """Store a copy of a source, without its metadata. It becomes public with the draft."""
        sent = CopySerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        code, is_confidential = (
            sent.validated_data[name] for name in ("source", "is_confidential")
        )
        content = sent.validated_data["file"].read(copies.LIMIT + 1)

        def act() -> tuple[int, Any]:
            draft = self.get_object()
            cited = draft.citations.filter(source__code=code).select_related("source").first()
            if cited is None:
                raise ValidationError({"source": _("The draft cites no such source.")})
            copies.store(
                request.user,  # type: ignore[arg-type]  # As above.
                draft,
                cited.source,
                content,
                is_confidential=is_confidential,
            )
            return 201, self.body_of(draft)

        described = f"{code}\n{is_confidential}\n".encode()
        return self.once(request, act, content=described + content)

    def once(
        self,
        request: Request,
        act: Callable[[], tuple[int, Any]],
        *,
        content: bytes | None = None,
    ) -> Response:
        """Return the answer of ``act``, done in one transaction, and once for a key.

        ``content`` is what was sent, where it is not the body itself.
        """
        key = request.headers.get("Idempotency-Key")
        if key is None:
            with transaction.atomic():
                return self.answer(*act())
        if not 0 < len(key) <= 200 or not key.isprintable():  # noqa: PLR2004  The column's length.
            raise ValidationError({"Idempotency-Key": [_("1 to 200 characters.")]})
        plain = request._request
        seen = request.headers.get("If-Match", "")
        body_sent = plain.body if content is None else content
        asked = b"\n".join(
            [str(plain.method).encode(), plain.path.encode(), seen.encode(), body_sent]
        )
        status, body, is_retry = answer_once(request.user, key, asked, act)  # type: ignore[arg-type]  # As above.
        answer = self.answer(status, body)
        if is_retry:
            answer.headers["Idempotency-Replayed"] = "true"
        return answer

    def answer(self, status: int, body: dict[str, Any]) -> Response:
        return Response(body, status=status, headers={"ETag": entity_tag(body)})

    def body_of(self, draft: Update) -> dict[str, Any]:
        drafts = Update.objects.with_what_is_sealed().select_related("entry")
        shown = drafts.prefetch_related("citations__source").get(pk=draft.pk)
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
