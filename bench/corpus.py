"""Fills an empty database with a large account, the same rows for the same seed.

    DATABASE_URL=postgres://…/bench_medium python3 -m bench.corpus medium

The words are those of the real declaration and of what is recorded about it, in three languages, so
that a search meets texts as they are. The rows are invented and of no other use. The name of the
database begins with "bench", so that no other can be filled by mistake.
"""

import argparse
import os
import secrets
import sys
import time
from pathlib import Path
from typing import Any

from bench.rows import Corpus, Part

# Items, and four updates for each of them.
SIZES = {"tiny": 60, "few": 450, "small": 1_500, "medium": 15_000, "large": 300_000}
SEED = 1402


class NotEmpty(Exception):
    """Raised for a database that is no empty one of ours. Nothing is written."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", choices=SIZES)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    set_up()
    begin = time.monotonic()
    try:
        fill(options.size, seed=options.seed, say=print)
    except NotEmpty as error:
        print(f"bench/corpus.py: {error}", file=sys.stderr)
        return 1
    print(f"{options.size}: {time.monotonic() - begin:.0f} s")
    return 0


def set_up() -> None:
    """Load the application with the database of DATABASE_URL."""
    import django  # noqa: PLC0415  Settings come first.

    os.environ.setdefault("LOCAL", "1")
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vienna_process.settings")
    django.setup()


def fill(size: str, *, seed: int = SEED, say: Any = lambda _text: None) -> None:
    """Make the tables and fill them. Raises NotEmpty."""
    from django.core.management import call_command  # noqa: PLC0415  Needs what set_up() loads.
    from django.db import connection  # noqa: PLC0415

    from commitments.models import Item  # noqa: PLC0415
    from commitments.search.index import rebuild  # noqa: PLC0415

    name = Path(str(connection.settings_dict["NAME"])).name.removeprefix("test_")
    if not name.startswith("bench"):
        message = f"{name} is no database for this: its name has to begin with “bench”."
        raise NotEmpty(message)
    call_command("migrate", verbosity=0)
    if Item.objects.exists():
        message = f"{name} has items already."
        raise NotEmpty(message)
    write(Corpus(SIZES[size], seed=seed), say=say)
    say("search")
    rebuild()
    tidy(connection)


def tidy(connection: Any) -> None:
    """Let the database count its rows, as it does by itself after a while."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")
        else:
            cursor.execute("ANALYZE")


def write(corpus: Corpus, *, say: Any) -> None:
    """Write the rows of ``corpus``, one declaration after another."""
    from django.db import transaction  # noqa: PLC0415  Needs what set_up() loads.
    from django.utils import translation  # noqa: PLC0415

    from commitments.models import Organisation  # noqa: PLC0415
    from declarations.models import Addressee, Theme  # noqa: PLC0415

    with translation.override("en"):
        Addressee.objects.bulk_create(corpus.addressees)
        Theme.objects.bulk_create(corpus.themes)
        Organisation.objects.bulk_create(corpus.organisations)
        for number, part in enumerate(corpus.parts(), start=1):
            with transaction.atomic():
                write_part(part)
            if number % 20 == 0:
                say(f"{corpus.pks['item']} items, {corpus.pks['update']} updates")
    count_on_from_the_last()


def write_part(part: Part) -> None:
    from django.db import connection  # noqa: PLC0415  As above.

    from commitments.models import (  # noqa: PLC0415
        Citation,
        Entry,
        FollowUp,
        Item,
        Source,
        Update,
    )
    from declarations.models import Clause  # noqa: PLC0415

    part.declaration.save(force_insert=True)
    part.text_source.save(force_insert=True)
    Clause.objects.bulk_create(part.clauses)
    Item.objects.bulk_create(part.items)
    for through, name, links in (
        (Item.about.through, "addressee_id", part.about),
        (Item.themes.through, "theme_id", part.themes),
    ):
        through.objects.bulk_create(
            [through(**{"item_id": item, name: other}) for item, other in links]
        )
    FollowUp.objects.bulk_create(part.follow_ups)
    Source.objects.bulk_create(part.sources)
    for update in part.updates:
        update.entry = None
    # The database takes citations of drafts alone, and lets nothing change what is published.
    Update.objects.bulk_create(part.updates)
    Citation.objects.bulk_create(part.citations)
    Entry.objects.bulk_create(part.entries)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE commitments_update SET state = 'published', entry_id = id, version = 2"
            " WHERE id BETWEEN %s AND %s",
            [part.updates[0].pk, part.updates[-1].pk],
        )


def count_on_from_the_last() -> None:
    """Let the database count keys on from the last that was written."""
    from django.apps import apps  # noqa: PLC0415  As above.
    from django.core.management.color import no_style  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    models = [
        model
        for app in ("declarations", "commitments")
        for model in apps.get_app_config(app).get_models()
        if not model._meta.proxy
    ]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


if __name__ == "__main__":
    sys.exit(main())
