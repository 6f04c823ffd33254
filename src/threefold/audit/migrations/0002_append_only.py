"""The database itself refuses to change or remove an audit entry."""

from django.db import migrations

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
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(refuse, migrations.RunPython.noop)]
