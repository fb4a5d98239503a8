"""What search engines and archives are asked to leave out."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from declarations.languages import LANGUAGES

CLOSED = ("account/", "workspace/", "admin/", "search/?q=")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Allow reading; leave out what is closed, and searches, which have no end."""
    lines = [
        "User-agent: *",
        *(f"Disallow: /{code}/{path}" for code in LANGUAGES for path in CLOSED),
        f"Sitemap: {request.build_absolute_uri(reverse('site:sitemaps'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
