"""Pages that are there already can be had as Word too: the filter finds them."""

from django.db import migrations


def mark_word(apps, schema_editor):
    """A mark for each page that has none."""
    mark = apps.get_model("library", "Mark")
    there = mark.objects.filter(facet="format", value="word").values("resource")
    rows = apps.get_model("library", "Resource").objects.exclude(pk__in=there)
    mark.objects.bulk_create(mark(resource=one, facet="format", value="word") for one in rows)


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]

    operations = [migrations.RunPython(mark_word, migrations.RunPython.noop)]
