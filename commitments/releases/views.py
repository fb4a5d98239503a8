"""The page about the data, the catalogue, and the files of releases.

A release is made without a change of the data, so that what the data version says of other pages
does not hold here: these have entity tags of their own.
"""

from http import HTTPStatus
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_safe

from commitments.citing import root_of
from commitments.ledger import head
from commitments.releases.catalogue import LIVE, MEDIA_TYPES, catalogue, ending_of
from commitments.releases.rows import LISTS
from commitments.releases.shelf import MANIFEST, Release, all_releases
from declarations.caching import entity_tag
from declarations.models import DataVersion

TYPES = MEDIA_TYPES | {
    "SHA256SUMS": "text/plain; charset=utf-8",
    "cff": "application/yaml",
    "csv": "text/csv; charset=utf-8; header=present",
    "md": "text/markdown; charset=utf-8",
}


@require_safe
def data(request: HttpRequest) -> HttpResponseBase:
    """Say what data there are, what they mean, how they are cited, and which releases there are."""
    releases = all_releases()
    state = DataVersion.current()
    context = {
        "lists": [(viewset.table, formats(basename)) for basename, viewset in LISTS.items()],
        "releases": [(release, list(release.public["tables"].items())) for release in releases],
        "latest": next((each for each in releases if not each.is_withdrawn), None),
        "version": state.number,
        "head": head(),
        "root": root_of(request),
    }
    return conditional(
        request,
        entity_tag(*state_of(request, releases, state)),
        lambda: render(request, "releases/data.html", context),
    )


@require_safe
def catalog(request: HttpRequest) -> HttpResponseBase:
    releases = all_releases()
    state = DataVersion.current()
    return conditional(
        request,
        entity_tag(*state_of(request, releases, state)),
        lambda: JsonResponse(
            catalogue(releases, origin=root_of(request), state=state),
            content_type="application/ld+json",
            json_dumps_params={"ensure_ascii": False, "indent": 2},
        ),
    )


@require_safe
def release_page(request: HttpRequest, number: int) -> HttpResponseBase:  # noqa: ARG001
    """Lead from the address that is cited to what the page says of the release."""
    release = release_or_404(number)
    return redirect(f"{reverse('releases:data')}#release-{release.number}")


@require_safe
def release_file(request: HttpRequest, number: int, name: str) -> HttpResponseBase:
    """Hand out a file of a release; 410 once what it holds was redacted."""
    release = release_or_404(number)
    if name == MANIFEST:
        tag = entity_tag(number, release.withdrawn_by)
        return conditional(request, tag, lambda: JsonResponse(release.public))
    if release.is_withdrawn:
        context = {"release": release}
        return render(request, "releases/withdrawn.html", context, status=HTTPStatus.GONE)
    path = release.path_of(name)
    if path is None:
        raise Http404
    (digest,) = [each["sha256"] for each in release.public["files"] if each["name"] == name]
    media_type = TYPES.get(ending_of(name), "application/octet-stream")
    return conditional(
        request,
        f'"{digest}"',
        lambda: FileResponse(path.open("rb"), as_attachment=True, content_type=media_type),
    )


def release_or_404(number: int) -> Release:
    for release in all_releases():
        if release.number == number:
            return release
    raise Http404


def formats(basename: str) -> list[tuple[str, str, str]]:
    """Return name, address and media type of each format of a list."""
    address = reverse(f"api:{basename}-list")
    return [(each.upper(), f"{address}?format={each}", MEDIA_TYPES[each]) for each in LIVE]


def state_of(request: HttpRequest, releases: list[Release], state: DataVersion) -> list[Any]:
    """Return what decides on what the page and the catalogue say."""
    shown = [(release.number, release.withdrawn_by) for release in releases]
    return [state.number, shown, root_of(request), request.path, translation.get_language()]


def conditional(request: HttpRequest, tag: str, make: Any) -> HttpResponseBase:
    """Return 304 to whoever has what ``tag`` names, or else what ``make`` makes."""
    response: Any = get_conditional_response(request, etag=tag) or make()
    response.headers["ETag"] = tag
    patch_cache_control(response, public=True, no_cache=True)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response  # type: ignore[no-any-return]  # A response, whichever.
