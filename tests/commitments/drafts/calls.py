"""Addresses and steps of drafts in the API."""

from commitments.models import Update

DRAFTS = "/api/v1/drafts/"


def address(draft, *parts):
    return "/".join([DRAFTS.rstrip("/"), str(draft["id"]), *parts, ""])


def tag(draft):
    return f'"{draft["id"]}-v{draft["version"]}"'


def take(call, name, draft, step, body=None, **headers):
    now = Update.objects.get(pk=draft["id"])
    headers.setdefault("If_Match", f'"{now.pk}-v{now.version}"')
    return call(name, "POST", address(draft, step), body, **headers)
