"""How the API shows itself to a browser."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BrowsableAPIRenderer


class Negotiation(DefaultContentNegotiation):
    """Chooses the format, and names those that there are where ``?format=`` asks for another."""

    def filter_renderers(self, renderers: Any, format: str) -> Any:  # noqa: A002  Of the library.
        found = [renderer for renderer in renderers if renderer.format == format]
        if not found:
            known = ", ".join(renderer.format for renderer in renderers)
            message = _("There is no such format here. Known are: %(known)s.") % {"known": known}
            raise ValidationError({"format": [message]})
        return found


class PageRenderer(BrowsableAPIRenderer):
    """A page in the reader's language around an answer, with nothing inline and no forms."""

    template = "rest_framework/answer.html"

    def get_context(
        self, data: Any, accepted_media_type: str | None, renderer_context: Mapping[str, Any]
    ) -> dict[str, Any]:
        view, request = renderer_context["view"], renderer_context["request"]
        response = renderer_context["response"]
        renderer: Any = self.get_default_renderer(view)
        return {
            "content": self.get_content(renderer, data, accepted_media_type, renderer_context),
            "name": view.get_view_name(),
            "request": request,
            "response": response,
            "address": request.build_absolute_uri(),
            "is_list": isinstance(data, dict) and "results" in data,
            "data": data,
        }
