"""Seals over the log, which the database refuses to change or remove as well."""

from django.db import migrations, models

SQLITE = [
    """CREATE TRIGGER audit_seal_no_{what} BEFORE {WHAT} ON audit_seal
       BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END""",
]
POSTGRES = [
    """CREATE TRIGGER audit_seal_no_{what} BEFORE {WHAT} ON audit_seal
       FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse()""",
]


def refuse(apps: object, editor: object) -> None:
    """Install the triggers for the database in use."""
    connection = editor.connection  # type: ignore[attr-defined]
    lines = SQLITE if connection.vendor == "sqlite" else POSTGRES
    with connection.cursor() as cursor:
        for what in ("update", "delete"):
            for line in lines:
                cursor.execute(line.replace("{what}", what).replace("{WHAT}", what.upper()))


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Seal',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False)),
                ('before', models.BigIntegerField()),
                ('entries', models.BinaryField()),
                ('last', models.UUIDField(db_index=True)),
                ('hashes', models.BinaryField()),
                ('mark', models.BinaryField()),
                ('sealed_at', models.DateTimeField()),
            ],
        ),
        migrations.RunPython(refuse, migrations.RunPython.noop),
    ]
