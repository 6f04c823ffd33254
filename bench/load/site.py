"""The site as counties run it, plus one bare view, with the server's time of each request in a file.

`python -m bench.load.site BIND TIMES`, with THREEFOLD_HOME and, for PostgreSQL, DATABASE_URL in the environment.
`THREEFOLD_BENCH_AUDIT=off` writes no event of what was read: what the log costs is the difference.
"""

import os
import sys
from typing import Any

import django
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

AUDIT = "THREEFOLD_BENCH_AUDIT"


@login_not_required
def bare(request: HttpRequest) -> HttpResponse:
    """One row, read and answered."""
    from threefold.accounts.models import Agency

    name = Agency.objects.values_list("name", flat=True).first()
    return HttpResponse(name, content_type="text/plain")


def urls() -> None:
    """Put the bare view beside the site's pages."""
    from django.urls import path

    from threefold.web.urls import urlpatterns

    urlpatterns.append(path("bench/bare/", bare))


def without_the_log() -> None:
    """Events of what is read are not written."""
    from threefold.audit.models import Entry

    class NoEntries(type(Entry.objects)):  # type: ignore[misc]
        """Reads what there is, writes nothing."""

        def create(self, **values: Any) -> Any:
            return Entry(**values)

        def bulk_create(self, rows: list[Any]) -> list[Any]:
            return rows

    Entry.add_to_class("objects", NoEntries())  # type: ignore[attr-defined]


def main() -> int:
    """Serve until told to stop."""
    bind, times = sys.argv[1:]
    django.setup()
    from django.conf import settings

    from bench.load import HEADER
    from threefold.cli import server

    urls()
    if os.environ.get(AUDIT) == "off":
        without_the_log()
    server.serve(
        bind=bind,
        workers=settings.WORKERS,
        threads=settings.THREADS,
        ready=lambda: print("ready", flush=True),
        accesslog=times,
        access_log_format=f"%({{{HEADER}}}i)s %(s)s %(D)s",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
