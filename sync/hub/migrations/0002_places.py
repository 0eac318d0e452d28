"""The communes of the country, from the list that ships."""

from typing import Any

from django.db import migrations

from sync.communes import communes


def fill(apps: Any, schema_editor: Any) -> None:  # noqa: ARG001 - Django's signature
    """Put every commune in; a row that is there keeps its place."""
    place = apps.get_model("hub", "Place")
    place.objects.bulk_create(
        [
            place(code=each.code, name=each.name, province_code=each.province_code, province=each.province)
            for each in communes()
        ],
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    """Data only; nothing to undo."""

    dependencies = [("hub", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
