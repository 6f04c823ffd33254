"""SQLite knows how large a county is only when it is told; PostgreSQL finds out by itself."""

from django.db import OperationalError, connection

# Rows looked at for each index: enough to tell a family's twenty from an agency's twenty thousand, in a moment.
ROWS = 400


def tell_planner() -> None:
    """Let SQLite look at its indexes, so that it searches by the narrow one. Without it pages are slower, not wrong:
    a database that is busy or cannot be written stays as it is.
    """
    if connection.vendor != "sqlite":
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit={ROWS}")
            cursor.execute("ANALYZE")
    except OperationalError:
        return
