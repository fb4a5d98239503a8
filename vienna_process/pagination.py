"""How the API divides long lists."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from declarations.calendars import local_digits
from declarations.languages import reader_language


class Pages(PageNumberPagination):
    """Numbered pages of 25, or of what ``page_size`` asks for, from 1 to 100."""

    page_size = 25
    page_size_query_param = "page_size"
    max_page_size = 100

    def get_page_size(self, request: Request) -> int:
        asked = request.query_params.get("page_size")
        if asked is None:
            return self.page_size
        if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= self.max_page_size):
            most = local_digits(self.max_page_size, language=reader_language())
            message = _("A page has no more than %(most)s entries, and one at least.")
            message %= {"most": most}
            raise ValidationError({"page_size": [message]})
        return int(asked)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        parameters: list[dict[str, Any]] = super().get_schema_operation_parameters(view)
        for parameter in parameters:
            if parameter["name"] == "page_size":
                parameter["schema"] |= {"minimum": 1, "maximum": self.max_page_size, "default": 25}
            else:
                parameter["schema"] |= {"minimum": 1}
        return parameters
