from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('mapping', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='safetygoal',
            name='family_language',
            field=models.CharField(blank=True, default='', max_length=5, verbose_name='the family said it in'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='safetygoal',
            name='family_translation',
            field=models.TextField(blank=True, default='', verbose_name="the family's words in the other language"),
            preserve_default=False,
        ),
    ]
