from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('toolkit', '0003_what_became_of_it'),
    ]

    operations = [
        migrations.AddField(
            model_name='sheetoverride',
            name='told_how',
            field=models.TextField(blank=True, default='', verbose_name='how the child was told'),
            preserve_default=False,
        ),
    ]
