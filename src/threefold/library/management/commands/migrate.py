"""`migrate`, with the page editor's own migrations first where the database is new.

Each of Wagtail's hundred steps looks again at every table that hangs together with the one it changes. In the usual
order, by name, our tables are there already and hang together with all of them: three quarters of the time go there.
"""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

FIRST = ("wagtailcore", "wagtailsearch", "wagtailusers", "wagtailadmin")


class Command(Migrate):
    """Bring the database to this version."""

    def handle(self, *args: Any, **options: Any) -> None:
        """A new database in two parts, any other as always."""
        whole = options["app_label"] is None and not options["plan"] and not options["check_unapplied"]
        if whole and MigrationLoader.migrations_module(FIRST[0])[0] is not None:
            recorder = MigrationRecorder(connections[options["database"]])
            if not recorder.applied_migrations():
                for label in FIRST:
                    super().handle(
                        *args, **options | {"app_label": label, "verbosity": 0, "run_syncdb": False}
                    )
        super().handle(*args, **options)
