"""Write down every public change, and what there is already, in the order of the ledger."""

import datetime as dt

from django.db import migrations
from django.db.models import Min

from declarations.recording import Row, Told, write_down, write_down_parts
from declarations.triggers import refuse_truncation

ORIGINAL = """COALESCE((
    SELECT s.language FROM declarations_clause c
    JOIN declarations_textsource s ON s.declaration_id = c.declaration_id AND s.is_tracked
    WHERE c.id = ROW.clause_id ORDER BY s.code LIMIT 1), 'en')"""
OF_ITEM = "(SELECT code FROM commitments_item WHERE id = ROW.item_id)"
OF_ADDRESSEE = "(SELECT code FROM declarations_addressee WHERE id = ROW.addressee_id)"
ITEM = Row(
    "commitments_item",
    "item",
    columns={
        "clause_id": "clause",
        "position": "position",
        "kind": "kind",
        "stance": "stance",
        "speaker_id": "speaker",
    },
    texts=("title", "quotation", "note"),
    original=ORIGINAL,
)
FOLLOW_UP = Row(
    "commitments_followup",
    "follow-up",
    code=f"{OF_ITEM} || ':' || {OF_ADDRESSEE}",
    keys=("item_id", "addressee_id"),
    columns={"is_explicit": "is_explicit", "status": "status"},
)
PARTS = [
    *write_down_parts(
        "commitments_item_about", "item", OF_ITEM, "about", columns=("item_id", "addressee_id")
    ),
    *write_down_parts(
        "commitments_item_themes", "item", OF_ITEM, "themes", columns=("item_id", "theme_id")
    ),
]


def entry(row):
    return f"(SELECT number FROM commitments_entry WHERE id = {row})"


def code(row):
    return f"(SELECT CAST(number AS TEXT) FROM commitments_entry WHERE id = {row})"


SUPERSEDED = "(SELECT entry_id FROM commitments_update WHERE id = NEW.supersedes_id)"
PUBLISHED = [
    Told("'published'", "'update'", code("NEW.entry_id"), entry=entry("NEW.entry_id")),
    Told("'corrected'", "'update'", code(SUPERSEDED), entry=entry("NEW.entry_id")),
]
REDACTED = [Told("'redacted'", "'update'", code("NEW.redacts_id"), entry=entry("NEW.entry_id"))]
CITED = """EXISTS (
    SELECT 1 FROM commitments_citation c JOIN commitments_update u ON u.id = c.update_id
    WHERE c.source_id = NEW.id AND u.state = 'published')"""
ARCHIVED = [Told("'edited'", "'source'", "NEW.code", CITED, fields="'archived_address'")]


def of_translation(row):
    """Return what is told of the row whose text was translated."""
    model = f"(SELECT model FROM django_content_type WHERE id = {row}.content_type_id)"
    tables = {
        "clause": "declarations_clause",
        "addressee": "declarations_addressee",
        "theme": "declarations_theme",
        "item": "commitments_item",
    }
    cases = [
        f"WHEN '{name}' THEN (SELECT code FROM {table} WHERE id = {row}.object_id)"
        for name, table in tables.items()
    ]
    of_update = f"(SELECT entry_id FROM commitments_update WHERE id = {row}.object_id)"
    cases.append(f"WHEN 'update' THEN {code(of_update)}")
    return Told(
        "'translated'",
        model,
        f"(CASE {model} {' '.join(cases)} END)",
        fields=f"{row}.field",
        language=f"{row}.language",
    )


TRANSLATION = "declarations_translation"
SEEN = ["translated_on", "reviewed_on", "source_digest", "text_digest"]
TRANSLATED = [
    write_down(
        TRANSLATION,
        "is_changed",
        "UPDATE",
        [of_translation("NEW")],
        when=" OR ".join(f"NEW.{name} {{differs}} OLD.{name}" for name in SEEN),
    ),
    *(
        write_down(
            TRANSLATION,
            f"is_{name}",
            event,
            [of_translation(row)],
            when=f"{row}.translated_on IS NOT NULL OR {row}.reviewed_on IS NOT NULL",
        )
        for name, event, row in (("added", "INSERT", "NEW"), ("removed", "DELETE", "OLD"))
    ),
]
ROWS = [
    ("declarations", "Declaration", "declaration", "slug"),
    ("declarations", "Clause", "clause", "code"),
    ("declarations", "Addressee", "addressee", "code"),
    ("declarations", "Theme", "theme", "code"),
    ("declarations", "Term", "term", "code"),
    ("commitments", "Item", "item", "code"),
]


def write_down_what_there_is(apps, _schema_editor):
    """Begin with the texts, on the day on which each was made here; then the ledger."""
    change = apps.get_model("declarations", "Change")
    number = change.objects.count()
    told = [*rows_there_are(apps), *entries_there_are(apps)]
    change.objects.bulk_create(
        (change(number=number + place, **each) for place, each in enumerate(told, 1)),
        batch_size=1000,
    )


def rows_there_are(apps):
    today = dt.datetime.now(dt.UTC).date()

    def made_on(app, name):
        history = apps.get_model(app, f"Historical{name}").objects
        made = history.values_list("id").annotate(made=Min("history_date"))
        return {pk: made.astimezone(dt.UTC).date() for pk, made in made}

    def told(type_, code, day):
        return {"kind": "added", "type": type_, "code": code, "recorded_on": day or today}

    for app, name, type_, column in ROWS:
        days = made_on(app, name)
        for pk, code in apps.get_model(app, name).objects.order_by("pk").values_list("pk", column):
            yield told(type_, code, days.get(pk))
    days = made_on("commitments", "FollowUp")
    follow_ups = apps.get_model("commitments", "FollowUp").objects.order_by("pk")
    for pk, item, addressee in follow_ups.values_list("pk", "item__code", "addressee__code"):
        yield told("follow-up", f"{item}:{addressee}", days.get(pk))


def entries_there_are(apps):
    entries = apps.get_model("commitments", "Entry").objects.order_by("number")
    names = ("update__supersedes__entry__number", "redacting__redacts__number")
    for number, day, superseded, redacted in entries.values_list("number", "recorded_on", *names):
        told = {"type": "update", "recorded_on": day, "entry": number}
        if redacted:
            yield told | {"kind": "redacted", "code": str(redacted)}
            continue
        yield told | {"kind": "published", "code": str(number)}
        if superseded:
            yield told | {"kind": "corrected", "code": str(superseded)}


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0015_add_search"),
        ("declarations", "0004_add_changes"),
    ]

    operations = [
        migrations.RunPython(write_down_what_there_is, migrations.RunPython.noop),
        *ITEM.operations(),
        *FOLLOW_UP.operations(),
        *PARTS,
        *write_down_parts("commitments_followup", "item", OF_ITEM, "follow_ups"),
        write_down(
            "commitments_update",
            "is_published",
            "UPDATE",
            PUBLISHED,
            when="OLD.state <> 'published' AND NEW.state = 'published'",
        ),
        write_down(
            "commitments_update",
            "is_published_at_once",
            "INSERT",
            PUBLISHED,
            when="NEW.state = 'published'",
        ),
        write_down(
            "commitments_redaction",
            "is_approved",
            "UPDATE",
            REDACTED,
            when="OLD.entry_id IS NULL AND NEW.entry_id IS NOT NULL",
        ),
        write_down(
            "commitments_redaction",
            "is_approved_at_once",
            "INSERT",
            REDACTED,
            when="NEW.entry_id IS NOT NULL",
        ),
        write_down(
            "commitments_source",
            "is_archived",
            "UPDATE",
            ARCHIVED,
            when="NEW.archived_address {differs} OLD.archived_address",
        ),
        *TRANSLATED,
        *(
            refuse_truncation(f"commitments_{table}")
            for table in ("item", "item_about", "item_themes", "followup", "redaction")
        ),
    ]
