"""How long PostgreSQL lets one request wait. Without a limit, a row that somebody holds would hold a worker for ever.

SQLite has its own limit (`timeout` in the settings).
"""

from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

LOCK_SECONDS = 20


def be_patient(*, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Told of each new connection. Commands that read or build much run without a limit for one statement."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{LOCK_SECONDS}s'; "
                           f"SET statement_timeout = '{int(settings.STATEMENT_SECONDS)}s'")  # fmt: skip
