from django.db import migrations

from declarations.triggers import raise_data_version_on

TABLES = ["theme", "addressee", "declaration", "declaration_upholds", "textsource", "clause", "clausevariant"]


class Migration(migrations.Migration):
    dependencies = [("declarations", "0001_initial")]

    operations = [raise_data_version_on(f"declarations_{table}") for table in TABLES]
