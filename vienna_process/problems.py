"""Errors: problem documents (RFC 9457) for the API, pages in the reader's language elsewhere."""

import sys
from http import HTTPStatus
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy as _
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler as default_handler

from declarations.calendars import local_digits
from declarations.languages import reader_language
from vienna_process.limits import took_too_long

TITLES = {
    400: _("The request is not valid."),
    401: _("You are not signed in."),
    403: _("You may not do this."),
    404: _("There is nothing at this address."),
    405: _("This method is not allowed here."),
    406: _("The format asked for is not available."),
    415: _("The format of the request is not supported."),
    429: _("There were too many requests."),
    500: _("Something went wrong here."),
    503: _("The site cannot answer just now."),
}


def problem(
    status: int, *, detail: str = "", errors: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Return a problem document. ``errors`` names the parameters or fields that are wrong."""
    title = str(TITLES.get(status, HTTPStatus(status).phrase))
    document: dict[str, Any] = {"type": "about:blank", "title": title, "status": status}
    if detail and detail != title:
        document["detail"] = detail
    if errors:
        document["errors"] = errors
    return document


def exception_handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an exception of a view of the API into a problem document."""
    if took_too_long(error):
        return too_long()
    response = default_handler(error, context)
    if response is None:
        return None
    if isinstance(error, exceptions.Throttled):
        wait = local_digits(response.headers["Retry-After"], language=reader_language())
        detail = gettext("Try again in %(seconds)s seconds.") % {"seconds": wait}
        document = problem(429, detail=detail)
    elif isinstance(error, exceptions.ValidationError):
        errors = response.data if isinstance(response.data, dict) else {"": response.data}
        document = problem(response.status_code, errors=errors)
    elif isinstance(error, (Http404, exceptions.NotFound)):
        document = problem(404)
    else:
        document = problem(response.status_code, detail=str(getattr(error, "detail", "")))
    response.data = document
    response.content_type = "application/problem+json"
    return response


def too_long() -> Response:
    """Answer a query that was stopped: it is the request that asks for too much."""
    advice = gettext("This took too long. Ask for less, by filters, fields or a smaller page.")
    return Response(
        problem(503, detail=advice),
        status=503,
        headers={"Retry-After": "30"},
        content_type="application/problem+json",
    )


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return answer(request, 404)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return answer(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return answer(request, 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 400, reason=getattr(exception, "reason", ""))


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer an error of the program; while the database is away, ask to come back."""
    if not isinstance(sys.exception(), InterfaceError | OperationalError):
        return answer(request, 500)
    response = answer(request, 503)
    response.headers["Retry-After"] = "30"
    return response


def answer(request: HttpRequest, status: int, *, reason: str | Promise = "") -> HttpResponse:
    """Return an error as the API or as the site gives it. It makes no query.

    ``reason`` tells the reader what was wrong, in their language.
    """
    if request.path_info.startswith("/api/"):
        content_type = "application/problem+json"
        return JsonResponse(problem(status), status=status, content_type=content_type)
    return render(request, "error.html", {"title": TITLES[status], "reason": reason}, status=status)
