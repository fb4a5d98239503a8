"""Copies of sources: attached to a draft, and handed out to those who work on it."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from commitments import copies, reviews
from commitments.models import StoredCopy, Update
from commitments.views import download
from commitments.workspace.forms import CopyForm
from commitments.workspace.views import ForMembers, OfOneDraft


class Store(OfOneDraft):
    """A copy of a source that a draft cites."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, source: str) -> HttpResponse:
        citations = self.update.citations.select_related("source")
        cited = get_object_or_404(citations, source__code=source)
        form = CopyForm(request.POST, request.FILES)
        if not form.is_valid():
            errors = [str(error) for field in form.errors.values() for error in field]
            return self.show(request, status=HTTPStatus.BAD_REQUEST, errors=errors)
        file = form.cleaned_data["file"]
        try:
            copies.store(
                request.user,  # type: ignore[arg-type]  # ForMembers lets no anonymous user in.
                self.update,
                cited.source,
                file.read(copies.LIMIT + 1),
                is_confidential=form.cleaned_data["is_confidential"],
            )
        except ValidationError as error:
            return self.show(request, status=HTTPStatus.BAD_REQUEST, errors=error.messages)
        return redirect("workspace:draft", self.update.pk)


class Copy(ForMembers):
    """The copy of a source, for those who may read an update that cites it."""

    def get(self, request: HttpRequest, source: str) -> HttpResponse:
        copy = get_object_or_404(StoredCopy, source__code=source)
        user: Any = request.user
        citing = Update.objects.filter(citations__source=copy.source, author=copy.stored_by)
        if not any(reviews.may_read(user, update) for update in citing):
            raise Http404
        return download(copy)
