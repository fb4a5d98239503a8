from django.db import migrations

from declarations.triggers import raise_data_version_on

TABLES = ["item", "item_about", "item_themes", "followup"]


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0001_initial"),
        ("declarations", "0002_raise_data_version"),
    ]

    operations = [raise_data_version_on(f"commitments_{table}") for table in TABLES]
