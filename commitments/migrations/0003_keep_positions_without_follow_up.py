from django.db import migrations

from declarations.triggers import run_for_vendor

NAME = "follow_up_is_of_a_tracked_item"
OF_A_POSITION = "(SELECT kind FROM commitments_item WHERE id = NEW.item_id{lock}) = 'position'"
HAS_FOLLOW_UPS = (
    "NEW.kind = 'position'"
    " AND EXISTS (SELECT 1 FROM commitments_followup WHERE item_id = NEW.id)"
)
REFUSE = f"""
    RAISE EXCEPTION 'A position has no follow-up.'
    USING ERRCODE = 'check_violation', CONSTRAINT = '{NAME}';
"""
# The lock makes a position of an item wait for a follow-up that another transaction is opening.
POSTGRESQL = [
    f"""
    CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {OF_A_POSITION.format(lock=" FOR SHARE")} THEN {REFUSE} END IF;
        RETURN NEW;
    END $$
    """,
    f"""
    CREATE FUNCTION {NAME}_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {HAS_FOLLOW_UPS} THEN {REFUSE} END IF;
        RETURN NEW;
    END $$
    """,
    f"CREATE TRIGGER {NAME} BEFORE INSERT OR UPDATE OF item_id ON commitments_followup"
    f" FOR EACH ROW EXECUTE FUNCTION {NAME}()",
    f"CREATE TRIGGER {NAME}_kept BEFORE UPDATE OF kind ON commitments_item"
    f" FOR EACH ROW EXECUTE FUNCTION {NAME}_kept()",
]
SQLITE = [
    f"CREATE TRIGGER {NAME}_insert BEFORE INSERT ON commitments_followup"
    f" WHEN {OF_A_POSITION.format(lock='')} BEGIN SELECT RAISE(ABORT, '{NAME}'); END",
    f"CREATE TRIGGER {NAME}_update BEFORE UPDATE OF item_id ON commitments_followup"
    f" WHEN {OF_A_POSITION.format(lock='')} BEGIN SELECT RAISE(ABORT, '{NAME}'); END",
    f"CREATE TRIGGER {NAME}_kept BEFORE UPDATE OF kind ON commitments_item"
    f" WHEN {HAS_FOLLOW_UPS} BEGIN SELECT RAISE(ABORT, '{NAME}'); END",
]
UNDO = {
    "postgresql": [
        f"DROP FUNCTION IF EXISTS {NAME}() CASCADE",
        f"DROP FUNCTION IF EXISTS {NAME}_kept() CASCADE",
    ],
    "sqlite": [f"DROP TRIGGER IF EXISTS {NAME}_{event}" for event in ("insert", "update", "kept")],
}


class Migration(migrations.Migration):
    dependencies = [("commitments", "0002_raise_data_version")]

    operations = [run_for_vendor(postgresql=POSTGRESQL, sqlite=SQLITE, undo=UNDO)]
