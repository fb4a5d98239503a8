"""Addresses of one route, for pages that lead to hundreds of its places."""

from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

# What no slug and no code is.
NAME = "NAME"


class Addresses:
    """The addresses of a route whose last argument is a slug or a code, as HTML has them.

    The route is reversed once for all, in the language of the page that is being made: nothing in
    a slug or a code is quoted.
    """

    def __init__(self, route: str, *arguments: str) -> None:
        address = reverse(route, args=[*arguments, NAME])
        self.before, self.after = map(conditional_escape, address.rsplit(NAME, 1))

    def of(self, name: str) -> SafeString:
        return self.before + conditional_escape(name) + self.after
