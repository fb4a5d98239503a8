"""The sources that drafts cite, found again by their address or made."""

from typing import Any

from django.db.models import Q
from django.utils.crypto import get_random_string
from django.utils.text import slugify

from commitments.kinds import State
from commitments.models import Organisation, Source, Update
from declarations.languages import find


def source_for(values: dict[str, Any], *, update: Update | None = None) -> Source:
    """Return the source at the address in ``values``, its columns, or a new one.

    One that another update cites stays as it is; one that only ``update`` cites takes the values.
    Raises ValidationError.
    """
    source = Source.objects.filter(address=values["address"]).first()
    if source is None:
        source = Source(code=new_code(values.get("publisher", ""), "source"))
    elif source.citations.filter(~Q(update=update) | Q(update__state=State.PUBLISHED)).exists():
        return source
    for name, value in values.items():
        setattr(source, name, value)
    source.full_clean()
    source.save()
    return source


def organisation_named(name: str, *, language: str) -> Organisation:
    """Return the organisation of this name in a language, or a new one."""
    column = "name" + find(language).suffix
    found = Organisation.objects.filter(**{column: name}).first()
    if found:
        return found
    made: Organisation = Organisation.objects.create(
        code=new_code(name, "organisation"), **{column: name}
    )
    return made


def new_code(name: str, default: str) -> str:
    """Return a code that is not taken yet, which begins with ``name`` where that is Latin."""
    ending = get_random_string(6, "abcdefghijkmnpqrstuvwxyz23456789")
    return f"{slugify(name)[:50] or default}-{ending}"
