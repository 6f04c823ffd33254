"""`threefold serve`: production. It starts only where `threefold check` finds nothing."""

import argparse
import os
import sys
from collections.abc import Sequence

import django
from django.core.management import call_command

from threefold.cli import server
from threefold.cli.check import reasons_not_to_serve, report


def run(arguments: Sequence[str]) -> int:
    """Refuse with reasons, or collect the files and serve. 1 when refused."""
    argparse.ArgumentParser(prog="threefold serve", description=__doc__).parse_args(arguments)
    os.environ.setdefault("THREEFOLD_HASHED_FILES", "true")
    os.environ.setdefault("THREEFOLD_STATEMENT_SECONDS", "30")
    django.setup()
    reasons = reasons_not_to_serve()
    if reasons:
        sys.stderr.write(report(reasons))
        return 1
    from django.conf import settings

    if settings.HASHED_FILES:
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    more = {"certfile": settings.CERT_FILE, "keyfile": settings.KEY_FILE} if settings.CERT_FILE else {}
    server.serve(
        bind=settings.BIND,
        workers=settings.WORKERS,
        threads=settings.THREADS,
        ready=lambda: print(f"Threefold serves on {settings.BIND}", flush=True),  # noqa: T201
        **more,
    )
    return 0
