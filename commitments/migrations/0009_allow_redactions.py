"""What is published stays, but for what two persons removed with a public reason."""

from django.db import migrations

from declarations.triggers import refuse_when

REPLACED = [
    "published_update_stays_update",
    "published_citation_stays_delete",
    "ledger_entry_stays_update",
]
IS_REDACTED = (
    "EXISTS (SELECT 1 FROM commitments_redaction"
    " WHERE redacts_id = {entry} AND entry_id IS NOT NULL)"
)
ENTRY_OF_UPDATE = "(SELECT entry_id FROM commitments_update WHERE id = OLD.update_id)"
WORDS = [
    f"{name}{suffix}" for name in ("text", "searched") for suffix in ("", "_en", "_fa_af", "_ps")
]
KEPT = """
    id item_id kind status as_of_from as_of_to as_of_precision original_language confidence position
    method_version is_retraction state import_key entry_id
""".split()
KEPT_OR_NULL = ["follow_up_id", "attributed_to_id", "supersedes_id", "author_id", "reviewer_id"]
WORDS_ARE_GONE = " AND ".join(f"COALESCE(NEW.{name}, '') = ''" for name in WORDS)
REST_STAYS = " AND ".join(
    [f"NEW.{name} = OLD.{name}" for name in KEPT]
    + [f"COALESCE(NEW.{name}, 0) = COALESCE(OLD.{name}, 0)" for name in KEPT_OR_NULL]
    + ["NEW.override_reason IN ('', '[redacted]')"]
)
PUBLISHED = "(SELECT state FROM commitments_update WHERE id = OLD.update_id{lock}) = 'published'"


def forget(apps, schema_editor):
    """Take the stricter guards away. There is no way back: what was removed is gone."""
    for name in REPLACED:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP FUNCTION {name}() CASCADE")
        else:
            schema_editor.execute(f"DROP TRIGGER {name}")


class Migration(migrations.Migration):
    dependencies = [("commitments", "0008_add_redactions")]

    operations = [
        migrations.RunPython(forget),
        refuse_when(
            "published_update_stays",
            "commitments_update",
            {
                "UPDATE": (
                    f"OLD.state = 'published' AND NOT ({IS_REDACTED.format(entry='OLD.entry_id')}"
                    f" AND {WORDS_ARE_GONE} AND {REST_STAYS})"
                )
            },
        ),
        refuse_when(
            "published_citation_stays",
            "commitments_citation",
            {"DELETE": f"{PUBLISHED} AND NOT {IS_REDACTED.format(entry=ENTRY_OF_UPDATE)}"},
        ),
        refuse_when(
            "ledger_entry_stays",
            "commitments_entry",
            {
                "UPDATE": (
                    f"NOT ({IS_REDACTED.format(entry='OLD.id')} AND NEW.salt = ''"
                    " AND NEW.id = OLD.id AND NEW.number = OLD.number"
                    " AND NEW.recorded_on = OLD.recorded_on AND NEW.commitment = OLD.commitment"
                    " AND NEW.previous = OLD.previous AND NEW.digest = OLD.digest)"
                )
            },
        ),
        refuse_when(
            "approved_redaction_stays",
            "commitments_redaction",
            {"UPDATE": "OLD.entry_id IS NOT NULL", "DELETE": "OLD.entry_id IS NOT NULL"},
        ),
    ]
