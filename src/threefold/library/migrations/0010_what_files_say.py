"""What files say, also those that were given before."""

from typing import Any

from django.db import migrations, models


def read(apps: Any, schema_editor: Any) -> None:
    """One after the other: they are large."""
    from threefold.printing.incoming.wording import wording_of

    files = apps.get_model("library", "GivenFile").objects
    for pk in list(files.values_list("pk", flat=True)):
        kind, made = files.filter(pk=pk).values_list("kind", "made").get()
        found = wording_of(kind, bytes(made))
        files.filter(pk=pk).update(says=found.text, says_all=found.whole)


class Migration(migrations.Migration):
    dependencies = [("library", "0009_taken_letters")]

    operations = [
        migrations.AddField(
            model_name="givenfile",
            name="says",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="givenfile",
            name="says_all",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(read, migrations.RunPython.noop),
    ]
