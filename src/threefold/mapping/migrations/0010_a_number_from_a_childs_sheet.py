from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("mapping", "0009_from_a_childs_sheet")]

    operations = [
        migrations.AddField(
            model_name="rating",
            name="from_sheet",
            field=models.BooleanField(default=False, verbose_name="from a child's own sheet"),
        ),
    ]
