"""Importing updates with their sources: each is published as an entry of the ledger, or none is.

The format is updates.schema.json; what a schema cannot say is checked in `cross_check` and by the
database. What is published stays: a file that says anything else of it is refused.
"""

import calendar
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from commitments.kinds import Precision
from commitments.ledger import content_of, publish
from commitments.models import Citation, FollowUp, Item, Organisation, Source, Update
from declarations.importer.merging import columns
from declarations.importer.reading import FileRefused, Problem, read_checked, repeated
from declarations.languages import find

SCHEMA = json.loads(Path(__file__).parent.with_name("updates.schema.json").read_text())
DAY_DIGITS, MONTH_DIGITS = len("2023-04-26"), len("2023-04")


@dataclass(frozen=True)
class ImportedUpdates:
    """How many updates a file brought, and how many the ledger had already."""

    published: int
    unchanged: int


@transaction.atomic
def import_updates(path: Path, *, on: dt.date) -> ImportedUpdates:
    """Publish the updates in the YAML file at ``path``, recorded ``on`` this day, or none of them.

    Raises FileRefused for a file that does not fit, or that says something else of an update or a
    source than what is published.
    """
    data = read_checked(path, SCHEMA, cross_check)
    organisations = {o["code"]: import_organisation(o) for o in data.get("organisations", [])}
    sources = {source["code"]: source for source in data.get("sources", [])}
    published = unchanged = 0
    for entry in data["updates"]:
        for code in entry["on"]:
            if import_update(entry, code, organisations, sources, on=on):
                published += 1
            else:
                unchanged += 1
    return ImportedUpdates(published, unchanged)


def cross_check(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong between the parts of data that the schema accepts."""
    for part, key in (("organisations", "code"), ("sources", "code"), ("updates", "key")):
        yield from repeated(part, [entry[key] for entry in data.get(part, [])])
    known = {
        part: {row["code"] for row in data.get(part, [])} for part in ("organisations", "sources")
    }
    for index, entry in enumerate(data["updates"]):
        at: list[str | int] = ["updates", index]
        if entry.get("attributed_to", None) not in known["organisations"] | {None}:
            yield [*at, "attributed_to"], f"{entry['attributed_to']} is not an organisation here."
        for number, citation in enumerate(entry["citations"]):
            if citation["source"] not in known["sources"]:
                where = [*at, "citations", number, "source"]
                yield where, f"{citation['source']} is not a source of this file."
        yield from impossible_dates(entry, at)
    for index, source in enumerate(data.get("sources", [])):
        yield from impossible_dates(source, ["sources", index])


def impossible_dates(entry: dict[str, Any], at: list[str | int]) -> Iterator[Problem]:
    """Yield the dates of an entry that no calendar has, and periods that end before they begin."""
    for name in ("as_of", "published_on", "reply_due_on"):
        try:
            first, last, _precision = period(entry.get(name, "2000"))
        except ValueError:
            yield [*at, name], f"{entry[name]} is no date of the Gregorian calendar."
            continue
        if last < first:
            yield [*at, name], "the last day is before the first."


def period(text: str) -> tuple[dt.date, dt.date, Precision]:
    """Return the first and the last day of a day, a month, a year or two days, and which it is.

    Raises ValueError for a date that the calendar does not have.
    """
    first, slash, last = text.partition("/")
    if slash:
        return dt.date.fromisoformat(first), dt.date.fromisoformat(last), Precision.RANGE
    if len(first) == DAY_DIGITS:
        day = dt.date.fromisoformat(first)
        return day, day, Precision.DAY
    year, month = int(first[:4]), int(first[5:] or 1)
    if len(first) == MONTH_DIGITS:
        _weekday, days = calendar.monthrange(year, month)
        return dt.date(year, month, 1), dt.date(year, month, days), Precision.MONTH
    return dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR


def import_organisation(entry: dict[str, Any]) -> Organisation:
    organisation: Organisation = same_or_new(Organisation, entry["code"], columns(entry, "name"))
    return organisation


def import_source(entry: dict[str, Any]) -> Source:
    first, _last, precision = period(entry.get("published_on", "2000"))
    is_dated = "published_on" in entry
    values = {name: entry.get(name, "") for name in ("kind", "title", "publisher", "address")}
    source: Source = same_or_new(
        Source,
        entry["code"],
        values
        | {
            "language": entry.get("language", ""),
            "published_on": first if is_dated else None,
            "published_precision": precision if is_dated else "",
        },
    )
    return source


def same_or_new(model: Any, code: str, values: dict[str, Any]) -> Any:
    """Return the row of ``code``, made if there is none. Raises FileRefused if it differs."""
    row, is_new = model.objects.get_or_create(code=code, defaults=values)
    for name, value in values.items():
        if not is_new and getattr(row, name) != value:
            message = f"{model._meta.verbose_name} {code}: {name} is another in the database."
            raise FileRefused(message)
    return row


def import_update(
    entry: dict[str, Any],
    code: str,
    organisations: dict[str, Organisation],
    sources: dict[str, dict[str, Any]],
    *,
    on: dt.date,
) -> bool:
    """Publish an update on the follow-up or item of ``code``; tell whether it was new.

    What was redacted since is left alone, and so are the sources that went with it.
    """
    key = f"{entry['key']} {code}"
    before = Update.objects.published().filter(import_key=key).for_display().first()
    if before and before.entry.is_redacted:
        return False
    content = before and content_of(before)
    with transaction.atomic():
        update = draft(entry, code, key if not before else "", organisations)
        for order, citation in enumerate(entry["citations"], start=1):
            Citation.objects.create(
                update=update,
                order=order,
                source=import_source(sources[citation["source"]]),
                polarity=citation["polarity"],
                excerpt=citation.get("excerpt", ""),
                locator=citation.get("locator", ""),
            )
        if content is None:
            publish_or_refuse(update, key, on=on)
        elif content != content_of(update):
            message = f"{key}: it is published and stays; publish a correction instead."
            raise FileRefused(message)
        else:
            transaction.set_rollback(True)
    return before is None


def draft(
    entry: dict[str, Any], code: str, key: str, organisations: dict[str, Organisation]
) -> Update:
    follow_up = FollowUp.objects.with_code(code).first()
    item = Item.objects.filter(code=code.partition(":")[0]).first()
    if item is None or (":" in code and follow_up is None):
        message = f"{entry['key']}: {code} is not known; import its declaration first."
        raise FileRefused(message)
    first, last, precision = period(entry["as_of"])
    update = Update(
        kind=entry["kind"],
        item=item,
        follow_up=follow_up,
        as_of_from=first,
        as_of_to=last,
        as_of_precision=precision,
        original_language=find(entry.get("original_language", "en")).code,
        attributed_to=organisations.get(entry.get("attributed_to", "")),
        status=entry.get("status", ""),
        confidence=entry.get("confidence", ""),
        position=entry.get("position", ""),
        reply_due_on=entry.get("reply_due_on"),
        import_key=key,
        **columns(entry, "text", "searched"),
    )
    return clean_and_save(update, f"{entry['key']} {code}")


def clean_and_save(update: Update, name: str) -> Update:
    try:
        update.full_clean(exclude=["searched"])
    except ValidationError as error:
        raise FileRefused("\n".join(f"{name}: {text}" for text in error.messages)) from error
    update.save()
    return update


def publish_or_refuse(update: Update, name: str, *, on: dt.date) -> None:
    try:
        publish(update, on=on)
    except ValidationError as error:
        raise FileRefused("\n".join(f"{name}: {text}" for text in error.messages)) from error
