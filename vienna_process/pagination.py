"""How the API divides long lists."""

from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from declarations.calendars import local_digits
from declarations.cursors import LARGEST_SIZE, SIZE_PARAMETER, USUAL_SIZE, page_schema, page_size_of
from declarations.languages import reader_language

# A database reads all that comes before a page. What lies deeper is narrowed down to.
DEEPEST = 10_000


class FirstPageUncounted(Paginator):
    """Counts a list that ends with its first page by that page, without another query."""

    def page(self, number: int | str) -> Page[Any]:
        if int(number) != 1:
            return super().page(number)
        rows = list(self.object_list[: self.per_page + 1])
        if len(rows) <= self.per_page:
            self.count = len(rows)
        return Page(rows[: self.per_page], 1, self)


class Pages(PageNumberPagination):
    """Numbered pages of 25, or of what ``page_size`` asks for, from 1 to 100."""

    parameters: ClassVar = {"page", "page_size"}
    django_paginator_class = FirstPageUncounted
    page_size = USUAL_SIZE
    page_size_query_param = "page_size"
    max_page_size = LARGEST_SIZE
    last_page_strings = ()

    def get_page_size(self, request: Request) -> int:
        return page_size_of(request)

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        page = request.query_params.get("page", "1")
        if not (page.isascii() and page.isdigit()):
            raise NotFound
        if int(page[:9]) * page_size_of(request) > DEEPEST:
            most = local_digits(DEEPEST, language=reader_language())
            message = _(
                "Pages lead no further than %(most)s rows. Narrow the list by its filters, or "
                "follow a cursor where there is one."
            )
            raise ValidationError({"page": [message % {"most": most}]})
        return super().paginate_queryset(queryset, request, view)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return page_schema(schema, {"type": "integer", "description": "All rows, exactly."})

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:  # noqa: ARG002
        page = {
            "name": "page",
            "in": "query",
            "required": False,
            "description": "Number of the page.",
            "schema": {"type": "integer", "minimum": 1, "maximum": DEEPEST, "default": 1},
        }
        return [page, SIZE_PARAMETER]
