"""Audit entries, which the database itself refuses to change or remove."""

import threefold.core.ids
from django.db import migrations, models

SQLITE = [
    """CREATE TRIGGER audit_entry_no_{what} BEFORE {WHAT} ON audit_entry
       BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END""",
]
POSTGRES = [
    """CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger AS $$
       BEGIN RAISE EXCEPTION 'audit entries are append-only'; END $$ LANGUAGE plpgsql""",
    """CREATE TRIGGER audit_entry_no_{what} BEFORE {WHAT} ON audit_entry
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

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.UUIDField(default=threefold.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('agency', models.UUIDField()),
                ('family', models.UUIDField(null=True)),
                ('actor', models.UUIDField(null=True)),
                ('kind', models.CharField(max_length=80)),
                ('subject', models.UUIDField(null=True)),
                ('detail', models.JSONField(default=dict)),
                ('at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['agency', 'family', 'at'], name='audit_entry_agency_0b593c_idx'), models.Index(fields=['agency', 'actor', 'at'], name='audit_entry_agency_18ce4c_idx')],
            },
        ),
        # The database itself refuses to change or remove an audit entry.
        migrations.RunPython(refuse, migrations.RunPython.noop),
    ]
