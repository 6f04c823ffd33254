from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mapping", "0005_drafts_written_alone"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="lonedraft", name="one_draft_for_each"),
        migrations.AddConstraint(
            model_name="lonedraft",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person__isnull", True)),
                fields=("round", "worker"),
                name="one_draft_for_a_worker",
            ),
        ),
        migrations.AddConstraint(
            model_name="lonedraft",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person__isnull", False)),
                fields=("round", "person"),
                name="one_draft_for_a_person",
            ),
        ),
        migrations.AddField(
            model_name="draftround",
            name="danger_version",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
    ]
