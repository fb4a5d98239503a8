"""Keep what each translation that is there was made from: the text as it stands."""

import hashlib

from django.db import migrations

FIELDS = {
    ("declarations", "theme"): ["name"],
    ("declarations", "addressee"): ["name", "description"],
    ("declarations", "clause"): ["text", "note"],
    ("commitments", "item"): ["title", "quotation", "note"],
    ("commitments", "update"): ["text", "searched"],
}
LANGUAGES = ["en", "fa-af", "ps"]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def account(apps, _schema_editor):
    translation = apps.get_model("declarations", "Translation")
    content_type = apps.get_model("contenttypes", "ContentType")
    for (app, name), fields in FIELDS.items():
        model = apps.get_model(app, name)
        rows = model.objects.filter(state="published") if name == "update" else model.objects.all()
        if not rows.exists():
            continue
        kind, _made = content_type.objects.get_or_create(app_label=app, model=name)
        for row in rows.iterator():
            original = getattr(row, "original_language", "en")
            translation.objects.bulk_create(
                translation(
                    content_type=kind,
                    object_id=row.pk,
                    field=field,
                    language=language,
                    made_from=source,
                    source_digest=digest(source),
                    text_digest=digest(text),
                )
                for field in fields
                for language in LANGUAGES
                if language != original
                for source in [getattr(row, f"{field}_{original.replace('-', '_')}") or ""]
                for text in [getattr(row, f"{field}_{language.replace('-', '_')}") or ""]
                if text
            )


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0013_keep_that_a_second_factor_was_taken"),
        ("declarations", "0003_add_terms_and_translations"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(account, migrations.RunPython.noop)]
