"""An attorney may speak for several people: the one client they had becomes the first of them."""

from typing import Any, ClassVar

from django.db import migrations, models


def keep_clients(apps: Any, schema_editor: Any) -> None:
    """Take every client over."""
    person = apps.get_model("families", "Person")
    for row in person.objects.exclude(only_client=None).iterator():
        row.speaks_for.add(row.only_client_id)


class Migration(migrations.Migration):
    """One client becomes several."""

    dependencies: ClassVar = [("families", "0003_closing_note")]

    operations: ClassVar = [
        migrations.RenameField("person", "speaks_for", "only_client"),
        migrations.AlterField(
            "person",
            "only_client",
            models.ForeignKey("families.person", models.PROTECT, null=True, blank=True, related_name="+"),
        ),
        migrations.AddField(
            "person",
            "speaks_for",
            models.ManyToManyField("families.person", blank=True, related_name="spoken_for_by"),
        ),
        migrations.RunPython(keep_clients, migrations.RunPython.noop),
    ]
