"""What is published stays as it is, whatever code or hand changes the tables."""

from django.db import migrations

from declarations.triggers import raise_data_version_on, refuse_truncation, refuse_when

PUBLISHED = "'published'"
STATUSES = {
    "condition": (
        "'not_assessed', 'insufficient_evidence', 'holding', 'weakening', 'breached', 'restored'"
    ),
    "action": (
        "'not_assessed', 'insufficient_evidence', 'no_action_found', 'announced', 'underway',"
        " 'stalled', 'partly_met', 'met', 'not_met', 'contrary', 'overtaken'"
    ),
}
KIND = "(SELECT kind FROM commitments_item WHERE id = NEW.item_id{lock})"
FITS_NOT = f"""
    (NEW.follow_up_id IS NOT NULL AND NEW.item_id <>
        (SELECT item_id FROM commitments_followup WHERE id = NEW.follow_up_id{{lock}}))
    OR (NEW.status <> '' AND NOT (
        ({KIND} = 'condition' AND NEW.status IN ({STATUSES["condition"]}))
        OR ({KIND} IN ('demand', 'commitment') AND NEW.status IN ({STATUSES["action"]}))))
"""
STATE_OF = "(SELECT state FROM commitments_update WHERE id = {row}.update_id{{lock}}) = 'published'"
OF_NEW, OF_OLD = STATE_OF.format(row="NEW"), STATE_OF.format(row="OLD")
CITED = """
    EXISTS (
        SELECT 1 FROM commitments_citation
        JOIN commitments_update ON commitments_update.id = commitments_citation.update_id
        WHERE commitments_citation.source_id = OLD.id AND commitments_update.state = 'published')
"""
SPEAKS = """
    EXISTS (
        SELECT 1 FROM commitments_update
        WHERE attributed_to_id = OLD.id AND state = 'published')
"""
SEALED_COLUMNS = (
    "id, code, kind, title, publisher, address, published_on, published_precision, language, sha256"
)


class Migration(migrations.Migration):
    dependencies = [("commitments", "0004_add_the_ledger")]

    operations = [
        refuse_when(
            "update_fits_its_item",
            "commitments_update",
            {"INSERT": FITS_NOT, "UPDATE OF item_id, follow_up_id, status": FITS_NOT},
        ),
        refuse_when(
            "published_update_stays",
            "commitments_update",
            {"UPDATE": "OLD.state = 'published'", "DELETE": "OLD.state = 'published'"},
        ),
        refuse_when(
            "published_citation_stays",
            "commitments_citation",
            {"INSERT": OF_NEW, "UPDATE": f"{OF_OLD} OR {OF_NEW}", "DELETE": OF_OLD},
        ),
        refuse_when(
            "published_source_stays",
            "commitments_source",
            {f"UPDATE OF {SEALED_COLUMNS}": CITED, "DELETE": CITED},
        ),
        refuse_when(
            "published_organisation_stays",
            "commitments_organisation",
            {"UPDATE": SPEAKS, "DELETE": SPEAKS},
        ),
        refuse_when(
            "ledger_entry_stays", "commitments_entry", {"UPDATE": "1 = 1", "DELETE": "1 = 1"}
        ),
        *[refuse_truncation(f"commitments_{table}") for table in ("entry", "update", "citation")],
        raise_data_version_on("commitments_entry"),
        raise_data_version_on("commitments_source", events=("update of archived_address",)),
    ]
