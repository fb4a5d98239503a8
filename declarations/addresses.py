"""Addresses of rows, of which only the code differs, so that each is not looked up anew."""

from functools import lru_cache
from typing import Any
from urllib.parse import quote

from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.http import RFC3986_SUBDELIMS
from django.utils.translation import get_language

# What Django leaves as it is in a path.
SAFE = RFC3986_SUBDELIMS + "/~:@"


def path_to(name: str, *arguments: object) -> str:
    """Return the path of the view ``name`` with its arguments, in the language of now.

    It is what ``reverse`` returns, but does not ask whether the view takes such a code, which is
    the last of the arguments.
    """
    *others, code = arguments
    before, after = around_code(
        name, tuple(others), get_language(), get_script_prefix(), get_urlconf()
    )
    return f"{before}{quote(str(code), safe=SAFE)}{after}"


@lru_cache(maxsize=1000)
def around_code(name: str, others: tuple[Any, ...], *_what_decides: Any) -> tuple[str, str]:
    before, _code, after = reverse(name, args=[*others, "0"]).rpartition("0")
    return before, after


def address_of(request: Any, path: str) -> str:
    """Return the whole address of a path, at the host that was asked."""
    if not hasattr(request, "origin"):
        request.origin = request.build_absolute_uri("/").removesuffix("/")
    return f"{request.origin}{path}"
