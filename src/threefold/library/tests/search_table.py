"""SQLite's table for searching, which only a migration of the search's own makes."""

from importlib import import_module

from django.db import connection


def make_search_table() -> None:
    """Make it where the database was made from the models alone."""
    from wagtail.search.models import IndexEntry

    name = f"{IndexEntry._meta.db_table}_fts"
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [name])
        (made,) = cursor.fetchone() or ("",)
        if "VIRTUAL" in made:
            return
        cursor.execute(f'DROP TABLE IF EXISTS "{name}"')
        migration = import_module("wagtail.search.migrations.0006_customise_indexentry").Migration
        for one in migration.operations[-1].database_operations:
            cursor.execute(one.sql)
