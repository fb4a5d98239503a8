from django.db import migrations

from declarations.triggers import run_for_vendor

TOGETHER = "CREATE INDEX search_vector ON commitments_searchentry USING gin (vector)"


class Migration(migrations.Migration):

    dependencies = [
        ('commitments', '0018_add_webhooks'),
    ]

    operations = [
        run_for_vendor(
            postgresql=[
                "DROP INDEX search_vector",
                f"{TOGETHER.replace('search_vector', 'search_vector_of_updates')}"
                " WHERE type = 'update'",
                f"{TOGETHER.replace('search_vector', 'search_vector_of_others')}"
                " WHERE type <> 'update'",
            ],
            sqlite=[],
            undo={
                "postgresql": [
                    "DROP INDEX search_vector_of_updates",
                    "DROP INDEX search_vector_of_others",
                    TOGETHER,
                ],
                "sqlite": [],
            },
        ),
    ]
