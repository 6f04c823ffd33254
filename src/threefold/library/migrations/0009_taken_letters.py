"""A letter that a run has taken, and that is not sent yet."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("library", "0008_stamp")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="taken_at",
            field=models.DateTimeField(null=True),
        ),
    ]
