"""The sources that drafts cite, found again by their address or made."""

from typing import Any

from django.contrib.auth.models import User
from django.utils.crypto import get_random_string
from django.utils.text import slugify

from commitments import reviews
from commitments.models import Citation, Organisation, Source, Update
from declarations.languages import find


def source_for(values: dict[str, Any], *, user: User) -> Source:
    """Return the source at the address in ``values``, its columns, or a new one.

    What a published update cites stays as it is, for everybody. What only drafts cite belongs to
    their author: theirs takes the values, while nobody reviews it, and that of others is as if it
    were not there. Raises ValidationError.
    """
    at_the_address = Source.objects.filter(address=values["address"])
    published = at_the_address.published().first()
    if published:
        return published
    source = own(at_the_address, user) or Source(
        code=new_code(values.get("publisher", ""), "source")
    )
    for name, value in values.items():
        setattr(source, name, value)
    source.full_clean()
    source.save()
    return source


def own(sources: Any, user: User) -> Any:
    """Return the first of ``sources`` that drafts of ``user`` cite, and nothing else; or None."""
    theirs = Update.objects.filter(author=user, state__in=reviews.EDITABLE)
    others = Citation.objects.exclude(update__in=theirs)
    cited = sources.filter(citations__update__in=theirs)
    return cited.exclude(citations__in=others).first()


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
