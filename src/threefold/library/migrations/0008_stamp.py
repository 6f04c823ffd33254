"""By what a process knows that no page changed since it read the shelf."""

import uuid
from typing import Any

from django.db import migrations, models


def begin(apps: Any, schema_editor: Any) -> None:
    """The pages stand there already."""
    apps.get_model("library", "Stamp").objects.create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("library", "0007_counters")]

    operations = [
        migrations.CreateModel(
            name="Stamp",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("value", models.UUIDField(default=uuid.uuid4)),
            ],
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
